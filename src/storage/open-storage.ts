import type { Database, StorageLog } from './database.ts';
import type { DatabasePlace } from './database-place.ts';
import type { MigrationRefused } from './migrations.ts';

export type StorageOutcome =
  /** `backup` is the copy made before the database was changed; null where none was. */
  { readonly ok: true; readonly database: Database; readonly backup: string | null } | MigrationRefused;

/**
 * Brings the database up to this build and opens it; the other engine is not loaded. Refuses in one sentence where
 * this build must leave it alone. Throws where it cannot be opened, and where a migration fails.
 */
export async function openStorage(place: DatabasePlace, log?: StorageLog): Promise<StorageOutcome> {
  const logging = log === undefined ? {} : { log };
  if (place.engine === 'postgresql') {
    const [{ applyPostgresqlMigrations }, { openPostgresql }] = await Promise.all([
      import('./postgresql/apply-postgresql-migrations.ts'),
      import('./postgresql/open-postgresql.ts'),
    ]);
    const outcome = await applyPostgresqlMigrations({ place });
    if (!outcome.ok) return outcome;
    return { ok: true, database: await openPostgresql({ place, ...logging }), backup: outcome.backup };
  }
  const [{ applySqliteMigrations }, { openSqlite }] = await Promise.all([
    import('./sqlite/apply-sqlite-migrations.ts'),
    import('./sqlite/open-sqlite.ts'),
  ]);
  const { file, synchronous } = place;
  const outcome = applySqliteMigrations({ file });
  if (!outcome.ok) return outcome;
  return { ok: true, database: await openSqlite({ file, synchronous, ...logging }), backup: outcome.backup };
}
