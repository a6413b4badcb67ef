// npm run db:move: a whole file of SQLite goes over to a real PostgreSQL, or nothing of it.
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { moveDatabase } from '../../src/storage/move/move-database.ts';
import { applyPostgresqlMigrations } from '../../src/storage/postgresql/apply-postgresql-migrations.ts';
import type { PostgresqlPlace } from '../../src/storage/postgresql/connect-postgresql.ts';
import { addPerson, addProposal } from '../storage/examples.ts';
import { reopenDatabase } from '../support/database.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { readRows } from '../support/read-rows.ts';
import { createDatabase } from '../support/test-place.ts';
import { fillFile } from './filled-file.ts';

let server: PrivatePostgresql;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

async function newPlace(): Promise<PostgresqlPlace> {
  return { engine: 'postgresql', url: await createDatabase(server.url), schema: 'public' };
}

async function run({ url }: PostgresqlPlace, sql: string): Promise<unknown[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query(sql)).rows;
  } finally {
    await connection.end();
  }
}

function edit(file: string, sql: string): void {
  const connection = new BetterSqlite3(file);
  connection.exec(sql);
  connection.close();
}

async function migratedPlace(): Promise<PostgresqlPlace> {
  const to = await newPlace();
  await applyPostgresqlMigrations({ place: to });
  return to;
}

async function countRows(place: PostgresqlPlace): Promise<number> {
  const database = await reopenDatabase(place);
  return Object.values(await readRows(database)).flat().length;
}

describe('a file that is carried over', () => {
  it('is on the server as it was: every table, every column, every row', async () => {
    const { folder, rows } = await fillFile();
    // Whoever adds a table or a column fills it in there, so that it is seen here whether it was carried.
    for (const [model, found] of Object.entries(rows)) {
      expect(found, `rows of ${model}`).not.toEqual([]);
      const empty = Object.keys(found[0] ?? {}).filter((column) =>
        found.every((row) => row[column] === null),
      );
      expect(empty, `columns of ${model} that hold nothing`).toEqual([]);
    }
    const to = await newPlace();
    const told: string[] = [];
    const outcome = await moveDatabase({ from: folder, to, tell: ({ name }) => void told.push(name) });
    const counts = Object.entries(rows).map(([name, { length }]) => ({ name, rows: length }));
    expect(outcome).toEqual({ ok: true, tables: expect.arrayContaining(counts), mended: 0 });
    expect(told.toSorted()).toEqual(Object.values(Prisma.ModelName).toSorted());
    expect(await readRows(await reopenDatabase(to))).toEqual(rows);
  });

  it('goes on with ids that were never given, and with the next number', async () => {
    const { folder, rows } = await fillFile();
    const to = await newPlace();
    await moveDatabase({ from: folder, to });
    const database = await reopenDatabase(to);
    const highest = Math.max(...(rows['Proposal'] ?? []).map(({ id }) => Number(id)));
    const owner = await addPerson(database);
    // The one behind the highest was given and taken away.
    expect((await addProposal(database, owner.id)).id).toBe(highest + 2);
    expect(await database.prisma.note.count()).toBe(rows['Note']?.length);
  });

  it('loses what PostgreSQL does not take, and nothing else, and says how often', async () => {
    const { file } = await fillFile();
    edit(
      file,
      `UPDATE "Person" SET "name" = 'Nông' || char(0) || ' Lan' WHERE "id" = 1;
       UPDATE "Setting" SET "value" = '{"a\\u0000b": ["x\\ud83cy", "\\ud83c\\udf3f", "\\\\u0000"]}';`,
    );
    const to = await newPlace();
    expect(await moveDatabase({ from: file, to })).toMatchObject({ ok: true, mended: 2 });
    const { prisma } = await reopenDatabase(to);
    expect(await prisma.person.findUnique({ where: { id: 1 } })).toMatchObject({ name: 'Nông Lan' });
    expect(await prisma.setting.findFirst()).toMatchObject({ value: { ab: ['xy', '🌿', '\\u0000'] } });
  });

  it('may hold far more than a piece', async () => {
    const { file } = await fillFile();
    edit(
      file,
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5500)
       INSERT INTO "Counter" SELECT 'many ' || i, i FROM n`,
    );
    const to = await newPlace();
    const outcome = await moveDatabase({ from: file, to });
    expect(outcome).toMatchObject({
      ok: true,
      tables: expect.arrayContaining([{ name: 'Counter', rows: 5501 }]),
    });
    expect(await run(to, 'SELECT sum("value")::int AS s FROM "Counter"')).toEqual([
      { s: 41 + (5500 * 5501) / 2 },
    ]);
  });
});

describe('what cannot be carried as a whole', () => {
  it.each([
    ['a column', 'ALTER TABLE "Person" ADD COLUMN "hobby" TEXT', '"Person"."hobby"'],
    ['a table', 'CREATE TABLE "Village" ("name" TEXT)', '"Village"."name"'],
  ])('is refused: %s that only the file has', async (_what, sql, named) => {
    const { file } = await fillFile();
    edit(file, sql);
    const to = await newPlace();
    await expect(moveDatabase({ from: file, to })).rejects.toThrow(
      `Only one of the two databases has ${named}`,
    );
    expect(await countRows(to)).toBe(0);
  });

  it('is refused: a column of a type that nobody carries yet', async () => {
    const { file } = await fillFile();
    const to = await migratedPlace();
    await run(to, 'ALTER TABLE "Person" ADD COLUMN "height" double precision');
    await expect(moveDatabase({ from: file, to })).rejects.toThrow(/double precision of "Person"."height"/);
  });

  it('is refused: a value that the column cannot mean', async () => {
    const { file } = await fillFile();
    edit(file, `UPDATE "Note" SET "at" = 'yesterday'`);
    const to = await newPlace();
    await expect(moveDatabase({ from: file, to })).rejects.toThrow('"Note"."at" cannot be carried');
    expect(await countRows(to)).toBe(0);
  });

  it('is refused where it is not read back as it was written', async () => {
    const { file } = await fillFile();
    const to = await migratedPlace();
    await run(
      to,
      `CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN NEW."text" := NEW."text" || '.'; RETURN NEW; END $$ LANGUAGE plpgsql;
       CREATE TRIGGER spoil BEFORE INSERT ON "Note" FOR EACH ROW EXECUTE FUNCTION spoil()`,
    );
    await expect(moveDatabase({ from: file, to })).rejects.toThrow(
      '"Note" is not read back as it was written',
    );
    expect(await countRows(to)).toBe(0);
  });
});
