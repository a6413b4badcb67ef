// The real process, as it is started in the office, beside the strict stand-in: killed without warning, started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { App } from '../../src/app/app.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readPinnedRulebook } from '../core/eligibility/pinned-rulebook.ts';
import { makeTestPlace, openPlace } from '../support/test-place.ts';

const token = '4444444444:TOKEN-OF-THE-CRASHES-FOR-THE-STAND-IN-ONLY';
const program = fileURLToPath(new URL('dist/src/main.js', projectRoot));
const startWithinMs = 30_000;

export interface CrashingOffice {
  readonly standIn: StandIn;
  /** Reads what the process stored, from beside it. */
  readonly product: { readonly app: App };
  readonly errors: readonly string[];
  readonly losesReplies: true;
  /** kill -9, and a start right after it. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export async function openCrashingOffice(): Promise<CrashingOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-crash-'));
  await mkdir(join(folder, 'files'));
  const standIn = await startStandIn({ token });
  const testPlace = await makeTestPlace(folder);
  const errors: string[] = [];
  const start = (): ChildProcess =>
    startProgram(folder, { ...testPlace.settings, TELEGRAM_API_ROOT: standIn.url }, errors);
  let child = start();
  await waitForStart(child);
  const database = await openPlace(testPlace.place);
  const app: App = {
    database,
    rulebook: readPinnedRulebook(),
    translations: loadTranslations(),
    files: openFolderStore(join(folder, 'files')),
    clock: { now: () => new Date() },
    wakeSender: () => undefined,
  };
  return {
    standIn,
    product: { app },
    errors,
    losesReplies: true,
    async crash() {
      await kill(child);
      child = start();
    },
    async close() {
      await kill(child);
      await database.close();
      await standIn.stop();
      await testPlace.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** In a folder of its own, so that no .env of the person at this machine is read. */
function startProgram(
  folder: string,
  settings: Readonly<Record<string, string>>,
  errors: string[],
): ChildProcess {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      BOT_TOKEN: token,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Logged errors are lines of JSON; whatever is printed besides is the greeting.
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      if (line.startsWith('{') || stream === child.stderr) errors.push(line);
    });
  }
  return child;
}

async function waitForStart(child: ChildProcess): Promise<void> {
  const greeting = child.stdout === null ? Promise.resolve() : once(child.stdout, 'data');
  const end = once(child, 'exit').then(() => {
    throw new Error('The process ended before it had started');
  });
  const tooLate = wait(startWithinMs, undefined, { ref: false }).then(() => {
    throw new Error('The process did not start');
  });
  await Promise.race([greeting, end, tooLate]);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    throw new Error('The process had ended by itself');
  }
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
