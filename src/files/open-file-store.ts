// Opens the store that the settings name, and proves at the start that it takes, gives back and lets go.
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Fetch } from '../outgoing/open-outgoing.ts';
import { type FileStore, StoreFault } from './file-store.ts';
import { openFolderStore } from './folder-store.ts';
import type { Patience } from './s3-calls.ts';
import type { FolderPlace, S3Place, StorePlace } from './store-place.ts';

export type FileStoreResult =
  /** `outage`: the store may be right and is out of reach now; it is used all the same, as people can write meanwhile. */
  | { readonly ok: true; readonly store: FileStore; readonly outage: string | null }
  /** What to mend before the store can be used. Neither this nor `outage` holds a key. */
  | { readonly ok: false; readonly fault: string };

/** The start waits for this check. */
const checkPatience: Patience = { attemptMs: 5_000, pausesMs: [500] };

export async function openFileStore(place: StorePlace, fetch: Fetch): Promise<FileStoreResult> {
  return place.kind === 'folder' ? openFolder(place) : openBucket(place, fetch);
}

/** The folder must be there: making it would hide that the share is not mounted. */
async function openFolder({ folder }: FolderPlace): Promise<FileStoreResult> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere)
    return { ok: false, fault: `there is no folder ${folder}. Make it, or mount the share it lies on.` };
  const store = openFolderStore(folder);
  const trouble = await tryOut(store);
  if (trouble === null) return { ok: true, store, outage: null };
  return {
    ok: false,
    fault: `the folder ${folder} cannot be used: ${trouble.message}. Check its rights and the space left.`,
  };
}

/** What signs the calls is loaded only where it is needed. */
async function openBucket(place: S3Place, fetch: Fetch): Promise<FileStoreResult> {
  const [{ openS3Store }, { S3Refusal }] = await Promise.all([
    import('./s3-store.ts'),
    import('./s3-calls.ts'),
  ]);
  const store = openS3Store(place, fetch);
  const trouble = await tryOut(openS3Store(place, fetch, checkPatience));
  if (trouble === null) return { ok: true, store, outage: null };
  const said = `the bucket ${place.bucket} at ${place.endpoint} cannot be used: ${trouble.message}.`;
  return trouble instanceof S3Refusal && trouble.status < 500
    ? { ok: false, fault: `${said} ${adviceFor(trouble.status)}` }
    : { ok: true, store, outage: `${said} Check AWS_ENDPOINT_URL and HTTPS_PROXY if this stays.` };
}

function adviceFor(status: number): string {
  if (status === 404) return 'Make the bucket, or mend its name.';
  if (status === 401 || status === 403)
    return 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the clock, and that they may read, write and delete there.';
  return 'Check AWS_ENDPOINT_URL and AWS_REGION.';
}

async function tryOut(store: FileStore): Promise<StoreFault | null> {
  try {
    const name = await store.put(randomBytes(32));
    await store.get(name);
    await store.remove([name]);
    return null;
  } catch (error) {
    return error instanceof StoreFault
      ? error
      : new StoreFault('it gives back other than it took', { cause: error });
  }
}
