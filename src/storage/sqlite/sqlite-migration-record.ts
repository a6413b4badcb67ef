// Prisma's own table of applied migrations, read and written as Prisma does, so that its tools agree with us.
import { randomUUID } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { z } from 'zod';
import type { Migration, MigrationRecord } from '../migrations.ts';

const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const rowSchema = z.object({ name: z.string(), checksum: z.string(), isFinished: z.number() });

export function createRecordTable(file: BetterSqlite3.Database): void {
  file.exec(createTable);
}

/** What was applied and not rolled back, oldest first; nothing in a new file. */
export function readRecords(file: BetterSqlite3.Database): MigrationRecord[] {
  const table = file.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get();
  if (table === undefined) return [];
  const rows = file
    .prepare(
      `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "isFinished"
       FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
    )
    .all();
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => ({ ...row, isFinished: row.isFinished === 1 }));
}

/** Times are whole milliseconds, which Prisma's tools read as well as text. */
export function recordMigration(
  file: BetterSqlite3.Database,
  migration: Migration,
  times: { startedAt: Date; finishedAt: Date },
): void {
  file
    .prepare(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(
      randomUUID(),
      migration.checksum,
      times.finishedAt.getTime(),
      migration.name,
      times.startedAt.getTime(),
    );
}
