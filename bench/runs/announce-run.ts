// One announcement to so many people, by the product as it ships, against the strict stand-in that holds a limit.
import { setTimeout as wait } from 'node:timers/promises';
import { readReport } from '../../test/support/stand-in.ts';
import { product } from '../contenders/product.ts';
import { makeFolder, removeFolder, token } from '../contenders/room.ts';
import { type Running, readLog } from '../contenders/start-contender.ts';
import { type StrictStandIn, startStrictStandIn } from '../stand-in/start-strict.ts';
import { approve, startChatting, startPaced, untilServed } from './admin-at-work.ts';
import {
  addAnnouncement,
  addPeople,
  type Counts,
  countMessages,
  fillListeners,
  readCounts,
  readSpan,
} from './listeners.ts';

export interface AnnounceOptions {
  readonly people: number;
  /** What the product is told that the channel takes. */
  readonly perSecond: number;
  /** What it really takes. */
  readonly taken: number;
  /** Of every call. */
  readonly delayMs: number;
  /** Somebody chats all the time, before and during it. */
  readonly isChatting: boolean;
  /** kill -9 when half have it, and a start right after it. */
  readonly isKilled: boolean;
}

export interface AnnounceRun {
  /** From the approval to the last message, without what stood still by a kill. */
  readonly seconds: number;
  /** Until the first message: the rows are written. */
  readonly makingSeconds: number;
  /** From the first message to the last. */
  readonly sendingSeconds: number;
  readonly refused: number;
  readonly calls: number;
  readonly missed: number;
  readonly twice: number;
  readonly counts: Counts;
  /** Milliseconds from a message to its answer. */
  readonly chat: { readonly before: readonly number[]; readonly during: readonly number[] };
  readonly rssBytes: { readonly before: number; readonly most: number };
}

const words = 'Sáng thứ Bảy, lớp sấy miến dong ở nhà văn hóa xã. Bà con đến nhé.';
const givenUpMs = 20 * 60_000;

export async function measureAnnouncement(options: AnnounceOptions): Promise<AnnounceRun> {
  const { people, taken, delayMs } = options;
  const standIn = await startStrictStandIn({ token, messagesPerSecond: taken, callDelayMs: delayMs });
  const folder = await makeFolder();
  let running: Running | null = null;
  try {
    running = startPaced(standIn, folder, options.perSecond);
    await untilServed(standIn);
    await running.stop();
    fillListeners(product.databaseFile(folder), people);
    addAnnouncement(product.databaseFile(folder), 'proposed', words);
    await addPeople(standIn, people);
    running = startPaced(standIn, folder, options.perSecond);
    return await measure(standIn, folder, options, {
      current: () => running,
      restart: async () => {
        await running?.kill();
        running = startPaced(standIn, folder, options.perSecond);
      },
    });
  } catch (error) {
    throw new Error(`The announcement was not measured.\n${readLog(folder).slice(-2_000)}`, { cause: error });
  } finally {
    await running?.kill().catch(() => undefined);
    await standIn.stop();
    await removeFolder(folder);
  }
}

interface Process {
  current(): Running | null;
  restart(): Promise<void>;
}

async function measure(
  standIn: StrictStandIn,
  folder: string,
  { people, isChatting, isKilled }: AnnounceOptions,
  running: Process,
): Promise<AnnounceRun> {
  const file = product.databaseFile(folder);
  const chatter = isChatting ? await startChatting(standIn) : null;
  const usage = async (): Promise<number> => (await running.current()?.usage())?.rssBytes ?? 0;
  await wait(isChatting ? 15_000 : 1_000);
  const before = chatter?.taken.length ?? 0;
  const rssBefore = await usage();
  let rssMost = rssBefore;
  const begin = performance.now();
  await approve(standIn);
  let firstAt = 0;
  let hasKilled = false;
  for (;;) {
    const { status, delivered } = readCounts(file);
    if (firstAt === 0 && delivered > 0) firstAt = performance.now();
    if (status === 'sent') break;
    if (performance.now() - begin > givenUpMs) throw new Error(`still ${status}, ${delivered} delivered`);
    if (isKilled && !hasKilled && delivered >= people / 2) {
      hasKilled = true;
      await running.restart();
    }
    await wait(500);
    rssMost = Math.max(rssMost, await usage());
  }
  const seconds = (performance.now() - begin) / 1_000;
  const during = chatter === null ? [] : chatter.taken.slice(before);
  await chatter?.stop();
  const report = await readReport(standIn);
  const got = await countMessages(standIn, people, words);
  return {
    seconds,
    makingSeconds: (firstAt - begin) / 1_000,
    sendingSeconds: readSpan(file),
    refused: report.refused.filter(({ error }) => error.startsWith('Too Many')).length,
    calls: report.calls['sendMessage'] ?? 0,
    missed: got.filter((count) => count === 0).length,
    twice: got.filter((count) => count > 1).length,
    counts: readCounts(file),
    chat: { before: chatter?.taken.slice(2, before) ?? [], during },
    rssBytes: { before: rssBefore, most: rssMost },
  };
}
