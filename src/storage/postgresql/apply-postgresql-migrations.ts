// Brings a schema on a PostgreSQL server up to this build before anything else uses it, or refuses in one sentence.
import type pg from 'pg';
import {
  findMigrationRefusal,
  type Migration,
  type MigrationOutcome,
  readMigrations,
} from '../migrations.ts';
import { type PostgresqlPlace, withConnection } from './connect-postgresql.ts';
import { createRecordTable, readRecords, recordMigration } from './postgresql-migration-record.ts';

/** The lock that Prisma's own tools hold while they migrate. */
const migrationLock = 72_707_369;

/**
 * Applies what is pending, each migration in its own transaction, and records it as Prisma does. Several instances
 * may start at once: one applies, the others wait and find it done. No copy is made: that is the server's business.
 * Throws where a migration fails, and nothing of that migration remains; and where the server cannot be reached.
 */
export function applyPostgresqlMigrations(options: {
  place: PostgresqlPlace;
  migrations?: readonly Migration[];
  now?: () => Date;
}): Promise<MigrationOutcome> {
  const { place, migrations = readMigrations('postgresql'), now = () => new Date() } = options;
  return withConnection(place, async (connection) => {
    // It ends with the connection.
    await connection.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const records = await readRecords(connection);
    const refusal = findMigrationRefusal(records, migrations);
    if (refusal !== null) return refusal;
    const done = new Set(records.map(({ name }) => name));
    const pending = migrations.filter(({ name }) => !done.has(name));
    if (place.schema !== 'public') await connection.query(`CREATE SCHEMA IF NOT EXISTS "${place.schema}"`);
    for (const migration of pending) await applyOne(connection, migration, now);
    return { ok: true, applied: pending.map(({ name }) => name), backup: null };
  });
}

async function applyOne(connection: pg.Client, migration: Migration, now: () => Date): Promise<void> {
  const startedAt = now();
  await connection.query('BEGIN');
  try {
    await createRecordTable(connection);
    // As one message: whoever splits a file at its semicolons breaks functions and texts.
    await connection.query(migration.sql);
    await recordMigration(connection, migration, { startedAt, finishedAt: now() });
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    throw new Error(`Migration ${migration.name} failed and was undone`, { cause: error });
  }
}
