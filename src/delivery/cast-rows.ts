// The rows of one announcement that are due, one call each, at the pace.
import { setTimeout as wait } from 'node:timers/promises';
import { ownReasons } from '../core/announcement.ts';
import type { AnnouncementId } from '../core/ids.ts';
import { findBeingMended } from '../storage/announcement-lists.ts';
import type { StoredAnnouncement } from '../storage/announcements.ts';
import { type DueRecipient, listDue, type RecipientOutcome, takeRecipients } from '../storage/recipients.ts';
import type { AnnouncerParts } from './announcer.ts';
import type { Cast, CastOutcome } from './caster.ts';
import { Outcomes } from './outcomes.ts';
import type { SentMessage } from './sent-lately.ts';

const readAhead = 400;
/** So that stopping, pausing and replies are heard of soon. */
const longestWaitMs = 500;
const firstRetryMs = 2_000;
const longestRetryMs = 5 * 60_000;
const mostAttempts = 10;
/** Seconds of calls under way at once, and how many at most: a slow channel must not swallow everything that waits. */
const mostSecondsUnderWay = 2;
const mostUnderWay = 300;
/** Where a slot is shorter than this, several are taken at once: each taking is written to the disk. */
const shortestTurnMs = 20;

/**
 * Ends when nothing of it is due any more, when it is not being sent any more, or when `signal` says so; what is under way
 * is waited for and written down before.
 */
export async function castRows(
  parts: AnnouncerParts,
  announcement: StoredAnnouncement,
  signal: AbortSignal,
): Promise<void> {
  const outcomes = new Outcomes(parts, announcement.id, signal);
  try {
    await castDue(parts, announcement, outcomes, signal);
  } finally {
    await outcomes.settled();
  }
}

async function castDue(
  parts: AnnouncerParts,
  announcement: StoredAnnouncement,
  outcomes: Outcomes,
  signal: AbortSignal,
): Promise<void> {
  const { app, caster, pace } = parts;
  const { id } = announcement;
  const cast = caster.prepare(announcement);
  let upcoming: DueRecipient[] = [];
  while (!signal.aborted) {
    if (upcoming.length === 0) {
      // What is wrong on phones is mended first.
      if ((await findBeingMended(app.database)) !== null) break;
      upcoming = await listNext(parts, id, outcomes);
      if (upcoming.length === 0) break;
    }
    const waitMs = pace.untilSlot(performance.now());
    if (waitMs > 0) {
      await sleep(Math.min(waitMs, longestWaitMs), signal);
      continue;
    }
    if (!cast.isReady() && outcomes.underWay > 0) {
      await outcomes.oneEnded();
      continue;
    }
    if (outcomes.underWay >= Math.min(mostUnderWay, Math.max(4, pace.rate * mostSecondsUnderWay))) {
      await outcomes.oneEnded();
      continue;
    }
    const free = Math.min(mostUnderWay - outcomes.underWay, pace.freeSlots(performance.now()));
    const most = cast.isReady() ? free : 1;
    const group = nextGroup(upcoming, most, outcomes);
    if (group.length === 0) continue;
    const people = group.map(({ personId }) => personId);
    const taken = await takeRecipients(app.database, id, people, app.clock.now());
    for (const row of group) {
      if (!taken.has(row.personId)) continue;
      // Now, and not before the database was done: a slow disk must not bring two calls near to each other.
      const message = pace.takeSlot(performance.now());
      outcomes.watch(row.personId, castOne(parts, cast, { id, row, message }));
    }
    // Paused, cancelled, or in the hands of another sender.
    if (taken.size === 0) break;
    if (pace.rate * shortestTurnMs > 1_000) await sleep(shortestTurnMs, signal);
  }
}

/** Those who wait no more are left out while that is not written yet. Without anybody else, what is under way may wait again. */
async function listNext(
  { app }: AnnouncerParts,
  id: AnnouncementId,
  outcomes: Outcomes,
): Promise<DueRecipient[]> {
  const list = async (): Promise<DueRecipient[]> => {
    const due = await listDue(app.database, id, { now: app.clock.now(), limit: readAhead });
    return due.filter(({ personId }) => !outcomes.isUnwritten(personId));
  };
  const next = await list();
  if (next.length > 0) return next;
  await outcomes.settled();
  return list();
}

/** So many at most. Those who stopped listening, or cannot be reached, need no call. */
function nextGroup(upcoming: DueRecipient[], most: number, outcomes: Outcomes): DueRecipient[] {
  const group: DueRecipient[] = [];
  while (group.length < most) {
    const next = upcoming.shift();
    if (next === undefined) break;
    if (!next.isListening) outcomes.add(next.personId, { status: 'skipped' });
    else if (!next.isReachable)
      outcomes.add(next.personId, { status: 'unreachable', error: ownReasons.blockedBefore });
    else group.push(next);
  }
  return group;
}

async function castOne(
  { app, pace, log }: AnnouncerParts,
  cast: Cast,
  {
    id,
    row,
    message,
  }: { readonly id: AnnouncementId; readonly row: DueRecipient; readonly message: SentMessage },
): Promise<RecipientOutcome> {
  const outcome = await cast.to(row).catch((error: unknown): CastOutcome => {
    const words = error instanceof Error ? error.message : 'unknown';
    return { ok: false, reason: 'refused', error: words };
  });
  pace.answered(message, performance.now());
  if (outcome.ok) return { status: 'sent', messageId: outcome.messageId };
  const { reason, error } = outcome;
  const now = app.clock.now();
  switch (reason) {
    case 'unreachable':
      return { status: 'unreachable', error };
    case 'unknown':
      log.warn({ announcement: id, person: row.personId, error }, 'it may have arrived');
      return { status: 'uncertain', error };
    case 'refused':
      log.warn({ announcement: id, person: row.personId, error }, 'not delivered');
      return { status: 'failed', error };
    case 'tooFast':
      pace.refused(performance.now(), outcome.retryAfterMs, message.at);
      return { status: 'waiting', at: now, error };
    case 'broken': {
      if (row.attempts + 1 >= mostAttempts) return { status: 'failed', error };
      const delay = Math.min(longestRetryMs, firstRetryMs * 2 ** row.attempts);
      return { status: 'waiting', at: new Date(now.getTime() + delay), error };
    }
    default:
      return reason satisfies never;
  }
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
