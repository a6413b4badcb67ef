// The whole product beside the strict stand-in, with an ear for what it logs as an error. It needs no test runner,
// so the long walk can be run as a command; whoever opens it closes it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { compose, type Product } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { projectRoot } from '../../src/project-root.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { readReport, resetReport } from '../support/stand-in.ts';
import { makeTestPlace } from '../support/test-place.ts';

export const walkToken = '4343434343:TOKEN-OF-THE-WALK-FOR-THE-STAND-IN-ONLY';
const pinnedRulebook = new URL('test/fixtures/rulebook/', projectRoot);
/** Wednesday 25/11/2026, 9:00 in Cao Bằng: the centre is open. */
const officeMorning = new Date('2026-11-25T02:00:00Z');

export interface WatchedOffice {
  readonly standIn: StandIn;
  readonly folder: string;
  /** The running product; another one after `restart`. */
  readonly product: Product;
  now: Date;
  /** What was logged as an error or worse, oldest first. */
  readonly errors: readonly string[];
  phone(firstName: string, id: number): Promise<Phone>;
  restart(): Promise<void>;
  /** From here on only what comes after counts as a complaint. */
  forgetComplaints(): Promise<void>;
  close(): Promise<void>;
}

/** `adminId` becomes admin and lead, as the first admin of a new office does. */
export async function openWatchedOffice(options: { readonly adminId: number }): Promise<WatchedOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-walk-'));
  const standIn = await startStandIn({ token: walkToken });
  const testPlace = await makeTestPlace(folder);
  const result = readConfig({
    BOT_TOKEN: walkToken,
    TELEGRAM_API_ROOT: standIn.url,
    DATA_DIR: folder,
    ...testPlace.settings,
    PORT: '0',
    ADMIN_IDS: String(options.adminId),
  });
  if (!result.ok) throw new Error(result.fault);
  const { config } = result;
  const errors: string[] = [];
  const log = pino({ level: 'error' }, keepLines(errors));
  let now = officeMorning;
  const start = (): Promise<Product> =>
    compose(config, { log, clock: { now: () => now }, rulebookFolder: pinnedRulebook });
  let product = await start();
  return {
    standIn,
    folder,
    errors,
    get product() {
      return product;
    },
    get now() {
      return now;
    },
    set now(moment) {
      now = moment;
    },
    phone: (firstName, id) => openPhone(standIn, { id, firstName, languageCode: 'vi' }),
    async restart() {
      await product.stop();
      product = await start();
    },
    async forgetComplaints() {
      errors.length = 0;
      await resetReport(standIn);
    },
    async close() {
      await product.stop();
      await standIn.stop();
      await testPlace.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function keepLines(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8').trimEnd());
      done();
    },
  });
}

/** A restart hangs up the poll that is open; the stand-in says so to nobody. */
export const pollHungUp = /getUpdates: Conflict: terminated by other getUpdates request/;

/** What went wrong between the product and Telegram, in words; empty where all is well. `provoked` names what a test did itself. */
export async function findComplaints(
  { standIn, errors }: Pick<WatchedOffice, 'standIn' | 'errors'>,
  provoked: readonly RegExp[] = [],
): Promise<string[]> {
  const report = await readReport(standIn);
  const isProvoked = (words: string): boolean => provoked.some((pattern) => pattern.test(words));
  return [
    ...errors.map((line) => `logged as an error: ${line}`),
    ...report.refused.map(({ method, error }) => `refused: ${method}: ${error}`),
    ...report.unknownParameters.map(({ method, name }) => `unknown parameter: ${method}: ${name}`),
    ...report.unansweredPresses.map(
      ({ updateId, person }) => `press ${updateId} of ${person} never answered`,
    ),
  ].filter((complaint) => !isProvoked(complaint));
}
