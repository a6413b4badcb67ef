// The schema for PostgreSQL, derived from the one schema: the same models on another engine, with a client of its own.
// `npm run db:migration` writes it; `npm run db:drift` fails where it is stale.
import { readFile } from 'node:fs/promises';

export const schemaFile = new URL('schema.prisma', import.meta.url);
export const postgresqlSchemaFile = new URL('postgresql/schema.prisma', import.meta.url);

const header = '// Derived from prisma/schema.prisma by prisma/derive-postgresql.mjs: change that one.\n';

const replacements = [
  [/^(?:\/\/[^\n]*\n)+/, header],
  ['"../src/generated/prisma"', '"../../src/generated/postgresql"'],
  ['provider = "sqlite"', 'provider = "postgresql"'],
];

/** Throws where the schema no longer has the lines that differ. */
export function derivePostgresqlSchema(schema) {
  return replacements.reduce((text, [from, to]) => {
    const derived = text.replace(from, to);
    if (derived === text) throw new Error(`prisma/schema.prisma no longer has ${from}`);
    return derived;
  }, schema);
}

/** What the file should say, and what it says; null where there is none yet. */
export async function readPostgresqlSchemas() {
  return {
    derived: derivePostgresqlSchema(await readFile(schemaFile, 'utf8')),
    written: await readFile(postgresqlSchemaFile, 'utf8').catch(() => null),
  };
}
