// For the commands that carry files from one store to another.
import { readConfig } from '../config.ts';
import type { FileStore } from '../files/file-store.ts';
import { moveFiles } from '../files/move-files.ts';
import { openFileStore } from '../files/open-file-store.ts';
import type { Fetch } from '../outgoing/open-outgoing.ts';
import { StartRefusal } from './start-refusal.ts';

/** The settings of the process, with these instead. Throws StartRefusal where one is not usable. */
export function settingsWith(named: Readonly<Record<string, string>>) {
  const result = readConfig({ ...process.env, ...named });
  if (!result.ok) throw new StartRefusal(`Setting ${result.fault}. See .env.example.`);
  return result.config;
}

/** `name`: as in FILES_STORE. Throws StartRefusal where it cannot be used now. */
export async function openNamedStore(name: string, fetch: Fetch): Promise<FileStore> {
  const { filesStore } = settingsWith({ FILES_STORE: name });
  if (filesStore === null) throw new StartRefusal('A place must not be empty.');
  const opened = await openFileStore(filesStore, fetch);
  if (!opened.ok) throw new StartRefusal(`${name}: ${opened.fault}`);
  if (opened.outage !== null) throw new StartRefusal(`${name}: ${opened.outage}`);
  return opened.store;
}

/** Says what came of it, and fails the process where files were spoilt. Throws StoreFault where a store fails. */
export async function carryFiles(from: FileStore, to: FileStore): Promise<void> {
  const { found, moved, spoilt } = await moveFiles(from, to);
  console.log(`${moved} of ${found} files are in the second store, each read back and right.`);
  if (spoilt.length === 0) return;
  console.error('These do not hold what was put, and were not carried. Look for them in a backup:');
  for (const name of spoilt) console.error(name);
  process.exitCode = 1;
}
