// Before a run on PostgreSQL: one database is brought up to date, and every test gets a copy of it.
import { applyPostgresqlMigrations } from '../../src/storage/postgresql/apply-postgresql-migrations.ts';
import { createDatabase, dropDatabase, templateSetting } from './test-place.ts';

export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) return undefined;
  const url = await createDatabase(server);
  await applyPostgresqlMigrations({ place: { engine: 'postgresql', url, schema: 'public' } });
  process.env[templateSetting] = new URL(url).pathname.slice(1);
  return () => dropDatabase(server, url);
}
