// The bytes that people send, named by their content: the same bytes are kept once, and no name comes from outside.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface FileStore {
  /** Keeps the bytes and returns their SHA-256 in hex. They are on the disk when this resolves. */
  put(bytes: Uint8Array): Promise<string>;
  /** Throws where they are not there. */
  get(sha256: string): Promise<Uint8Array>;
  /** Missing ones are no error. */
  remove(sha256s: readonly string[]): Promise<void>;
}

/** A folder with two levels, so that no directory grows too large. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content hash');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (await isThere(path)) return sha256;
      await mkdir(dirname(path), { recursive: true });
      // A crash in the middle leaves the temporary name, never half a file under the hash.
      const temporary = `${path}.${randomUUID()}.part`;
      const file = await open(temporary, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      return sha256;
    },
    get: (sha256) => readFile(pathOf(sha256)),
    async remove(sha256s) {
      for (const sha256 of sha256s) await rm(pathOf(sha256), { force: true });
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
