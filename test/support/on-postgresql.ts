// npm run test:postgresql [-- test/storage …]: the tests once more, on PostgreSQL: the server that TEST_DATABASE_URL names,
// or a private one for the time of the run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPrivatePostgresql } from './private-postgresql.ts';

const named = process.env['TEST_DATABASE_URL'];
const own = named === undefined ? await startPrivatePostgresql() : null;
try {
  const tests = spawn('vitest', ['run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TEST_DATABASE_URL: own?.url ?? named },
  });
  const [code] = await once(tests, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
} finally {
  await own?.stop();
}
