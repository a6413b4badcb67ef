// npm run db:drift. Fails when prisma/schema.prisma says something that no migration does.
import { diffMigrationsToSchema, openSchemaEngine } from './schema-engine.mjs';

const { exitCode, stdout } = await diffMigrationsToSchema(await openSchemaEngine());
if (exitCode === 0) {
  console.log('The migrations lead to the schema.');
} else {
  console.error(
    `The schema has moved on. Run "npm run db:migration -- <name>", which would write:\n\n${stdout ?? ''}`,
  );
  process.exitCode = 1;
}
