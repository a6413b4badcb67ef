// npm run db:move -- <file or data folder> <postgresql url> [<store>]: carries a file of SQLite into an empty database of
// PostgreSQL; where a store is named, as in FILES_STORE, what people sent goes there afterwards. The bot must be stopped.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreFault } from './files/file-store.ts';
import { type Outgoing, openOutgoing } from './outgoing/open-outgoing.ts';
import { carryFiles, openNamedStore, settingsWith } from './start/carry-files.ts';
import { loadEnvironmentFile } from './start/load-environment.ts';
import { StartRefusal } from './start/start-refusal.ts';
import { moveDatabase } from './storage/move/move-database.ts';
import { isOutOfReach } from './storage/out-of-reach.ts';

const usage =
  'Say from where and to where: npm run db:move -- ./data postgresql://name:password@server:5432/database [s3://bucket/prefix]';

async function main(): Promise<void> {
  loadEnvironmentFile();
  const [from = '', to = '', store, ...more] = process.argv.slice(2);
  if (from === '' || to === '' || more.length > 0) throw new StartRefusal(usage);
  const { databaseUrl: url, proxies } = settingsWith({ DATABASE_URL: to });
  if (url === null) throw new StartRefusal(usage);
  const outgoing = await openOutgoing(proxies);
  try {
    // Both are looked at before anything is carried.
    const stores = store === undefined ? null : await openStores(from, store, outgoing);
    await carryDatabase(from, url);
    if (stores !== null) await carryFiles(stores.from, stores.to);
  } finally {
    await outgoing.close();
  }
}

/** What people sent lies beside the database. */
async function openStores(from: string, store: string, { fetch }: Outgoing) {
  const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = join(isFolder ? from : dirname(from), 'files');
  return { from: await openNamedStore(folder, fetch), to: await openNamedStore(store, fetch) };
}

async function carryDatabase(from: string, url: string): Promise<void> {
  const outcome = await moveDatabase({
    from,
    to: { engine: 'postgresql', url, schema: 'public' },
    tell: ({ name, rows }) => console.log(`${name}: ${rows} rows, read back and the same`),
  });
  if (!outcome.ok) throw new StartRefusal(outcome.message);
  if (outcome.mended > 0)
    console.log(`${outcome.mended} values lost a character that is none: U+0000, or half of one.`);
  const total = outcome.tables.reduce((sum, { rows }) => sum + rows, 0);
  console.log(
    `All ${total} rows are in the second database. Set DATABASE_URL before the bot is started again.`,
  );
}

/** No row is there: it was one transaction. What the server says of a value may quote it, so that is left out. */
function describeFailure(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  if (isOutOfReach(error))
    return `The database cannot be used${code}. No row was carried: do it again when the server answers.`;
  return `${error.message}${code}. No row was carried.`;
}

try {
  await main();
} catch (error) {
  if (error instanceof StartRefusal) console.error(error.message);
  else if (error instanceof StoreFault)
    console.error(`${error.message}. The database is carried; go on with npm run files:move.`);
  else console.error(error instanceof Error ? describeFailure(error) : 'It failed for an unknown reason.');
  process.exitCode = 1;
}
