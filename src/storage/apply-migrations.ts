// Brings a database file up to this build before anything else opens it, or refuses in one readable sentence.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { backUpDatabase } from './back-up-database.ts';
import { createRecordTable, type MigrationRecord, readRecords, recordMigration } from './migration-record.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

export type MigrationRefusal = 'newerDatabase' | 'editedMigration' | 'unfinishedMigration';

export type MigrationOutcome =
  | { readonly ok: true; readonly applied: readonly string[]; readonly backup: string | null }
  /** `message` is for whoever starts the bot. Nothing was changed. */
  | { readonly ok: false; readonly reason: MigrationRefusal; readonly message: string };

type Refusal = Extract<MigrationOutcome, { ok: false }>;

/**
 * Applies what is pending, each migration in its own transaction, and records it as Prisma does. A file that holds
 * something already is copied first. Two processes may start at once: one applies, the other finds it done.
 * Throws where a migration fails; the file is then as it was before that migration.
 */
export function applyMigrations(options: {
  file: string;
  migrations?: readonly Migration[];
  now?: () => Date;
}): MigrationOutcome {
  const { file: path, migrations = readMigrations(), now = () => new Date() } = options;
  mkdirSync(dirname(path), { recursive: true });
  const file = new BetterSqlite3(path);
  try {
    const records = readRecords(file);
    const refusal = refuse(records, migrations);
    if (refusal !== null) return refusal;
    const done = new Set(records.map(({ name }) => name));
    const pending = migrations.filter(({ name }) => !done.has(name));
    if (pending.length === 0) return { ok: true, applied: [], backup: null };
    const backup = records.length === 0 ? null : backUpDatabase(file, now());
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

function refuse(records: readonly MigrationRecord[], migrations: readonly Migration[]): Refusal | null {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum, isFinished } of records) {
    if (!isFinished)
      return refusal(
        'unfinishedMigration',
        `Migration ${name} was begun on this database and did not finish. Put back the copy made before it.`,
      );
    const expected = known.get(name);
    if (expected === undefined)
      return refusal(
        'newerDatabase',
        `This database was used by a newer version (it knows migration ${name}). Start that version, or put back an older copy.`,
      );
    if (expected !== checksum)
      return refusal(
        'editedMigration',
        `Migration ${name} was edited after it was applied to this database. Put its migration.sql back as it was.`,
      );
  }
  return null;
}

const refusal = (reason: MigrationRefusal, message: string): Refusal => ({ ok: false, reason, message });
