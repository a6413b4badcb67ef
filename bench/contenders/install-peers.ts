// The peers' packages are the bench's own: they are installed when the bench runs for the first time.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileOf } from './start-contender.ts';

export function installPeers(): void {
  const installed = fileOf('../node_modules/.package-lock.json');
  const wanted = fileOf('../package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  // npm says where it lies itself: its name alone starts nothing on Windows.
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('Start the bench through npm: npm run bench');
  const options = ['ci', '--prefix', fileOf('..'), '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(process.execPath, [npm, ...options], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) throw new Error(`npm ${options.join(' ')} failed`);
}
