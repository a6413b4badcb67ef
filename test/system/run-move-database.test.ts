// The command as it is started: built, in an empty folder, so that no .env of this machine counts.
import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readMigrations } from '../../src/storage/migrations.ts';
import { openSource } from '../../src/storage/move/open-source.ts';
import { applyPostgresqlMigrations } from '../../src/storage/postgresql/apply-postgresql-migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { freshFolder } from '../support/database.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { createDatabase } from '../support/test-place.ts';
import { fillFile } from './filled-file.ts';
import { eventually } from './several-offices.ts';

const program = fileURLToPath(new URL('dist/src/run-move-database.js', projectRoot));
let server: PrivatePostgresql;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(places: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  let child: ChildProcess | undefined;
  const ended = new Promise<Ended>((resolve) => {
    const options = { cwd: freshFolder(), env: { PATH: process.env['PATH'] } };
    const started = execFile(process.execPath, [program, ...places], options, (_error, out, err) =>
      resolve({ code: started.exitCode, out, err }),
    );
    child = started;
  });
  if (child === undefined) throw new Error('The command was not started');
  return { child, ended };
}

const move = (...places: readonly string[]): Promise<Ended> => start(places).ended;

async function ask(url: string, sql: string): Promise<unknown[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query(sql)).rows;
  } finally {
    await connection.end();
  }
}

/** One line on the right side, nothing on the other, and no password in it. */
function expectRefusal({ code, out, err }: Ended, words: RegExp): void {
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(words);
  expect(err.trimEnd()).not.toContain('\n');
  expect(err).not.toContain('hunter2');
}

describe('npm run db:move', () => {
  it('says of each table how many rows went, and carries what people sent where a store is named', async () => {
    const { folder, rows } = await fillFile();
    const sent = join(folder, 'files');
    const store = freshFolder();
    mkdirSync(sent);
    const name = await openFolderStore(sent).put(Buffer.from('báo giá'));
    const url = await createDatabase(server.url);
    const { code, out, err } = await move(folder, url, store);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const [model, found] of Object.entries(rows))
      expect(out).toContain(`${model}: ${found.length} rows, read back and the same\n`);
    expect(out).toContain(`All ${Object.values(rows).flat().length} rows are in the second database.`);
    expect(out).toContain('1 of 1 files are in the second store, each read back and right.\n');
    expect(Buffer.from(await openFolderStore(store).get(name)).toString()).toBe('báo giá');
    // What is there is not carried a second time.
    expectRefusal(await move(folder, url), /^The database is not empty: "\w+" holds rows/);
    expect(await ask(url, 'SELECT count(*)::int AS n FROM "Note"')).toEqual([{ n: rows['Note']?.length }]);
  });

  it('says in one line what is wrong with what it is told', async () => {
    const { folder } = await fillFile();
    const url = await createDatabase(server.url);
    const text = join(freshFolder(), 'list.txt');
    writeFileSync(text, 'no database, and longer than the head of one would be'.repeat(40));
    const empty = join(freshFolder(), 'empty.db');
    new BetterSqlite3(empty).exec('CREATE TABLE "Other" ("a" TEXT)').close();
    expectRefusal(await move(folder), /^Say from where and to where: npm run db:move/);
    expectRefusal(await move(folder, 'mysql://a:hunter2@b/c'), /^Setting DATABASE_URL must look like/);
    expectRefusal(await move(join(folder, 'nowhere'), url), /^There is no file .*nowhere\./);
    expectRefusal(await move(text, url), /is no database of SQLite/);
    expectRefusal(await move(empty, url), /holds no database of this product/);
    expectRefusal(
      await move(folder, 'postgresql://a:hunter2@127.0.0.1:9/x'),
      /^The database cannot be used \(ECONNREFUSED\)\. No row was carried/,
    );
    expectRefusal(await move(folder, url, './nowhere'), /there is no folder/);
    expect(await ask(url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });

  it('leaves a file alone that the bot has open', async () => {
    const { file } = await fillFile();
    const database = await openSqlite({ file, synchronous: 'normal' });
    const url = await createDatabase(server.url);
    expectRefusal(await move(file, url), /is in use\. Stop the bot/);
    await database.prisma.counter.create({ data: { name: 'goes on', value: 1 } });
    await database.close();
    expect(await move(file, url)).toMatchObject({ code: 0 });
  });

  it('leaves a database alone in which anything stands, even somebody else’s', async () => {
    const { file } = await fillFile();
    const url = await createDatabase(server.url);
    await ask(url, `CREATE TABLE "Cows" ("name" TEXT); INSERT INTO "Cows" VALUES ('Mận')`);
    expectRefusal(await move(file, url), /^The database is not empty: "Cows" holds rows/);
    expect(await ask(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
      { tablename: 'Cows' },
    ]);
  });

  it('leaves nothing behind when it is killed in the middle, and can be done again', async () => {
    const { file, rows } = await fillFile();
    const url = await createDatabase(server.url);
    await applyPostgresqlMigrations({ place: { engine: 'postgresql', url, schema: 'public' } });
    await ask(
      url,
      `CREATE FUNCTION dawdle() RETURNS trigger AS $$ BEGIN PERFORM pg_sleep(3); RETURN NEW; END $$ LANGUAGE plpgsql;
       CREATE TRIGGER dawdle BEFORE INSERT ON "Note" FOR EACH STATEMENT EXECUTE FUNCTION dawdle()`,
    );
    const { child, ended } = start([file, url]);
    await eventually(async () => {
      const sleeping = await ask(url, `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
      return sleeping.length > 0 ? true : undefined;
    }, 'the command in the middle of its work');
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect((await ended).out).toContain('Person: ');
    // The server lets go of the tables when it notices.
    expect(await ask(url, 'SELECT 1 FROM "Person"')).toEqual([]);
    await ask(url, 'DROP TRIGGER dawdle ON "Note"');
    expect(await move(file, url)).toMatchObject({ code: 0 });
    expect(await ask(url, 'SELECT count(*)::int AS n FROM "Note"')).toEqual([{ n: rows['Note']?.length }]);
  });
});

describe('a file of another build', () => {
  it('is refused: an older one, for this build has to bring it up to date first', async () => {
    const { file } = await fillFile();
    const migrations = readMigrations('sqlite');
    const next = { name: '20990101000000_next', sql: '', checksum: 'x' };
    expect(openSource(file, [...migrations, next])).toMatchObject({
      ok: false,
      message: expect.stringContaining('was last used by an older build'),
    });
  });

  it('is refused: a newer one', async () => {
    const { file } = await fillFile();
    expect(openSource(file, [])).toMatchObject({
      ok: false,
      message: expect.stringContaining('was used by a newer version'),
    });
  });
});
