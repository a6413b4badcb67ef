// The announcer works off announcements: starts those whose time has come, writes a row for each listener, and sends the
// rows, one announcement after the other. Everything is in the database: a new process goes on where the last one ended.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { finishAnnouncement, finishRecall } from '../app/announcement/finish.ts';
import { makeChunk } from '../app/announcement/make-chunk.ts';
import { startDue } from '../app/announcement/start-due.ts';
import type { App } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { findBeingMended, findSending } from '../storage/announcement-lists.ts';
import type { StoredAnnouncement } from '../storage/announcements.ts';
import { findNextDueOf, giveUpLost, isWorkedOff, retakeLost } from '../storage/recipients.ts';
import { castRows } from './cast-rows.ts';
import type { Caster } from './caster.ts';
import type { Pace } from './pace.ts';
import { correctRows, recallRows } from './touch-rows.ts';

const longestSleepMs = 5_000;
const stumbledMs = 5_000;
const secondMs = 1_000;
/** Between two chunks of rows everybody else has a turn. */
const betweenChunksMs = 5;

export interface AnnouncerParts {
  readonly app: App;
  readonly caster: Caster;
  readonly pace: Pace;
  readonly log: Logger;
  /** What is left under way by a process that ended: left as it is, told as uncertain, or sent again. */
  readonly uncertain: 'leave' | 'repeat';
  /** Under way for longer than that, it was left by somebody; 0 where nobody else sends. */
  readonly lostAfterMs: number;
}

export interface Announcer {
  /** Something was approved, resumed or is to be sent again: look at once. */
  wake(): void;
  stop(): Promise<void>;
}

export function startAnnouncer(parts: AnnouncerParts): Announcer {
  const stopping = new AbortController();
  let bell = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      bell = new AbortController();
      const pauseMs = await workOff(parts, stopping.signal).catch((error: unknown): number => {
        parts.log.error({ err: describeError(error) }, 'the announcer stumbled and goes on');
        return stumbledMs;
      });
      const signal = AbortSignal.any([stopping.signal, bell.signal]);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    wake: () => bell.abort(),
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

/** The next step; returns how long to sleep before the one after it. */
async function workOff(parts: AnnouncerParts, signal: AbortSignal): Promise<number> {
  const { app } = parts;
  await startDue(app);
  const current = (await findBeingMended(app.database)) ?? (await findSending(app.database));
  if (current === null) return longestSleepMs;
  // Its last calls are too near for this process to know of: a second later they count no more.
  if ((await settleLost(parts, current)) > 0) return secondMs;
  if (current.status === 'recalling') {
    if (await recallRows(parts, current, signal)) await finishRecall(app, current.id);
    return 0;
  }
  if (current.correctedUpTo !== null) {
    await correctRows(parts, current, signal);
    return 0;
  }
  if (current.madeUpTo !== null) {
    await makeChunk(app, current);
    return betweenChunksMs;
  }
  await castRows(parts, current, signal);
  if (signal.aborted) return 0;
  if (await isWorkedOff(app.database, current.id)) {
    await finishAnnouncement(app, current.id);
    return 0;
  }
  const due = await findNextDueOf(app.database, current.id);
  const untilDue = due === null ? longestSleepMs : due.getTime() - app.clock.now().getTime();
  return Math.min(longestSleepMs, Math.max(50, untilDue));
}

/** How many another process, or this one before, had left under way. */
async function settleLost(
  { app, uncertain, lostAfterMs }: AnnouncerParts,
  { id }: StoredAnnouncement,
): Promise<number> {
  const at = app.clock.now();
  const before = new Date(at.getTime() - lostAfterMs);
  const settle = uncertain === 'repeat' ? retakeLost : giveUpLost;
  const { count } = await app.database.transaction(async (tx) => ({
    ok: true,
    count: await settle(tx, id, before, at),
  }));
  return count;
}
