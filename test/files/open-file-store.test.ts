import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/files/open-file-store.ts';
import type { S3Place } from '../../src/files/store-place.ts';
import { freshFolder } from '../support/database.ts';
import { startS3 } from '../support/s3/s3-stand-in.ts';

async function faultOf(place: S3Place): Promise<string> {
  const opened = await openFileStore(place, fetch);
  if (opened.ok) throw new Error('It was opened');
  expect(opened.fault).not.toContain('\n');
  expect(opened.fault).not.toContain(place.secret);
  return opened.fault;
}

describe('the store that the settings name, at the start', () => {
  it('is tried out and left as it was', async () => {
    const folder = freshFolder();
    expect(await openFileStore({ kind: 'folder', folder }, fetch)).toMatchObject({ ok: true, outage: null });
    const { place, objects, calls } = await startS3();
    expect(await openFileStore(place, fetch)).toMatchObject({ ok: true, outage: null });
    expect(calls).toEqual(['HEAD', 'PUT', 'GET', 'DELETE']);
    expect(objects.size).toBe(0);
  });

  it('is refused where its folder is not there: its share may not be mounted', async () => {
    const folder = join(freshFolder(), 'share');
    const opened = await openFileStore({ kind: 'folder', folder }, fetch);
    expect(opened).toEqual({
      ok: false,
      fault: `there is no folder ${folder}. Make it, or mount the share it lies on.`,
    });
  });

  it('is refused where its folder takes nothing', async () => {
    const folder = freshFolder();
    // Root may write anywhere: what stands where the folders should be stops everybody.
    for (let first = 0; first < 256; first += 1)
      writeFileSync(join(folder, first.toString(16).padStart(2, '0')), '');
    chmodSync(folder, 0o500);
    const opened = await openFileStore({ kind: 'folder', folder }, fetch);
    chmodSync(folder, 0o700);
    if (opened.ok) throw new Error('It was opened');
    expect(opened.fault).toContain(`the folder ${folder} cannot be used: the folder did not write (`);
    expect(opened.fault).toContain('Check its rights and the space left.');
    expect(readdirSync(folder)).toHaveLength(256);
  });

  it('is refused with what to do where the bucket refuses', async () => {
    const { place } = await startS3();
    expect(await faultOf({ ...place, secret: 'wrong-secret' })).toMatch(
      /^the bucket papers at \S+ cannot be used: the store answered PUT with 403 SignatureDoesNotMatch\. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/,
    );
    expect(await faultOf({ ...place, bucket: 'other' })).toContain('404 NoSuchBucket. Make the bucket');
  });

  it('is used all the same where it is out of reach now, which is said', async () => {
    const { place, fail, recover, objects } = await startS3();
    fail({ status: 503, code: 'SlowDown' }, 2);
    const opened = await openFileStore(place, fetch);
    if (!opened.ok) throw new Error(opened.fault);
    expect(opened.outage).toContain('cannot be used: the store answered HEAD with 503.');
    recover();
    await opened.store.put(Buffer.from('báo giá'));
    expect(objects.size).toBe(1);
    const nobody = await openFileStore({ ...place, endpoint: 'http://127.0.0.1:1' }, fetch);
    expect(nobody).toMatchObject({
      ok: true,
      outage: expect.stringContaining('the store did not answer HEAD'),
    });
  });
});
