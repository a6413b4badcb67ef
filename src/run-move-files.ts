// npm run files:move -- <from> <to>: copies everything from one store to another, each written as in FILES_STORE.
// The product may run meanwhile; what is sent after the copying is carried by doing it once more.
import { StoreFault } from './files/file-store.ts';
import { openOutgoing } from './outgoing/open-outgoing.ts';
import { carryFiles, openNamedStore, settingsWith } from './start/carry-files.ts';
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
  const outgoing = await openOutgoing(settingsWith({ FILES_STORE: from }).proxies);
  try {
    await carryFiles(await openNamedStore(from, outgoing.fetch), await openNamedStore(to, outgoing.fetch));
  } finally {
    await outgoing.close();
  }
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
