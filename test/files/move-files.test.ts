import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf, StoreFault } from '../../src/files/file-store.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { moveFiles } from '../../src/files/move-files.ts';
import { openS3Store } from '../../src/files/s3-store.ts';
import { freshFolder } from '../support/database.ts';
import { startS3 } from '../support/s3/s3-stand-in.ts';

const many = 20;

async function openBoth() {
  const folder = freshFolder();
  const from = openFolderStore(folder);
  const names: string[] = [];
  for (let index = 0; index < many; index += 1)
    names.push(await from.put(Buffer.from(`giấy tờ số ${index}`)));
  const s3 = await startS3();
  return { folder, from, names, s3, to: openS3Store(s3.place, fetch, { attemptMs: 500, pausesMs: [] }) };
}

describe('moving files to another store', () => {
  it('carries all of them there and back, and takes none away', async () => {
    const { from, to, names, s3 } = await openBoth();
    expect(await moveFiles(from, to)).toEqual({ found: many, moved: many, spoilt: [] });
    expect(s3.objects.size).toBe(many);
    const back = openFolderStore(freshFolder());
    expect(await moveFiles(to, back)).toEqual({ found: many, moved: many, spoilt: [] });
    for (const [index, name] of names.entries()) {
      expect(Buffer.from(await back.get(name)).toString()).toBe(`giấy tờ số ${index}`);
      await from.get(name);
    }
  });

  it('may be done again: what is there is not sent once more, what came since is', async () => {
    const { from, to, s3 } = await openBoth();
    await moveFiles(from, to);
    await from.put(Buffer.from('tới sau'));
    const before = s3.calls.filter((method) => method === 'PUT').length;
    expect(await moveFiles(from, to)).toEqual({ found: many + 1, moved: many + 1, spoilt: [] });
    expect(s3.calls.filter((method) => method === 'PUT').length).toBe(before + 1);
  });

  it('goes on where it stopped when the store failed in the middle', async () => {
    const { from, to, s3 } = await openBoth();
    let puts = 0;
    const failing: typeof to = {
      ...to,
      put: async (bytes) => {
        puts += 1;
        if (puts > many / 2) throw new StoreFault('the store did not answer PUT (ECONNRESET)');
        return to.put(bytes);
      },
    };
    await expect(moveFiles(from, failing)).rejects.toThrow('ECONNRESET');
    expect(s3.objects.size).toBe(many / 2);
    expect(await moveFiles(from, to)).toEqual({ found: many, moved: many, spoilt: [] });
  });

  it('names what is spoilt in the first, and carries the rest', async () => {
    const { folder, from, to, names, s3 } = await openBoth();
    const [spoilt = ''] = names;
    writeFileSync(join(folder, pathOf(spoilt)), 'chữ khác');
    expect(await moveFiles(from, to)).toEqual({ found: many, moved: many - 1, spoilt: [spoilt] });
    expect(s3.objects.size).toBe(many - 1);
  });

  it('mends what is spoilt in the second, also where its length is right', async () => {
    const { from, to, names, s3 } = await openBoth();
    const [first = ''] = names;
    const key = `${s3.place.prefix}${pathOf(first)}`;
    s3.objects.set(key, Buffer.alloc(Buffer.byteLength('giấy tờ số 0'), 'x'));
    expect(await moveFiles(from, to)).toEqual({ found: many, moved: many, spoilt: [] });
    expect(Buffer.from(s3.objects.get(key) ?? []).toString()).toBe('giấy tờ số 0');
  });
});
