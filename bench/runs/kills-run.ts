// Announcement after announcement by the product as it ships, each broken off by kill -9 at some moment and gone on with.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { randomFrom } from '../../test/support/random-from.ts';
import { readReport } from '../../test/support/stand-in.ts';
import { product } from '../contenders/product.ts';
import { makeFolder, removeFolder, token } from '../contenders/room.ts';
import { type Running, readLog, startContender } from '../contenders/start-contender.ts';
import { startStrictStandIn } from '../stand-in/start-strict.ts';
import { addAnnouncement, addPeople, countMessages, fillListeners, readCounts } from './listeners.ts';

const perSecond = 30;
const callDelayMs = 60;

export interface KillsRun {
  readonly kills: number;
  /** Recorded as delivered, and not on the phone; or without a row. */
  readonly missed: number;
  /** On the phone more than once. */
  readonly twice: number;
  /** Rows of one announcement and one person beyond the first. */
  readonly recordedTwice: number;
  /** Told as uncertain, in all, and most after one kill. */
  readonly uncertain: number;
  readonly mostUncertain: number;
  /** Of the uncertain ones, how many had arrived. */
  readonly arrived: number;
  readonly refused: number;
}

export async function runKills(options: {
  readonly rounds: number;
  readonly people: number;
  readonly seed: number;
  onRound?(round: number): void;
}): Promise<KillsRun> {
  const { rounds, people, seed } = options;
  const random = randomFrom(seed);
  const standIn = await startStrictStandIn({ token, messagesPerSecond: perSecond, callDelayMs });
  const folder = await makeFolder();
  const file = product.databaseFile(folder);
  const place = { folder, formFile: join(folder, 'form.json'), apiRoot: standIn.url, token } as const;
  const start = (): Running => startContender(product, { ...place, synchronous: 'full' });
  let running: Running | null = start();
  const found = {
    kills: 0,
    missed: 0,
    twice: 0,
    recordedTwice: 0,
    uncertain: 0,
    mostUncertain: 0,
    arrived: 0,
  };
  try {
    await addPeople(standIn, people);
    while ((await readReport(standIn)).calls['getUpdates'] === undefined) await wait(100);
    await running.kill();
    fillListeners(file, people);
    for (let round = 1; round <= rounds; round += 1) {
      const words = `Tin số ${round}.`;
      addAnnouncement(file, 'approved', words);
      running = start();
      // From before the first row to after the last message.
      await wait(500 + random() * (people / perSecond + 1) * 1_000);
      await running.kill();
      found.kills += 1;
      running = start();
      while (readCounts(file).status !== 'sent') await wait(200);
      await running.kill();
      running = null;
      const statuses = readStatuses(file);
      const got = await countMessages(standIn, people, words);
      const uncertain = statuses.filter((status) => status === 'uncertain').length;
      found.recordedTwice += statuses.length - people;
      found.missed += got.filter((count, index) => count === 0 && statuses[index] !== 'uncertain').length;
      found.twice += got.filter((count) => count > 1).length;
      found.arrived += got.filter((count, index) => count === 1 && statuses[index] === 'uncertain').length;
      found.uncertain += uncertain;
      found.mostUncertain = Math.max(found.mostUncertain, uncertain);
      options.onRound?.(round);
    }
    const { refused } = await readReport(standIn);
    return { ...found, refused: refused.filter(({ error }) => error.startsWith('Too Many')).length };
  } catch (error) {
    throw new Error(`The rounds broke off.\n${readLog(folder).slice(-2_000)}`, { cause: error });
  } finally {
    await running?.kill().catch(() => undefined);
    await standIn.stop();
    await removeFolder(folder);
  }
}

/** Of the newest announcement, in the order of the people. */
function readStatuses(file: string): readonly string[] {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    return database
      .prepare<[], string>(
        `SELECT status FROM Recipient JOIN Person ON Person.id = personId
         WHERE announcementId = (SELECT max(id) FROM Announcement) ORDER BY telegramId`,
      )
      .pluck()
      .all();
  } finally {
    database.close();
  }
}
