// Prisma's schema engine as WebAssembly: compares schemas and writes migrations with no native engine to download and
// no server to reach. A development tool; the product itself needs no engine.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { postgresqlSchemaFile, readPostgresqlSchemas, schemaFile } from './derive-postgresql.mjs';

export const migrationsFolder = new URL('migrations/', import.meta.url);
export const postgresqlMigrationsFolder = new URL('postgresql/migrations/', import.meta.url);
const noFilters = { externalTables: [], externalEnums: [] };
let isLoaded = false;

/** What prisma/schema.prisma says that the migrations on disk do not, as SQL; null where they agree. */
export async function diffSqlite() {
  const content = await readFile(schemaFile, 'utf8');
  const engine = await openEngine(content, takingWholeScripts(new PrismaBetterSqlite3({ url: ':memory:' })));
  return diff(engine, {
    from: { tag: 'migrations', ...(await readMigrations(migrationsFolder)) },
    to: datamodel(schemaFile, content),
  });
}

/**
 * What the derived schema says that the one on disk does not, as SQL; null where they agree. The migrations lead to
 * the one on disk, which a test holds on a real server: so this comparison needs none.
 */
export async function diffPostgresql() {
  const { derived, written } = await readPostgresqlSchemas();
  const engine = await openEngine(derived, answeringVersionOnly());
  const from = written === null ? { tag: 'empty' } : datamodel(postgresqlSchemaFile, written);
  const script = await diff(engine, { from, to: datamodel(postgresqlSchemaFile, derived) });
  return script === null ? null : withoutSchema(script);
}

/** The SQL that makes the schema on disk out of nothing: where the migrations should lead. */
export async function scriptPostgresql() {
  const content = await readFile(postgresqlSchemaFile, 'utf8');
  const engine = await openEngine(content, answeringVersionOnly());
  const script = await diff(engine, { from: { tag: 'empty' }, to: datamodel(postgresqlSchemaFile, content) });
  return withoutSchema(script ?? '');
}

/** The schema to write into is the connection's. */
const withoutSchema = (script) => script.replace(/^-- CreateSchema\n[^\n]*\n\n/, '');

async function diff(engine, { from, to }) {
  const { exitCode, stdout } = await engine.diff({
    from,
    to,
    script: true,
    exitCode: true,
    filters: noFilters,
  });
  return exitCode === 0 ? null : (stdout ?? '');
}

async function openEngine(schema, adapterFactory) {
  if (!isLoaded) {
    const glueUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = await readFile(new URL('schema_engine_bg.wasm', glueUrl));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    isLoaded = true;
  }
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory);
  return glue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

const datamodel = (file, content) => ({
  tag: 'schemaDatamodel',
  files: [{ path: fileURLToPath(file), content }],
});

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

/** All that the engine asks a PostgreSQL server for when it compares two schemas: which version it is. */
function answeringVersionOnly() {
  const int32 = 0;
  const text = 7;
  const answer = {
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [5, text, int32],
    rows: [[true, 'PostgreSQL 15.0', 150_000]],
  };
  const adapter = {
    provider: 'postgres',
    adapterName: 'no server',
    queryRaw: async () => answer,
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error('There is no server behind this comparison')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => undefined,
  };
  const connect = async () => adapter;
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect,
    connectToShadowDb: connect,
  };
}

/** Every migration in the folder, oldest first, in the engine's words. */
async function readMigrations(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
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
          value: await readFile(new URL(`${name}/migration.sql`, folder), 'utf8'),
        },
      },
    })),
  );
  const lockfile = await readFile(new URL('migration_lock.toml', folder), 'utf8').catch(() => null);
  return {
    baseDir: fileURLToPath(folder),
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}
