import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: a tool in plain JavaScript, beside the schema that it reads
import { scriptPostgresql } from '../../prisma/schema-engine.mjs';
import { type Migration, readMigrations } from '../../src/storage/migrations.ts';
import { applyPostgresqlMigrations } from '../../src/storage/postgresql/apply-postgresql-migrations.ts';
import type { PostgresqlPlace } from '../../src/storage/postgresql/connect-postgresql.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { createDatabase } from '../support/test-place.ts';

let server: PrivatePostgresql;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const first = migration('20260101000000_first', 'CREATE TABLE "Village" ("name" TEXT PRIMARY KEY);');
const second = migration('20260201000000_second', 'ALTER TABLE "Village" ADD COLUMN "homes" INTEGER;');

async function newPlace(schema = 'public'): Promise<PostgresqlPlace> {
  return { engine: 'postgresql', url: await createDatabase(server.url), schema };
}

async function look({ url }: PostgresqlPlace, sql: string): Promise<unknown[]> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  try {
    return (await connection.query(sql)).rows;
  } finally {
    await connection.end();
  }
}

const ours = "<> '_prisma_migrations'";
const columns = `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name ${ours} ORDER BY 1, 2`;
const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename ${ours} ORDER BY 1`;
const constraints = `SELECT relname, conname, pg_get_constraintdef(c.oid) FROM pg_constraint c
  JOIN pg_class ON pg_class.oid = conrelid WHERE relname ${ours} AND relnamespace = 'public'::regnamespace ORDER BY 1, 2`;
const enums = `SELECT typname, enumlabel, enumsortorder FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid ORDER BY 1, 3`;

describe('migrations of a server at start', () => {
  it('bring an empty database up to this build, each once', async () => {
    const place = await newPlace();
    const applied = readMigrations('postgresql').map(({ name }) => name);
    expect(await applyPostgresqlMigrations({ place })).toEqual({ ok: true, applied, backup: null });
    expect(await applyPostgresqlMigrations({ place })).toEqual({ ok: true, applied: [], backup: null });
    expect(await look(place, 'SELECT count(*)::int AS "answers" FROM "Answer"')).toEqual([{ answers: 0 }]);
  });

  it('lead to what the schema on disk says', async () => {
    const migrated = await newPlace();
    await applyPostgresqlMigrations({ place: migrated });
    const made = await newPlace();
    await look(made, await scriptPostgresql());
    for (const sql of [columns, indexes, constraints, enums]) {
      const rows = await look(migrated, sql);
      expect(rows.length).toBeGreaterThan(3);
      expect(rows).toEqual(await look(made, sql));
    }
  });

  it('are applied by one of several instances that start together', async () => {
    const place = await newPlace();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => applyPostgresqlMigrations({ place })));
    const applied = outcomes.flatMap((outcome) => (outcome.ok ? outcome.applied : ['refused']));
    expect(applied).toEqual(readMigrations('postgresql').map(({ name }) => name));
  });

  it('keep to their schema: the demo lies beside the rest', async () => {
    const place = await newPlace('demo');
    await applyPostgresqlMigrations({ place });
    expect(
      await look(place, `SELECT DISTINCT schemaname FROM pg_tables WHERE tablename = 'Proposal'`),
    ).toEqual([{ schemaname: 'demo' }]);
  });

  it('refuse a database that a newer build has used, and one that was edited since', async () => {
    const place = await newPlace();
    await applyPostgresqlMigrations({ place, migrations: [first, second] });
    expect(await applyPostgresqlMigrations({ place, migrations: [first] })).toMatchObject({
      ok: false,
      reason: 'newerDatabase',
    });
    const edited = migration(first.name, `${first.sql} -- one more thought`);
    expect(await applyPostgresqlMigrations({ place, migrations: [edited, second] })).toMatchObject({
      ok: false,
      reason: 'editedMigration',
    });
  });

  it('undo one that fails, whole, and tell which one', async () => {
    const place = await newPlace();
    const broken = migration('20260301000000_broken', 'CREATE TABLE "Half" ("a" TEXT); SELECT nonsense;');
    await expect(applyPostgresqlMigrations({ place, migrations: [first, broken] })).rejects.toThrow(
      '20260301000000_broken',
    );
    expect(await look(place, `SELECT tablename FROM pg_tables WHERE tablename = 'Half'`)).toEqual([]);
    expect(await applyPostgresqlMigrations({ place, migrations: [first, second] })).toMatchObject({
      ok: true,
      applied: [second.name],
    });
  });
});
