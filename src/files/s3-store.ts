// Files in a bucket of an S3-compatible store, which every instance reaches.
import type { Fetch } from '../outgoing/open-outgoing.ts';
import { checkContent, type FileStore, MissingFile, nameAt, nameOf, pathOf } from './file-store.ts';
import { createS3Call, type Patience, refusalOf, usualPatience } from './s3-calls.ts';
import { readS3List } from './s3-list.ts';
import type { S3Place } from './store-place.ts';

export function openS3Store(place: S3Place, fetch: Fetch, patience: Patience = usualPatience): FileStore {
  const call = createS3Call(place, fetch, patience);
  return {
    async put(bytes) {
      const sha256 = nameOf(bytes);
      const path = pathOf(sha256);
      // Stores that may not say whether it is there answer 403: then it is sent.
      const found = await call({ method: 'HEAD', path });
      if (found.status === 200 && found.length === bytes.byteLength) return sha256;
      const answer = await call({ method: 'PUT', path, bytes });
      if (answer.status !== 200) throw refusalOf('PUT', answer);
      return sha256;
    },
    async get(sha256) {
      const answer = await call({ method: 'GET', path: pathOf(sha256) });
      const refusal = refusalOf('GET', answer);
      if (answer.status === 200) return checkContent(sha256, answer.body);
      // A bucket that is gone is no missing file.
      if (answer.status === 404 && !refusal.message.includes('NoSuchBucket'))
        throw new MissingFile(sha256, { cause: refusal });
      throw refusal;
    },
    async remove(sha256s) {
      for (const path of sha256s.map(pathOf)) {
        const answer = await call({ method: 'DELETE', path });
        const isGone = answer.status === 204 || answer.status === 200 || answer.status === 404;
        if (!isGone) throw refusalOf('DELETE', answer);
      }
    },
    async *list() {
      let after: string | null = null;
      do {
        const answer = await call({
          method: 'GET',
          path: null,
          query: {
            'list-type': '2',
            prefix: place.prefix,
            ...(after === null ? {} : { 'continuation-token': after }),
          },
        });
        if (answer.status !== 200) throw refusalOf('GET', answer);
        const page = readS3List(answer.body);
        for (const key of page.keys) {
          const name = nameAt(key.slice(place.prefix.length));
          if (name !== null) yield name;
        }
        after = page.next;
      } while (after !== null);
    },
  };
}
