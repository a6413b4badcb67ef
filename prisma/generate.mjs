// Writes the typed database clients into src/generated, one per engine. Prisma asks for a native engine that this step
// does not use; naming any existing executable keeps set-up free of downloads on every platform.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { postgresqlSchemaFile, schemaFile } from './derive-postgresql.mjs';

const prismaCli = createRequire(import.meta.url).resolve('prisma/build/index.js');
for (const schema of [schemaFile, postgresqlSchemaFile]) {
  const generating = [prismaCli, 'generate', '--no-hints', '--schema', fileURLToPath(schema)];
  const outcome = spawnSync(process.execPath, generating, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (outcome.status !== 0) process.exit(outcome.status ?? 1);
}
