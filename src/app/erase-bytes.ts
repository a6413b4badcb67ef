// The second half of an erasure. The rows say what is to go before the bytes go, so that nothing is left when the store
// is out of reach or the process dies in between: a hash stays with its erased row until the bytes are gone.

import { StoreFault } from '../files/file-store.ts';
import { findErasedHashes, forgetHashes } from '../storage/files.ts';
import type { App } from './app.ts';

type Kept = Pick<App, 'database' | 'files'>;

/** For after the transaction. What the store does not let go of now is left to eraseLeftBytes: the person's wish is noted. */
export async function eraseBytes(app: Kept, sha256s: readonly string[]): Promise<void> {
  try {
    await app.database.scrub();
    await eraseNow(app, sha256s);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
  }
}

/** Whatever was left by then. Throws StoreFault where the store still does not let go. Returns how many it was. */
export async function eraseLeftBytes(app: Kept): Promise<number> {
  let count = 0;
  await app.database.scrub();
  for (;;) {
    const { unused, shared } = await findErasedHashes(app.database);
    if (unused.length === 0 && shared.length === 0) return count;
    await eraseNow(app, unused);
    await forgetHashes(app.database, shared);
    count += unused.length;
  }
}

async function eraseNow({ files, database }: Kept, sha256s: readonly string[]): Promise<void> {
  await files.remove(sha256s);
  await forgetHashes(database, sha256s);
}
