// Prisma's schema engine as WebAssembly, over a scratch database in memory: compares schemas and writes
// migrations with no native engine to download. A development tool; the product itself needs no engine.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const schemaFile = new URL('schema.prisma', import.meta.url);
export const migrationsFolder = new URL('migrations/', import.meta.url);
export const noFilters = { externalTables: [], externalEnums: [] };

/** The engine, with no database file behind it: what it needs to know it replays from the migrations. */
export async function openSchemaEngine() {
  const glueUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(new URL('schema_engine_bg.wasm', glueUrl));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(
    takingWholeScripts(new PrismaBetterSqlite3({ url: ':memory:' })),
  );
  const { files } = await readSchema();
  const datamodels = files.map(({ path, content }) => [path, content]);
  return glue.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** The engine sends a whole migration as one statement, which the adapter's executeRaw refuses. */
function takingWholeScripts(factory) {
  const widen = (adapter) => {
    const runOne = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = (query) =>
      query.args.length === 0 ? adapter.executeScript(query.sql).then(() => 0) : runOne(query);
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => widen(await factory.connect()),
    connectToShadowDb: async () => widen(await factory.connectToShadowDb()),
  };
}

/** The one schema, in the engine's words. */
export async function readSchema() {
  return { files: [{ path: fileURLToPath(schemaFile), content: await readFile(schemaFile, 'utf8') }] };
}

/** Every migration on disk, oldest first, in the engine's words. */
export async function readMigrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: await readFile(new URL(`${name}/migration.sql`, migrationsFolder), 'utf8'),
        },
      },
    })),
  );
  const lockfile = await readFile(new URL('migration_lock.toml', migrationsFolder), 'utf8').catch(() => null);
  return {
    baseDir: fileURLToPath(migrationsFolder),
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/** What the schema says that the migrations do not: an empty script means they agree. */
export async function diffMigrationsToSchema(engine) {
  return engine.diff({
    from: { tag: 'migrations', ...(await readMigrations()) },
    to: { tag: 'schemaDatamodel', ...(await readSchema()) },
    script: true,
    exitCode: true,
    filters: noFilters,
  });
}
