// A database of its own for one test, on the engine under test: SQLite, or the server that TEST_DATABASE_URL names.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Database, StorageLog } from '../../src/storage/database.ts';
import type { DatabasePlace } from '../../src/storage/database-place.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

export interface TestPlace {
  readonly place: DatabasePlace;
  /** What the product is told of it. */
  readonly settings: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const server = process.env['TEST_DATABASE_URL'];

/** Set by test/support/prepare-postgresql.ts: a database that is up to date already. */
export const templateSetting = 'TEST_DATABASE_TEMPLATE';

export async function makeTestPlace(folder: string): Promise<TestPlace> {
  if (server === undefined) {
    const place: DatabasePlace = {
      engine: 'sqlite',
      file: join(folder, 'khuyen-cong.db'),
      synchronous: 'full',
    };
    return { place, settings: {}, remove: async () => undefined };
  }
  const template = process.env[templateSetting];
  const url = await createDatabase(server, template);
  const place: DatabasePlace = { engine: 'postgresql', url, schema: 'public' };
  return { place, settings: { DATABASE_URL: url }, remove: () => dropDatabase(server, url) };
}

/** Open, also beside others who have it open. Whoever opens it closes it. */
export async function openPlace(place: DatabasePlace, log?: StorageLog): Promise<Database> {
  const outcome = await openStorage(place, log);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.database;
}

/** A new database on that server, empty or a copy; its URL. */
export async function createDatabase(serverUrl: string, template?: string): Promise<string> {
  const name = `kc_test_${randomUUID().replaceAll('-', '')}`;
  const like = template === undefined ? '' : ` TEMPLATE "${template}"`;
  await onServer(serverUrl, `CREATE DATABASE "${name}"${like}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Whoever is still connected is cut off. */
export async function dropDatabase(serverUrl: string, url: string): Promise<void> {
  await onServer(serverUrl, `DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}" WITH (FORCE)`);
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const connection = new pg.Client({ connectionString: serverUrl });
  await connection.connect();
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
