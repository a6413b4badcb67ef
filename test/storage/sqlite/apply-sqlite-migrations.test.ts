import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Migration, readMigrations } from '../../../src/storage/migrations.ts';
import { applySqliteMigrations } from '../../../src/storage/sqlite/apply-sqlite-migrations.ts';
import { freshFolder } from '../../support/database.ts';

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

const first = migration('20260101000000_first', 'CREATE TABLE "Village" ("name" TEXT NOT NULL PRIMARY KEY);');
const second = migration('20260201000000_second', 'ALTER TABLE "Village" ADD COLUMN "homes" INTEGER;');
const newFile = () => join(freshFolder(), 'bot.sqlite');

function look(file: string, sql: string): unknown[] {
  const database = new BetterSqlite3(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function write(file: string, sql: string): void {
  const database = new BetterSqlite3(file);
  database.exec(sql);
  database.close();
}

describe('migrations of a file at start', () => {
  it('brings an empty file up to this build, with no copy of nothing', () => {
    const file = newFile();
    const applied = readMigrations('sqlite').map(({ name }) => name);
    expect(applied.length).toBeGreaterThan(0);
    expect(applySqliteMigrations({ file })).toEqual({ ok: true, applied, backup: null });
    expect(applySqliteMigrations({ file })).toEqual({ ok: true, applied: [], backup: null });
    expect(look(file, 'SELECT count(*) AS "answers" FROM "Answer"')).toEqual([{ answers: 0 }]);
  });

  it('records a migration in the columns and forms that Prisma uses', () => {
    const file = newFile();
    const moments = [new Date('2026-11-23T01:00:00Z'), new Date('2026-11-23T01:00:02Z')];
    applySqliteMigrations({ file, migrations: [first], now: () => moments.shift() ?? new Date(0) });
    const [row] = look(file, 'SELECT * FROM "_prisma_migrations"');
    expect(row).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      checksum: first.checksum,
      finished_at: Date.parse('2026-11-23T01:00:02Z'),
      migration_name: '20260101000000_first',
      logs: null,
      rolled_back_at: null,
      started_at: Date.parse('2026-11-23T01:00:00Z'),
      applied_steps_count: 1,
    });
  });

  it('takes the checksum over the bytes of the file, as Prisma does', () => {
    for (const { sql, checksum } of readMigrations('sqlite'))
      expect(checksum).toBe(createHash('sha256').update(sql, 'utf8').digest('hex'));
  });

  it('copies the file before it changes it', () => {
    const file = newFile();
    applySqliteMigrations({ file, migrations: [first] });
    write(file, `INSERT INTO "Village" VALUES ('Phúc Sen')`);
    const outcome = applySqliteMigrations({ file, migrations: [first, second] });
    if (!outcome.ok || outcome.backup === null) throw new Error('No copy was made');
    expect(outcome.applied).toEqual(['20260201000000_second']);
    expect(look(outcome.backup, 'SELECT * FROM "Village"')).toEqual([{ name: 'Phúc Sen' }]);
    expect(look(file, 'SELECT * FROM "Village"')).toEqual([{ name: 'Phúc Sen', homes: null }]);
  });

  it('keeps the last five copies, named by their moment', () => {
    const file = newFile();
    const migrations = [first];
    applySqliteMigrations({ file, migrations });
    for (let day = 1; day <= 7; day += 1) {
      migrations.push(migration(`2026030${day}000000_more`, `CREATE TABLE "More${day}" ("a" TEXT);`));
      applySqliteMigrations({ file, migrations, now: () => new Date(`2026-03-0${day}T08:30:00Z`) });
    }
    expect(readdirSync(join(file, '../backups'))).toEqual(
      [3, 4, 5, 6, 7].map((day) => `bot.sqlite.2026-03-0${day}T08-30-00-000Z`),
    );
  });

  it('refuses a database that a newer build has used, and leaves it as it is', () => {
    const file = newFile();
    applySqliteMigrations({ file, migrations: [first, second] });
    const outcome = applySqliteMigrations({ file, migrations: [first] });
    expect(outcome).toMatchObject({ ok: false, reason: 'newerDatabase' });
    expect(!outcome.ok && outcome.message).toContain('20260201000000_second');
    expect(existsSync(join(file, '../backups'))).toBe(false);
  });

  it('refuses when a migration was edited after it was applied', () => {
    const file = newFile();
    applySqliteMigrations({ file, migrations: [first] });
    const edited = migration(first.name, `${first.sql}\n-- one more thought`);
    const outcome = applySqliteMigrations({ file, migrations: [edited, second] });
    expect(outcome).toMatchObject({ ok: false, reason: 'editedMigration' });
    expect(look(file, 'SELECT * FROM "_prisma_migrations"')).toHaveLength(1);
  });

  it('refuses a database on which a migration stopped half-way', () => {
    const file = newFile();
    applySqliteMigrations({ file, migrations: [first] });
    write(file, 'UPDATE "_prisma_migrations" SET "finished_at" = NULL');
    expect(applySqliteMigrations({ file, migrations: [first, second] })).toMatchObject({
      ok: false,
      reason: 'unfinishedMigration',
    });
  });

  it('undoes a migration that fails, and tells which one', () => {
    const file = newFile();
    const broken = migration('20260301000000_broken', 'CREATE TABLE "Half" ("a" TEXT); SELECT nonsense;');
    expect(() => applySqliteMigrations({ file, migrations: [first, broken] })).toThrow(
      '20260301000000_broken',
    );
    expect(look(file, `SELECT "name" FROM sqlite_master WHERE "name" = 'Half'`)).toEqual([]);
    expect(applySqliteMigrations({ file, migrations: [first, second] })).toMatchObject({ ok: true });
  });

  it('lets a table be rebuilt that others point at, but not lose the rows they point at', () => {
    const file = newFile();
    const linked = migration(
      '20260115000000_linked',
      'CREATE TABLE "Home" ("village" TEXT NOT NULL REFERENCES "Village" ("name"));',
    );
    const rebuild = (copy: string) => `CREATE TABLE "new" ("name" TEXT NOT NULL PRIMARY KEY); ${copy}
      DROP TABLE "Village"; ALTER TABLE "new" RENAME TO "Village";`;
    applySqliteMigrations({ file, migrations: [first, linked] });
    write(file, `INSERT INTO "Village" VALUES ('Phúc Sen'); INSERT INTO "Home" VALUES ('Phúc Sen')`);
    const forgetting = migration('20260301000000_forgetting', rebuild(''));
    expect(() => applySqliteMigrations({ file, migrations: [first, linked, forgetting] })).toThrow(
      'forgetting',
    );
    const careful = migration(
      '20260301000000_careful',
      rebuild('INSERT INTO "new" SELECT * FROM "Village";'),
    );
    expect(applySqliteMigrations({ file, migrations: [first, linked, careful] })).toMatchObject({ ok: true });
    expect(look(file, 'SELECT * FROM "Home" JOIN "Village" ON "village" = "name"')).toHaveLength(1);
  });
});
