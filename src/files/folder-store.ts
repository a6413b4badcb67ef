// Files in a folder, of this machine or shared by several over the network.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  checkContent,
  type FileStore,
  MissingFile,
  nameAt,
  nameOf,
  pathOf,
  StoreFault,
} from './file-store.ts';

/** The folder must be there, also later: making it would hide that its share fell off, and lose what is put when it comes back. */
export function openFolderStore(folder: string): FileStore {
  const placeOf = (sha256: string): string => join(folder, pathOf(sha256));
  return {
    async put(bytes) {
      const sha256 = nameOf(bytes);
      await onDisk('write', () => keep(folder, placeOf(sha256), bytes));
      return sha256;
    },
    async get(sha256) {
      const path = placeOf(sha256);
      const bytes = await onDisk('read', () => unlessMissing(readFile(path)));
      if (bytes === null) throw new MissingFile(sha256);
      return checkContent(sha256, bytes);
    },
    async remove(sha256s) {
      const paths = sha256s.map(placeOf);
      await onDisk('remove', async () => {
        for (const path of paths) await rm(path, { force: true });
      });
    },
    async *list() {
      const levels = await onDisk('list', () => readdir(folder));
      for (const level of levels)
        for (const file of await namesIn(join(folder, level))) {
          const name = nameAt(`${level}/${file}`);
          if (name !== null) yield name;
        }
    },
  };
}

async function keep(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  // Half a file is left by a power cut on a disk that reorders: its length tells.
  const found = await unlessMissing(stat(path));
  if (found?.size !== bytes.byteLength) await write(path, bytes);
  // Also for one that is there: another process may have renamed it a moment ago.
  await syncFolder(dirname(path));
  await syncFolder(folder);
}

/** A crash in the middle leaves the temporary name, never half a file under the hash; who else writes it renames its own. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path)).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Where a folder cannot be synced, by the system (Windows) or the kind of share, renaming is as sure as it gets. */
const notSyncable = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'];

/** The name of a file is kept by its folder: without this a power cut may take it back. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!notSyncable.includes(codeOf(error))) throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await onDisk('list', () => unlessMissing(readdir(folder), ['ENOENT', 'ENOTDIR']));
  return entries ?? [];
}

async function unlessMissing<Found>(
  looking: Promise<Found>,
  codes: readonly string[] = ['ENOENT'],
): Promise<Found | null> {
  try {
    return await looking;
  } catch (error) {
    if (codes.includes(codeOf(error))) return null;
    throw error;
  }
}

/** The error itself names paths of this machine, which is fit for the log. */
async function onDisk<Done>(what: string, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    throw new StoreFault(`the folder did not ${what} (${codeOf(error)})`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
