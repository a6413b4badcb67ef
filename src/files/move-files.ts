// Carries all files from one store to another. Nothing is taken away from the first, so it can be repeated at any time.
import { type FileStore, MissingFile, SpoiltFile } from './file-store.ts';

export interface MovedFiles {
  /** Looked at in the first store. */
  readonly found: number;
  /** Read back from the second store and right, those that were there before included. */
  readonly moved: number;
  /** Names of those that in the first store are not what was put, or in the second do not become so. */
  readonly spoilt: readonly string[];
}

const atOnce = 4;

/**
 * `found` is `moved` and `spoilt` together; what is removed from the first meanwhile counts for nothing.
 * Throws StoreFault where a store fails: what was carried by then stays, and the next time goes on.
 */
export async function moveFiles(from: FileStore, to: FileStore): Promise<MovedFiles> {
  const names = from.list();
  let moved = 0;
  const spoilt: string[] = [];
  const work = async (): Promise<void> => {
    for await (const name of names) {
      const outcome = await moveOne(from, to, name);
      if (outcome === 'moved') moved += 1;
      if (outcome === 'spoilt') spoilt.push(name);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = workers.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return { found: moved + spoilt.length, moved, spoilt: spoilt.toSorted() };
}

async function moveOne(from: FileStore, to: FileStore, name: string): Promise<'moved' | 'spoilt' | 'gone'> {
  try {
    const bytes = await from.get(name);
    await to.put(bytes);
    if (await isRight(to, name)) return 'moved';
    // Of the right length and wrong all the same, which is where putting again would leave it.
    await to.remove([name]);
    await to.put(bytes);
    return (await isRight(to, name)) ? 'moved' : 'spoilt';
  } catch (error) {
    if (error instanceof SpoiltFile) return 'spoilt';
    if (error instanceof MissingFile) return 'gone';
    throw error;
  }
}

async function isRight(store: FileStore, name: string): Promise<boolean> {
  try {
    await store.get(name);
    return true;
  } catch (error) {
    if (error instanceof SpoiltFile || error instanceof MissingFile) return false;
    throw error;
  }
}
