// npm run db:migration -- <name>. Writes the SQL that leads from the migrations on disk to prisma/schema.prisma, for
// each engine that needs any, and derives the schema for PostgreSQL anew.
// Read it before committing it: a rename looks to the engine like a drop and a new column.
import { mkdir, writeFile } from 'node:fs/promises';
import { postgresqlSchemaFile, readPostgresqlSchemas } from './derive-postgresql.mjs';
import {
  diffPostgresql,
  diffSqlite,
  migrationsFolder,
  postgresqlMigrationsFolder,
} from './schema-engine.mjs';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Name the change in lower-case words joined by _, for example: npm run db:migration -- add_awards',
  );
  process.exit(1);
}

const moment = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const wanted = [
  [migrationsFolder, 'prisma/migrations', await diffSqlite()],
  [postgresqlMigrationsFolder, 'prisma/postgresql/migrations', await diffPostgresql()],
];
for (const [folder, shown, script] of wanted) {
  if (script === null) continue;
  const place = new URL(`${moment}_${name}/`, folder);
  await mkdir(place, { recursive: true });
  await writeFile(new URL('migration.sql', place), script);
  console.log(`Wrote ${shown}/${moment}_${name}/migration.sql`);
}
if (wanted.every(([, , script]) => script === null))
  console.log('No SQL to write: the migrations already lead to the schema.');

const { derived, written } = await readPostgresqlSchemas();
if (derived !== written) {
  await writeFile(postgresqlSchemaFile, derived);
  console.log('Wrote prisma/postgresql/schema.prisma');
}
