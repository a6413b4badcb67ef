// npm run db:migration -- <name>. Writes the SQL that leads from the migrations on disk to prisma/schema.prisma.
// Read it before committing it: a rename looks to the engine like a drop and a new column.
import { mkdir, writeFile } from 'node:fs/promises';
import {
  diffMigrationsToSchema,
  migrationsFolder,
  noFilters,
  openSchemaEngine,
  readMigrations,
  readSchema,
} from './schema-engine.mjs';

const [name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Name the change in lower-case words joined by _, for example: npm run db:migration -- add_awards',
  );
  process.exit(1);
}

const engine = await openSchemaEngine();
if ((await diffMigrationsToSchema(engine)).exitCode === 0) {
  console.log('Nothing to write: the migrations already lead to the schema.');
  process.exit(0);
}

const migrationsList = await readMigrations();
await engine.applyMigrations({ migrationsList, filters: noFilters });
await engine.devDiagnostic({ migrationsList, filters: noFilters });
const draft = {
  draft: false,
  migrationName: name,
  migrationsList,
  schema: await readSchema(),
  filters: noFilters,
};
const { generatedMigrationName, migrationScript } = await engine.createMigration(draft);

const folder = new URL(`${generatedMigrationName}/`, migrationsFolder);
await mkdir(folder, { recursive: true });
await writeFile(new URL('migration.sql', folder), migrationScript ?? '');
console.log(`Wrote prisma/migrations/${generatedMigrationName}/migration.sql`);
