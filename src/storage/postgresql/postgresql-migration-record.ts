// Prisma's own table of applied migrations, read and written as Prisma does, so that its tools agree with us.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import type { Migration, MigrationRecord } from '../migrations.ts';

const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

const recordsSchema = z.array(z.object({ name: z.string(), checksum: z.string(), isFinished: z.boolean() }));

export async function createRecordTable(connection: pg.Client): Promise<void> {
  await connection.query(createTable);
}

/** What was applied and not rolled back, oldest first; nothing in a new schema. */
export async function readRecords(connection: pg.Client): Promise<MigrationRecord[]> {
  const table = await connection.query(
    `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
  );
  if (table.rowCount === 0) return [];
  const { rows } = await connection.query(
    `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
  );
  return recordsSchema.parse(rows);
}

export async function recordMigration(
  connection: pg.Client,
  migration: Migration,
  times: { startedAt: Date; finishedAt: Date },
): Promise<void> {
  await connection.query(
    `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
     VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), migration.checksum, times.finishedAt, migration.name, times.startedAt],
  );
}
