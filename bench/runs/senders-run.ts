// One message to so many people by one sender, on one kind of day, against the strict stand-in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PaceKind } from '../../src/demo/stand-in/pace.ts';
import { addFault, askStandIn, readReport } from '../../test/support/stand-in.ts';
import { product } from '../contenders/product.ts';
import { makeFolder, removeFolder, token } from '../contenders/room.ts';
import { fileOf, startContender } from '../contenders/start-contender.ts';
import { type StrictStandIn, startStrictStandIn } from '../stand-in/start-strict.ts';
import {
  addAnnouncement,
  addPeople,
  countMessages,
  fillListeners,
  firstId,
  readCounts,
} from './listeners.ts';

export interface Scenario {
  readonly name: string;
  readonly paceKind: PaceKind;
  /** What the channel takes; senders are told 30. */
  readonly taken: number;
  readonly isKilled: boolean;
  readonly hasFaults: boolean;
}

const plain = { paceKind: 'steps', taken: 30, isKilled: false, hasFaults: false } as const;

export const scenarios: readonly Scenario[] = [
  { ...plain, name: 'clean' },
  { ...plain, name: 'kill -9 at half', isKilled: true },
  { ...plain, name: 'a limit that locks', paceKind: 'locking' },
  { ...plain, name: 'a sliding window', paceKind: 'sliding' },
  { ...plain, name: '20 a second', paceKind: 'sliding', taken: 20 },
  { ...plain, name: 'faults', hasFaults: true },
];

export const strategies = {
  product: 'this product',
  loop: 'plain loop + auto-retry',
  atOnce: 'all at once + auto-retry',
  batches: 'batches of 30 a second + auto-retry',
  throttler: 'transformer-throttler',
  throttlerRetried: 'transformer-throttler + auto-retry',
  bottleneck: 'bottleneck + auto-retry',
  rows: 'a row per person, one pause, a wider pace',
} as const;

export type Strategy = keyof typeof strategies;

export interface SenderFigures {
  /** Null: it did not end in ten times the time that the limit allows. */
  readonly seconds: number | null;
  readonly refused: number;
  /** Of those who had not blocked the bot. */
  readonly missed: number;
  readonly twice: number;
}

const perSecond = 30;
const callDelayMs = 60;
const words = 'Sáng thứ Bảy, lớp sấy miến dong ở nhà văn hóa xã.';

interface Place {
  readonly folder: string;
  readonly apiRoot: string;
  readonly people: number;
}

interface Begun {
  kill(): Promise<void>;
  isDone(): boolean;
}

export async function runSender(
  strategy: Strategy,
  { paceKind, taken, isKilled, hasFaults }: Scenario,
  people: number,
): Promise<SenderFigures> {
  const standIn = await startStrictStandIn({ token, messagesPerSecond: taken, paceKind, callDelayMs });
  const place = { folder: await makeFolder(), apiRoot: standIn.url, people };
  const begin = strategy === 'product' ? beginProduct : beginStrategy(strategy);
  let running: Begun | null = null;
  try {
    await addPeople(standIn, people);
    if (strategy === 'product') await prepareProduct(place, standIn);
    const blocked = hasFaults ? await planFaults(standIn, people) : new Set<number>();
    const startedAt = performance.now();
    const longestMs = (people / taken) * 10_000;
    running = begin(place);
    let mustKill = isKilled;
    while (!running.isDone() && performance.now() - startedAt < longestMs) {
      await wait(100);
      if (!mustKill || (await countCalls(standIn)) < people / 2) continue;
      mustKill = false;
      await running.kill();
      running = begin(place);
    }
    const seconds = running.isDone() ? (performance.now() - startedAt) / 1_000 : null;
    const { refused } = await readReport(standIn);
    const got = await countMessages(standIn, people, words);
    return {
      seconds,
      refused: refused.filter(({ error }) => error.startsWith('Too Many')).length,
      missed: got.filter((count, index) => count === 0 && !blocked.has(index)).length,
      twice: got.filter((count) => count > 1).length,
    };
  } finally {
    await running?.kill();
    await standIn.stop();
    await removeFolder(place.folder);
  }
}

const countCalls = async (standIn: StrictStandIn): Promise<number> =>
  (await readReport(standIn)).calls['sendMessage'] ?? 0;

/** 5 % have blocked the bot; 1 % of the calls fail with 500, 1 % break off after the message went out. */
async function planFaults(standIn: StrictStandIn, people: number): Promise<ReadonlySet<number>> {
  const blocked = new Set<number>();
  for (let index = 0; index < people; index += 1) {
    const person = firstId + index;
    if (index % 20 === 3) {
      await askStandIn(standIn, 'POST', 'block', { person });
      blocked.add(index);
    }
    const kind = index % 100 === 10 ? '500' : index % 100 === 60 ? 'resetAfter' : null;
    if (kind !== null) await addFault(standIn, { person, kind, times: 1 });
  }
  return blocked;
}

/** The database as the product makes it, with the people in it. */
async function prepareProduct(place: Place, standIn: StrictStandIn): Promise<void> {
  const first = beginProduct(place);
  for (let attempt = 0; !(await hasStarted(standIn)); attempt += 1) {
    if (attempt === 300) throw new Error('The product did not start');
    await wait(100);
  }
  await first.kill();
  const file = product.databaseFile(place.folder);
  fillListeners(file, place.people);
  addAnnouncement(file, 'approved', words);
}

const hasStarted = async (standIn: StrictStandIn): Promise<boolean> =>
  (await readReport(standIn)).calls['getUpdates'] !== undefined;

function beginProduct({ folder, apiRoot }: Place): Begun {
  const formFile = join(folder, 'form.json');
  const running = startContender(product, { folder, formFile, apiRoot, token, synchronous: 'full' });
  return {
    kill: () => running.kill(),
    isDone: () => readCounts(product.databaseFile(folder)).status === 'sent',
  };
}

function beginStrategy(strategy: Strategy): (place: Place) => Begun {
  return ({ folder, apiRoot, people }) => {
    const child = spawn(process.execPath, [fileOf('../peers/senders.mjs'), strategy], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        API_ROOT: apiRoot,
        TOKEN: token,
        FIRST_ID: String(firstId),
        PEOPLE: String(people),
        PER_SECOND: String(perSecond),
        TEXT: words,
        DATABASE: join(folder, 'rows.db'),
      },
    });
    const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
    return {
      isDone: isOver,
      kill: async () => {
        if (isOver()) return;
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      },
    };
  };
}
