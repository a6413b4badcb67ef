// A real database per test, on the engine under test: migrated once, copied for each.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, StorageLog } from '../../src/storage/database.ts';
import type { DatabasePlace } from '../../src/storage/database-place.ts';
import { applySqliteMigrations } from '../../src/storage/sqlite/apply-sqlite-migrations.ts';
import { makeTestPlace, openPlace, type TestPlace } from './test-place.ts';

const root = mkdtempSync(join(tmpdir(), 'khuyen-cong-test-'));
const template = join(root, 'template.sqlite');
const opened: Database[] = [];
const made: TestPlace[] = [];
const folders: string[] = [];
let count = 0;

// A worker runs many test files, one after the other: see test/support/tidy-up.ts.
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

/** Closes and removes what the test file that is done had open. */
export async function removeFreshDatabases(): Promise<void> {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await Promise.all(made.splice(0).map((place) => place.remove()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** An empty folder that is removed when the test file is done. */
export function freshFolder(): string {
  count += 1;
  const folder = join(root, String(count));
  mkdirSync(folder);
  folders.push(folder);
  return folder;
}

/** An empty database, up to date, with a folder of its own; closed and removed when the test file is done. */
export async function freshDatabase(options: { log?: StorageLog } = {}): Promise<{
  database: Database;
  place: DatabasePlace;
  folder: string;
}> {
  const folder = freshFolder();
  const place = await makePlace(folder);
  return { database: await reopenDatabase(place, options), place, folder };
}

async function makePlace(folder: string): Promise<DatabasePlace> {
  const testPlace = await makeTestPlace(folder);
  made.push(testPlace);
  if (testPlace.place.engine === 'sqlite') copyFileSync(sqliteTemplate(), testPlace.place.file);
  return testPlace.place;
}

/** A file of SQLite that is up to date and empty, whatever the engine under test; to be copied. */
export function sqliteTemplate(): string {
  if (!existsSync(template)) applySqliteMigrations({ file: template });
  return template;
}

/** The same database opened once more, as after a restart or from a second process. */
export async function reopenDatabase(
  place: DatabasePlace,
  options: { log?: StorageLog } = {},
): Promise<Database> {
  const database = await openPlace(place, options.log);
  opened.push(database);
  return database;
}
