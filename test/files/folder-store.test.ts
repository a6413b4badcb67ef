import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFault } from '../../src/files/file-store.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { freshFolder } from '../support/database.ts';

const quotation = Buffer.from('Báo giá máy ép miến: 180.000.000 đồng');
const name = createHash('sha256').update(quotation).digest('hex');

describe('a folder of files', () => {
  it('keeps nothing under a hash when the disk refuses, and says which step failed', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, name.slice(0, 2)), 'a file where the folder should be');
    const putting = openFolderStore(folder).put(quotation);
    await expect(putting).rejects.toThrow(StoreFault);
    await expect(putting).rejects.toThrow(/did not write \((EEXIST|ENOTDIR)\)/);
    expect(readdirSync(folder)).toEqual([name.slice(0, 2)]);
  });

  it('that is gone is not made again: what lies in it would be hidden when its share comes back', async () => {
    const folder = freshFolder();
    const store = openFolderStore(folder);
    rmSync(folder, { recursive: true });
    await expect(store.list().next()).rejects.toThrow(StoreFault);
    await expect(store.put(quotation)).rejects.toThrow('did not write (ENOENT)');
    expect(existsSync(folder)).toBe(false);
  });
});
