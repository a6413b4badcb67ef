import { describe, expect, it } from 'vitest';
import { eraseBytes, eraseLeftBytes } from '../../src/app/erase-bytes.ts';
import type { FileId } from '../../src/core/ids.ts';
import { MissingFile, StoreFault } from '../../src/files/file-store.ts';
import { openS3Store } from '../../src/files/s3-store.ts';
import { addFile, eraseFiles } from '../../src/storage/files.ts';
import { addPerson, addProposal, minutesLater } from '../storage/examples.ts';
import { freshDatabase } from '../support/database.ts';
import { startS3 } from '../support/s3/s3-stand-in.ts';

const overloaded = { status: 503, code: 'SlowDown' };

async function open() {
  const { database } = await freshDatabase();
  const s3 = await startS3();
  const files = openS3Store(s3.place, fetch, { attemptMs: 500, pausesMs: [] });
  const owner = await addPerson(database);
  const { id: proposalId } = await addProposal(database, owner.id);
  const keep = async (text: string): Promise<FileId> => {
    const bytes = Buffer.from(text);
    const sha256 = await files.put(bytes);
    const about = { mediaType: 'application/pdf', bytes: bytes.byteLength, name: `${text}.pdf` };
    return (await addFile(database, { ...about, sha256, ownerId: owner.id, proposalId, at: minutesLater(0) }))
      .id;
  };
  const erase = (...ids: FileId[]): Promise<string[]> =>
    database.transaction((tx) => eraseFiles(tx, { ids, at: minutesLater(1) }));
  return { database, files, s3, keep, erase, app: { database, files } };
}

const hashesIn = async ({ database }: Awaited<ReturnType<typeof open>>): Promise<readonly string[]> =>
  (await database.prisma.file.findMany({ orderBy: { id: 'asc' } })).map(({ sha256 }) => sha256);

describe('bytes that are to be erased', () => {
  it('go at once, and with them their hash', async () => {
    const opened = await open();
    const { app, s3, keep, erase } = opened;
    await eraseBytes(app, await erase(await keep('báo giá')));
    expect(s3.objects.size).toBe(0);
    expect(await hashesIn(opened)).toEqual(['']);
  });

  it('wait where the store is out of reach, and go when it is back', async () => {
    const opened = await open();
    const { app, s3, keep, erase } = opened;
    const hashes = await erase(await keep('báo giá'), await keep('ảnh xưởng'));
    s3.fail(overloaded, 2);
    await eraseBytes(app, hashes);
    expect(s3.objects.size).toBe(2);
    await expect(eraseLeftBytes(app)).rejects.toThrow(StoreFault);
    expect(await hashesIn(opened)).toHaveLength(2);
    expect(await eraseLeftBytes(app)).toBe(2);
    expect(s3.objects.size).toBe(0);
    expect(await hashesIn(opened)).toEqual(['', '']);
    expect(await eraseLeftBytes(app)).toBe(0);
  });

  it('go also where the process died between the rows and the bytes', async () => {
    const { app, files, s3, keep, erase } = await open();
    const [hash = ''] = await erase(await keep('báo giá'));
    expect(await eraseLeftBytes(app)).toBe(1);
    expect(s3.objects.size).toBe(0);
    await expect(files.get(hash)).rejects.toThrow(MissingFile);
  });

  it('stay for another who sent the same, and are erased with the last', async () => {
    const opened = await open();
    const { app, s3, keep, erase } = opened;
    const [first, second] = [await keep('cùng một tờ'), await keep('cùng một tờ')];
    expect(await erase(first)).toEqual([]);
    expect(await eraseLeftBytes(app)).toBe(0);
    expect(s3.objects.size).toBe(1);
    expect((await hashesIn(opened)).map((hash) => hash.length)).toEqual([0, 64]);
    await eraseBytes(app, await erase(second));
    expect(s3.objects.size).toBe(0);
  });
});
