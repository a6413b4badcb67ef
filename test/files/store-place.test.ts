import { describe, expect, it } from 'vitest';
import { readStorePlace, type StoreSettings } from '../../src/files/store-place.ts';

const keys = { AWS_ACCESS_KEY_ID: 'KEY', AWS_SECRET_ACCESS_KEY: 'a/secret+with#all?signs%' };

describe('FILES_STORE', () => {
  it('that is not set names nothing, whatever else is set for other programs', () => {
    expect(readStorePlace({ ...keys, AWS_REGION: 'us-east-1' })).toEqual({ ok: true, place: null });
  });

  it.each(['/mnt/share/khuyen-cong', './files', 'C:\\files', 'kho tệp'])(
    'may name a folder: %s',
    (folder) => {
      expect(readStorePlace({ FILES_STORE: folder })).toEqual({
        ok: true,
        place: { kind: 'folder', folder },
      });
    },
  );

  it('may name a bucket at any store', () => {
    const given = {
      ...keys,
      FILES_STORE: 's3://papers/cao-bang/2026/',
      AWS_ENDPOINT_URL: 'https://s3.example.vn',
      AWS_REGION: 'vn-hanoi-1',
    };
    expect(readStorePlace(given)).toEqual({
      ok: true,
      place: {
        kind: 's3',
        endpoint: 'https://s3.example.vn',
        bucket: 'papers',
        prefix: 'cao-bang/2026/',
        region: 'vn-hanoi-1',
        keyId: keys.AWS_ACCESS_KEY_ID,
        secret: keys.AWS_SECRET_ACCESS_KEY,
      },
    });
  });

  it.each([
    [undefined, 'https://s3.us-east-1.amazonaws.com'],
    ['ap-southeast-1', 'https://s3.ap-southeast-1.amazonaws.com'],
  ])('names a bucket at Amazon where no address is set (region %s)', (region, endpoint) => {
    const result = readStorePlace({ ...keys, FILES_STORE: 's3://papers', AWS_REGION: region });
    expect(result).toMatchObject({ ok: true, place: { endpoint, prefix: '' } });
  });

  it.each<[StoreSettings, string]>([
    [{ FILES_STORE: 's3://papers' }, 'AWS_ACCESS_KEY_ID must be set'],
    [{ FILES_STORE: 's3://papers', AWS_ACCESS_KEY_ID: 'KEY' }, 'AWS_SECRET_ACCESS_KEY must be set'],
    [{ ...keys, FILES_STORE: 's3://' }, 'FILES_STORE must look like s3://bucket/prefix'],
    [{ ...keys, FILES_STORE: 'S3://papers' }, 'FILES_STORE must look like s3://bucket/prefix'],
    [{ ...keys, FILES_STORE: 's3:papers' }, 'FILES_STORE must look like s3://bucket/prefix'],
    [{ ...keys, FILES_STORE: 's3://Papers' }, 'FILES_STORE must look like s3://bucket/prefix'],
    [
      { ...keys, FILES_STORE: 's3://KEY:SECRET@host/papers' },
      'FILES_STORE must look like s3://bucket/prefix',
    ],
    [{ ...keys, FILES_STORE: 's3://papers/a//b' }, 'FILES_STORE must have only letters'],
    [{ ...keys, FILES_STORE: 's3://papers/../b' }, 'FILES_STORE must have only letters'],
    [{ ...keys, FILES_STORE: 's3://papers?region=x' }, 'FILES_STORE must look like s3://bucket/prefix'],
    [{ FILES_STORE: 'https://s3.example.vn/papers' }, 'FILES_STORE must be a folder or s3://bucket/prefix'],
  ])('that is wrong is named in one line without what it held: %o', (given, fault) => {
    const result = readStorePlace(given);
    if (result.ok) throw new Error('It was taken');
    expect(result.fault.startsWith(fault)).toBe(true);
    expect(result.fault.length).toBeLessThan(160);
    expect(result.fault).not.toMatch(/SECRET@|signs%/);
  });
});
