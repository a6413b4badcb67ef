// Writes the typed database client into src/generated. Prisma asks for a native engine that this step
// does not use; naming any existing executable keeps set-up free of downloads on every platform.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const prismaCli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const outcome = spawnSync(process.execPath, [prismaCli, 'generate', '--no-hints'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
});
process.exit(outcome.status ?? 1);
