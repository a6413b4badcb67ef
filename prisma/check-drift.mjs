// npm run db:drift. Fails when prisma/schema.prisma says something that the migrations of an engine do not.
import { diffPostgresql, diffSqlite } from './schema-engine.mjs';

const missing = [
  ['SQLite', await diffSqlite()],
  ['PostgreSQL', await diffPostgresql()],
].filter(([, script]) => script !== null);

if (missing.length === 0) {
  console.log('The migrations of both engines lead to the schema.');
} else {
  const scripts = missing.map(([engine, script]) => `-- ${engine}\n${script}`).join('\n');
  console.error(
    `The schema has moved on. Run "npm run db:migration -- <name>", which would write:\n\n${scripts}`,
  );
  process.exitCode = 1;
}
