import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/files/file-store.ts';
import { freshFolder } from '../support/database.ts';

const quotation = Buffer.from('Báo giá máy ép miến: 180.000.000 đồng');
const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('the store of what people send', () => {
  it('names bytes by their content and gives them back unchanged', async () => {
    const store = openFileStore(freshFolder());
    const name = await store.put(quotation);
    expect(name).toBe(nameOf(quotation));
    expect(Buffer.from(await store.get(name)).equals(quotation)).toBe(true);
  });

  it('keeps the same bytes once, also when they come at the same moment', async () => {
    const folder = freshFolder();
    const store = openFileStore(folder);
    const names = await Promise.all(Array.from({ length: 8 }, () => store.put(quotation)));
    expect(new Set(names).size).toBe(1);
    expect(filesIn(folder)).toEqual([nameOf(quotation)]);
  });

  it('keeps them over a restart', async () => {
    const folder = freshFolder();
    const name = await openFileStore(folder).put(quotation);
    expect(Buffer.from(await openFileStore(folder).get(name)).equals(quotation)).toBe(true);
  });

  it('takes an empty file and a large one', async () => {
    const store = openFileStore(freshFolder());
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(5_000_000, 7)])
      expect(Buffer.from(await store.get(await store.put(bytes))).equals(bytes)).toBe(true);
  });

  it('removes what is named, and is content where it is gone already', async () => {
    const folder = freshFolder();
    const store = openFileStore(folder);
    const name = await store.put(quotation);
    const other = await store.put(Buffer.from('giấy khác'));
    await store.remove([name, nameOf(Buffer.from('never sent'))]);
    await expect(store.get(name)).rejects.toThrow();
    expect(filesIn(folder)).toEqual([other]);
  });

  it.each(['', '../../etc/passwd', 'a'.repeat(63), 'Z'.repeat(64), `${'a'.repeat(64)}/..`])(
    'never opens a path from outside: "%s"',
    async (name) => {
      const folder = freshFolder();
      writeFileSync(join(folder, 'secret'), 'x');
      const store = openFileStore(folder);
      await expect(async () => store.get(name)).rejects.toThrow('not a content hash');
      await expect(store.remove([name])).rejects.toThrow('not a content hash');
      expect(filesIn(folder)).toEqual(['secret']);
    },
  );

  it('keeps nothing under a hash when the disk refuses', async () => {
    const folder = freshFolder();
    const name = nameOf(quotation);
    writeFileSync(join(folder, name.slice(0, 2)), 'a file where the folder should be');
    await expect(openFileStore(folder).put(quotation)).rejects.toThrow();
    expect(filesIn(folder)).toEqual([name.slice(0, 2)]);
  });
});
