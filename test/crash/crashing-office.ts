// The real process, as it is started in the office, beside the strict stand-in: killed without warning, started again.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/app/app.ts';
import { LiveRulebook } from '../../src/app/live-rulebook.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { documents } from '../../src/documents/documents.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { readPinnedRulebook } from '../core/eligibility/pinned-rulebook.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { makeTestPlace, openPlace } from '../support/test-place.ts';

const token = '4444444444:TOKEN-OF-THE-CRASHES-FOR-THE-STAND-IN-ONLY';

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
  const started: RunningProgram[] = [];
  const start = (): RunningProgram => {
    const settings = { BOT_TOKEN: token, TELEGRAM_API_ROOT: standIn.url, ...testPlace.settings };
    const running = startProgram(folder, settings);
    started.push(running);
    return running;
  };
  let running = start();
  await running.whenStarted();
  const database = await openPlace(testPlace.place);
  const rulebook = readPinnedRulebook();
  const app: App = {
    database,
    rulebook,
    rules: new LiveRulebook(rulebook, database),
    translations: loadTranslations(),
    files: openFolderStore(join(folder, 'files')),
    documents,
    clock: { now: () => new Date() },
    web: () => ({ base: 'http://127.0.0.1', isPublic: false }),
    linkToChat: () => null,
    wakeSender: () => undefined,
    messagesPerSecond: 30,
  };
  return {
    standIn,
    product: { app },
    get errors() {
      return started.flatMap(({ log }) => log);
    },
    losesReplies: true,
    async crash() {
      await running.kill();
      running = start();
    },
    async close() {
      await running.kill();
      await database.close();
      await standIn.stop();
      await testPlace.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
