// Brings a database file up to this build before anything else opens it, or refuses in one readable sentence.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import {
  findMigrationRefusal,
  type Migration,
  type MigrationOutcome,
  readMigrations,
} from '../migrations.ts';
import { backUpSqlite } from './back-up-sqlite.ts';
import { createRecordTable, readRecords, recordMigration } from './sqlite-migration-record.ts';

/**
 * Applies what is pending, each migration in its own transaction, and records it as Prisma does. A file that holds
 * something already is copied first. Two processes may start at once: one applies, the other finds it done.
 * Throws where a migration fails; the file is then as it was before that migration.
 */
export function applySqliteMigrations(options: {
  file: string;
  migrations?: readonly Migration[];
  now?: () => Date;
}): MigrationOutcome {
  const { file: path, migrations = readMigrations('sqlite'), now = () => new Date() } = options;
  mkdirSync(dirname(path), { recursive: true });
  const file = new BetterSqlite3(path);
  try {
    const records = readRecords(file);
    const refusal = findMigrationRefusal(records, migrations);
    if (refusal !== null) return refusal;
    const done = new Set(records.map(({ name }) => name));
    const pending = migrations.filter(({ name }) => !done.has(name));
    if (pending.length === 0) return { ok: true, applied: [], backup: null };
    const backup = records.length === 0 ? null : backUpSqlite(file, now());
    // A table that is rebuilt is dropped for a moment; what points at it is checked at the end instead.
    file.pragma('foreign_keys = OFF');
    const applied = pending.filter((migration) => applyOne(file, migration, now)).map(({ name }) => name);
    return { ok: true, applied, backup };
  } finally {
    file.close();
  }
}

/** False where another process has applied it meanwhile. */
function applyOne(file: BetterSqlite3.Database, migration: Migration, now: () => Date): boolean {
  const run = file.transaction(() => {
    if (readRecords(file).some((record) => record.name === migration.name)) return false;
    createRecordTable(file);
    const startedAt = now();
    file.exec(migration.sql);
    const broken = file.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error('Rows would point at rows that are gone');
    recordMigration(file, migration, { startedAt, finishedAt: now() });
    return true;
  });
  try {
    return run.immediate();
  } catch (error) {
    throw new Error(`Migration ${migration.name} failed and was undone`, { cause: error });
  }
}
