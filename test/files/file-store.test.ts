// What every store must do, over each of them.
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileStore, MissingFile, pathOf, SpoiltFile } from '../../src/files/file-store.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { openS3Store } from '../../src/files/s3-store.ts';
import { freshFolder } from '../support/database.ts';
import { startS3 } from '../support/s3/s3-stand-in.ts';

const quotation = Buffer.from('Báo giá máy ép miến: 180.000.000 đồng');
const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Opened {
  readonly store: FileStore;
  /** The same place, opened once more. */
  reopen(): FileStore;
  /** Where things lie, and what lies there, behind the store's back. */
  readonly paths: () => readonly string[];
  overwrite(path: string, bytes: Uint8Array): void;
}

function openFolder(): Opened {
  const folder = freshFolder();
  const reopen = (): FileStore => openFolderStore(folder);
  const paths = (): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return {
    store: reopen(),
    reopen,
    paths,
    overwrite: (path, bytes) => writeFileSync(join(folder, path), bytes),
  };
}

async function openS3(): Promise<Opened> {
  const { place, objects } = await startS3();
  const reopen = (): FileStore => openS3Store(place, fetch);
  return {
    store: reopen(),
    reopen,
    paths: () => [...objects.keys()].map((key) => key.slice(place.prefix.length)),
    overwrite: (path, bytes) => objects.set(`${place.prefix}${path}`, bytes),
  };
}

async function namesIn(store: FileStore): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of store.list()) names.push(name);
  return names.toSorted();
}

describe.each([
  ['a folder', openFolder],
  ['a bucket', openS3],
])('what people send, kept in %s', (_kind, open) => {
  it('is named by its content and given back unchanged', async () => {
    const { store, paths } = await open();
    const name = await store.put(quotation);
    expect(name).toBe(nameOf(quotation));
    expect(paths()).toEqual([`${name.slice(0, 2)}/${name}`]);
    expect(Buffer.from(await store.get(name)).equals(quotation)).toBe(true);
  });

  it('is kept once when it comes eight times at the same moment', async () => {
    const { store, paths } = await open();
    const names = await Promise.all(Array.from({ length: 8 }, () => store.put(quotation)));
    expect(new Set(names).size).toBe(1);
    expect(paths()).toEqual([pathOf(nameOf(quotation))]);
  });

  it('is there after a restart', async () => {
    const { store, reopen } = await open();
    const name = await store.put(quotation);
    expect(Buffer.from(await reopen().get(name)).equals(quotation)).toBe(true);
  });

  it('may be empty, and as large as Telegram lets through', async () => {
    const { store } = await open();
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(20 * 1024 * 1024, 7)])
      expect(Buffer.from(await store.get(await store.put(bytes))).equals(bytes)).toBe(true);
  });

  it('is removed by its name, and removing what is gone already is no error', async () => {
    const { store, paths } = await open();
    const name = await store.put(quotation);
    const other = await store.put(Buffer.from('giấy khác'));
    await store.remove([name, nameOf(Buffer.from('never sent'))]);
    await expect(store.get(name)).rejects.toThrow(MissingFile);
    expect(paths()).toEqual([pathOf(other)]);
  });

  it('is listed whole, and nothing else that lies there', async () => {
    const { store, overwrite } = await open();
    expect(await namesIn(store)).toEqual([]);
    const names = await Promise.all(
      Array.from({ length: 8 }, (_, index) => store.put(Buffer.from(`tệp ${index}`))),
    );
    const [first = ''] = names;
    overwrite(`${pathOf(first)}.123.part`, quotation);
    overwrite('read me & think', quotation);
    expect(await namesIn(store)).toEqual(names.toSorted());
  });

  it('is not given back when it has become something else', async () => {
    const { store, overwrite } = await open();
    const name = await store.put(quotation);
    overwrite(pathOf(name), Buffer.from('Báo giá máy ép miến: 280.000.000 đồng'));
    await expect(store.get(name)).rejects.toThrow(SpoiltFile);
  });

  it('is mended by sending it again when only half of it is there', async () => {
    const { store, overwrite } = await open();
    const name = await store.put(quotation);
    overwrite(pathOf(name), quotation.subarray(0, 20));
    await store.put(quotation);
    expect(Buffer.from(await store.get(name)).equals(quotation)).toBe(true);
  });

  it.each(['', '../../etc/passwd', 'a'.repeat(63), 'Z'.repeat(64), `${'a'.repeat(64)}/..`])(
    'is never looked for under a name from outside: "%s"',
    async (name) => {
      const { store, paths } = await open();
      const kept = await store.put(quotation);
      await expect(store.get(name)).rejects.toThrow('not a content hash');
      await expect(store.remove([kept, name])).rejects.toThrow('not a content hash');
      expect(paths()).toEqual([pathOf(kept)]);
    },
  );
});
