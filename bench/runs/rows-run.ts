// An announcement to very many: how long until everybody has a row, and what others notice of it.
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { product } from '../contenders/product.ts';
import { makeFolder, removeFolder, token } from '../contenders/room.ts';
import { type Running, readLog } from '../contenders/start-contender.ts';
import { startStrictStandIn } from '../stand-in/start-strict.ts';
import { approve, startChatting, startPaced, untilServed } from './admin-at-work.ts';
import { addAnnouncement, addPeople, fillListeners, readCounts } from './listeners.ts';

const perSecond = 30;
/** Time to send to the first ones, with all the rows there. */
const sendingMs = 20_000;
const restMs = 5_000;

export interface RowsRun {
  readonly seconds: number;
  /** Milliseconds from a message to its answer, before and while the rows are made. */
  readonly before: readonly number[];
  readonly during: readonly number[];
  /** And while it is sent, with all of them there. */
  readonly sending: readonly number[];
  readonly rssBytes: { readonly before: number; readonly most: number };
  readonly delivered: number;
}

export async function measureRows(people: number): Promise<RowsRun> {
  const standIn = await startStrictStandIn({ token, messagesPerSecond: perSecond });
  const folder = await makeFolder();
  const file = product.databaseFile(folder);
  let running: Running | null = null;
  try {
    running = startPaced(standIn, folder, perSecond);
    await untilServed(standIn);
    await running.stop();
    fillListeners(file, people);
    addAnnouncement(file, 'proposed', 'Sáng thứ Bảy, lớp sấy miến dong.');
    // Only those whose turn comes.
    await addPeople(standIn, Math.min(people, 1_500));
    running = startPaced(standIn, folder, perSecond);
    await untilServed(standIn);
    const chatter = await startChatting(standIn, 20);
    await wait(restMs);
    const rss = [(await running.usage()).rssBytes];
    const before = chatter.taken.length;
    const begin = performance.now();
    await approve(standIn);
    while (!areMade(file)) {
      await wait(50);
      rss.push((await running.usage()).rssBytes);
    }
    const seconds = (performance.now() - begin) / 1_000;
    const made = chatter.taken.length;
    for (const until = performance.now() + sendingMs; performance.now() < until; ) {
      await wait(500);
      rss.push((await running.usage()).rssBytes);
    }
    await chatter.stop();
    return {
      seconds,
      before: chatter.taken.slice(5, before),
      during: chatter.taken.slice(before, made + 1),
      sending: chatter.taken.slice(made + 1),
      rssBytes: { before: rss[0] ?? 0, most: Math.max(...rss) },
      delivered: readCounts(file).delivered,
    };
  } catch (error) {
    throw new Error(`The rows were not measured.\n${readLog(folder).slice(-2_000)}`, { cause: error });
  } finally {
    await running?.kill().catch(() => undefined);
    await standIn.stop();
    await removeFolder(folder);
  }
}

function areMade(file: string): boolean {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    return (
      database
        .prepare<[], number>("SELECT status = 'sending' AND madeUpTo IS NULL FROM Announcement")
        .pluck()
        .get() === 1
    );
  } finally {
    database.close();
  }
}
