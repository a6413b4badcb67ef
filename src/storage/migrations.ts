// The migrations of this build, as they lie in prisma/, one folder per engine, and whether a database may take them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { projectRoot } from '../project-root.ts';

export interface Migration {
  /** The folder's name: 20261123051402_init. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file's bytes, hex: what Prisma records. */
  readonly checksum: string;
}

/** A row of Prisma's own table of applied migrations. */
export interface MigrationRecord {
  readonly name: string;
  readonly checksum: string;
  /** False: it was begun, and nobody knows how far it came. */
  readonly isFinished: boolean;
}

export type MigrationRefusal = 'newerDatabase' | 'editedMigration' | 'unfinishedMigration';

export type MigrationOutcome =
  /** `backup` is the copy that was made before; null where none was. */
  | { readonly ok: true; readonly applied: readonly string[]; readonly backup: string | null }
  /** `message` is for whoever starts the bot. Nothing was changed. */
  | { readonly ok: false; readonly reason: MigrationRefusal; readonly message: string };

export type MigrationRefused = Extract<MigrationOutcome, { ok: false }>;

const folders = { sqlite: 'prisma/migrations/', postgresql: 'prisma/postgresql/migrations/' } as const;

/** Oldest first. Throws where a migration cannot be read. */
export function readMigrations(engine: keyof typeof folders): Migration[] {
  const folder = new URL(folders[engine], projectRoot);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(new URL(`${name}/migration.sql`, folder));
      const checksum = createHash('sha256').update(bytes).digest('hex');
      return { name, sql: bytes.toString('utf8'), checksum };
    });
}

/** Why this build must leave a database with these records alone; null where it may go on. */
export function findMigrationRefusal(
  records: readonly MigrationRecord[],
  migrations: readonly Migration[],
): MigrationRefused | null {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum, isFinished } of records) {
    if (!isFinished)
      return refuse(
        'unfinishedMigration',
        `Migration ${name} was begun on this database and did not finish. Put back the copy made before it.`,
      );
    const expected = known.get(name);
    if (expected === undefined)
      return refuse(
        'newerDatabase',
        `This database was used by a newer version (it knows migration ${name}). Start that version, or put back an older copy.`,
      );
    if (expected !== checksum)
      return refuse(
        'editedMigration',
        `Migration ${name} was edited after it was applied to this database. Put its migration.sql back as it was.`,
      );
  }
  return null;
}

const refuse = (reason: MigrationRefusal, message: string): MigrationRefused => ({
  ok: false,
  reason,
  message,
});
