import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { MissingFile, StoreFault } from '../../src/files/file-store.ts';
import type { Patience } from '../../src/files/s3-calls.ts';
import { openS3Store } from '../../src/files/s3-store.ts';
import { listenHere } from '../support/listen-here.ts';
import { type S3Trouble, startS3 } from '../support/s3/s3-stand-in.ts';

const quotation = Buffer.from('Báo giá máy ép miến: 180.000.000 đồng');
const impatient: Patience = { attemptMs: 300, pausesMs: [1, 1] };
const overloaded = { status: 503, code: 'SlowDown' };

async function start() {
  const s3 = await startS3();
  return { s3, store: openS3Store(s3.place, fetch, impatient) };
}

describe('an S3 store in trouble for a moment', () => {
  it.each<[string, S3Trouble]>([
    ['is overloaded', overloaded],
    ['asks to wait', { status: 429, code: 'TooManyRequests' }],
    ['hangs up', 'hangUp'],
    ['says nothing', 'silence'],
    ['hangs up after it did it', 'hangUpAfter'],
  ])('that %s is asked again, and does everything once', async (_what, trouble) => {
    const { s3, store } = await start();
    s3.fail(trouble, 2);
    const name = await store.put(quotation);
    s3.fail(trouble, 2);
    expect(Buffer.from(await store.get(name)).equals(quotation)).toBe(true);
    expect(s3.objects.size).toBe(1);
    s3.fail(trouble, 2);
    await store.remove([name]);
    expect(s3.objects.size).toBe(0);
    expect(s3.refused).toEqual([]);
  });

  it('sends the bytes once more when the answer to them was lost', async () => {
    const { s3, store } = await start();
    const later = openS3Store(
      s3.place,
      async (address, call) => {
        if (call?.method === 'PUT' && s3.calls.length === 1) s3.fail('hangUpAfter');
        return fetch(address, call);
      },
      impatient,
    );
    const name = await later.put(quotation);
    expect(s3.calls).toEqual(['HEAD', 'PUT', 'PUT']);
    expect(Buffer.from(await store.get(name)).equals(quotation)).toBe(true);
  });
});

describe('an S3 store in trouble for long', () => {
  it.each<[string, S3Trouble, string]>([
    ['an overload', overloaded, 'answered HEAD with 503'],
    ['a hang-up', 'hangUp', 'did not answer HEAD (UND_ERR_SOCKET)'],
    ['silence', 'silence', 'did not answer HEAD (no answer in time)'],
  ])('is given up after three attempts, with the reason: %s', async (_what, trouble, reason) => {
    const { s3, store } = await start();
    s3.fail(trouble, 3);
    const putting = store.put(quotation);
    await expect(putting).rejects.toThrow(StoreFault);
    await expect(putting).rejects.toThrow(reason);
    expect(s3.calls).toEqual(['HEAD', 'HEAD', 'HEAD']);
  });

  it('is no store without the file: that would be said of what is there', async () => {
    const { s3, store } = await start();
    const name = await store.put(quotation);
    s3.fail(overloaded, 3);
    await expect(store.get(name)).rejects.toThrow('answered GET with 503 SlowDown');
    s3.fail({ status: 404, code: 'NoSuchBucket' });
    await expect(store.get(name)).rejects.not.toThrow(MissingFile);
    s3.fail(overloaded, 3);
    await expect(store.list().next()).rejects.toThrow('answered GET with 503 SlowDown');
    s3.fail(overloaded, 3);
    await expect(store.remove([name])).rejects.toThrow('answered DELETE with 503 SlowDown');
  });
});

describe('an S3 store that refuses', () => {
  it('is not asked again, and its word is passed on without the keys', async () => {
    const { s3 } = await start();
    const store = openS3Store({ ...s3.place, secret: 'not-the-secret' }, fetch, impatient);
    await expect(store.put(quotation)).rejects.toThrow(
      'the store answered PUT with 403 SignatureDoesNotMatch',
    );
    expect(s3.calls).toEqual(['HEAD', 'PUT']);
    const stranger = openS3Store({ ...s3.place, keyId: 'STRANGER' }, fetch, impatient);
    await expect(stranger.put(quotation)).rejects.toThrow(
      /^the store answered PUT with 403 InvalidAccessKeyId$/,
    );
    expect(s3.objects.size).toBe(0);
  });

  it('takes the bytes of one that may not say what is there', async () => {
    const { s3, store } = await start();
    s3.fail({ status: 403, code: 'AccessDenied' });
    const name = await store.put(quotation);
    expect([...s3.objects.keys()]).toEqual([`${s3.place.prefix}${name.slice(0, 2)}/${name}`]);
  });

  it('is not followed to another address: the signature holds for one', async () => {
    const { s3 } = await start();
    const elsewhere = await listenHere(
      createServer((_request, response) => response.writeHead(307, { location: s3.url }).end()),
    );
    const store = openS3Store({ ...s3.place, endpoint: elsewhere }, fetch, impatient);
    await expect(store.put(quotation)).rejects.toThrow('answered PUT with 307');
    expect(s3.calls).toEqual([]);
  });

  it('that says there is more and not how to get it has no list', async () => {
    const { s3 } = await start();
    const endpoint = await listenHere(
      createServer((_request, response) => response.end('<IsTruncated>true</IsTruncated>')),
    );
    const store = openS3Store({ ...s3.place, endpoint }, fetch, impatient);
    await expect(store.list().next()).rejects.toThrow('the store cut its list short');
  });
});
