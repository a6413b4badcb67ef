// npm run files:move -- <from> <to>: copies everything from one store to another, each written as in FILES_STORE.
// The product may run meanwhile; what is sent after the copying is carried by doing it once more.
import { readConfig } from './config.ts';
import { type FileStore, StoreFault } from './files/file-store.ts';
import { moveFiles } from './files/move-files.ts';
import { openFileStore } from './files/open-file-store.ts';
import { type Outgoing, openOutgoing } from './outgoing/open-outgoing.ts';
import { loadEnvironmentFile } from './start/load-environment.ts';
import { StartRefusal } from './start/start-refusal.ts';

async function main(): Promise<void> {
  loadEnvironmentFile();
  const [from, to, ...more] = process.argv.slice(2);
  if (from === undefined || to === undefined || more.length > 0)
    throw new StartRefusal(
      'Say from where and to where: npm run files:move -- ./data/files s3://bucket/prefix',
    );
  if (from === to) throw new StartRefusal('Both are the same place. Name two.');
  const outgoing = await openOutgoing(settingsWith(from).proxies);
  try {
    await move(await open(from, outgoing), await open(to, outgoing));
  } finally {
    await outgoing.close();
  }
}

function settingsWith(store: string) {
  const result = readConfig({ ...process.env, FILES_STORE: store });
  if (!result.ok) throw new StartRefusal(`Setting ${result.fault}. See .env.example.`);
  return result.config;
}

async function open(store: string, { fetch }: Outgoing): Promise<FileStore> {
  const { filesStore } = settingsWith(store);
  if (filesStore === null) throw new StartRefusal('A place must not be empty.');
  const opened = await openFileStore(filesStore, fetch);
  if (!opened.ok) throw new StartRefusal(`${store}: ${opened.fault}`);
  if (opened.outage !== null) throw new StartRefusal(`${store}: ${opened.outage}`);
  return opened.store;
}

async function move(from: FileStore, to: FileStore): Promise<void> {
  const { found, moved, spoilt } = await moveFiles(from, to);
  console.log(`${moved} of ${found} files are in the second store, each read back and right.`);
  if (spoilt.length === 0) return;
  console.error('These do not hold what was put, and were not carried. Look for them in a backup:');
  for (const name of spoilt) console.error(name);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (error instanceof StartRefusal) console.error(error.message);
  else if (error instanceof StoreFault)
    console.error(`${error.message}. Do it again: it goes on where it stopped.`);
  else throw error;
  process.exitCode = 1;
}
