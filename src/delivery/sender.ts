// The sender works off delivery rows, one at a time at a steady pace. A row is marked only when the message went out,
// so that a crash repeats a notice at worst and never swallows one.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { isForStaff, type Notice } from '../app/notice.ts';
import { readNotice } from '../app/notice-schema.ts';
import { mayAct } from '../core/roles.ts';
import type { Database } from '../storage/database.ts';
import {
  type DeliveryOutcome,
  type DueDelivery,
  findNextDue,
  markDelivery,
  takeDueDeliveries,
} from '../storage/deliveries.ts';
import { changePerson } from '../storage/persons.ts';
import { listGrants } from '../storage/roles.ts';
import type { Messenger, SendOutcome } from './messenger.ts';
import type { Pace } from './pace.ts';

const leaseMs = 60_000;
const paceMs = 50;
const longestSleepMs = 60_000;
const longestSleepBesideOthersMs = 2_000;
const givenUpAfterMs = 3 * 24 * 60 * 60_000;
const firstRetryMs = 2_000;
const longestRetryMs = 30 * 60_000;

export interface Sender {
  /** Something was queued: look at once. */
  wake(): void;
  stop(): Promise<void>;
}

export interface SenderParts {
  readonly database: Database;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Logger;
  /** Of the whole bot. */
  readonly pace: Pace;
  /** Other instances queue as well, and cannot wake this sender: it looks more often. */
  readonly othersQueueToo: boolean;
  /** This one will not arrive. Called before that is marked, and again where marking failed. */
  readonly tellUndelivered: (notice: Notice) => Promise<void>;
}

export function startSender(parts: SenderParts): Sender {
  const stopping = new AbortController();
  let bell = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      bell = new AbortController();
      const pause = await sendNext(parts).catch((error: unknown): Pause => {
        parts.log.error({ err: describeError(error) }, 'the sender stumbled and goes on');
        return { ms: 5_000, isOrdered: false };
      });
      const { signal } = stopping;
      // The pace, and a pause that the channel ordered, are kept whatever is queued meanwhile.
      await sleep(pause.ms, pause.isOrdered ? signal : AbortSignal.any([signal, bell.signal]));
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

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}

interface Pause {
  readonly ms: number;
  readonly isOrdered: boolean;
}

/**
 * Sends one that is due, and says how long to sleep before the next look. Only what is in hand has a lease: whoever takes
 * over from a sender that died finds the others due.
 */
async function sendNext(parts: SenderParts): Promise<Pause> {
  const roomMs = parts.pace.untilRoom(performance.now());
  if (roomMs > 0) return { ms: roomMs, isOrdered: true };
  const now = parts.clock.now();
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const [delivery] = await takeDueDeliveries(parts.database, { now, leaseUntil, limit: 1 });
  if (delivery !== undefined) {
    const outcome = await sendOne(parts, delivery);
    if (outcome?.ok !== false || outcome.reason !== 'tooFast') return { ms: paceMs, isOrdered: true };
    parts.pace.refused(performance.now(), outcome.retryAfterMs);
    return { ms: outcome.retryAfterMs, isOrdered: true };
  }
  const next = await findNextDue(parts.database);
  const longest = parts.othersQueueToo ? longestSleepBesideOthersMs : longestSleepMs;
  const untilNext = next === null ? longest : next.getTime() - parts.clock.now().getTime();
  return { ms: Math.min(longest, Math.max(50, untilNext)), isOrdered: false };
}

async function sendOne(parts: SenderParts, delivery: DueDelivery): Promise<SendOutcome | null> {
  const { database, messenger, log } = parts;
  const notice = readNotice(delivery.notice);
  if (notice === null) {
    await markDelivery(database, delivery.id, { status: 'failed', error: 'unreadable notice' });
    return null;
  }
  if (isForStaff(notice) && !(await mayReadDossiers(database, delivery))) {
    await markDelivery(database, delivery.id, { status: 'failed', error: 'no longer staff' });
    return null;
  }
  const outcome = await sendSafely(messenger, delivery, notice);
  if (!outcome.ok)
    log.warn({ delivery: delivery.id, reason: outcome.reason, error: outcome.error }, 'not delivered');
  const row = rowOutcome(outcome, delivery, parts.clock.now());
  if (row.status === 'unreachable' || row.status === 'failed') await parts.tellUndelivered(notice);
  await markDelivery(database, delivery.id, row);
  if (!outcome.ok && outcome.reason === 'unreachable')
    await changePerson(database, delivery.personId, { isReachable: false });
  return outcome;
}

/** One notice that breaks must not hold up those behind it. */
async function sendSafely(messenger: Messenger, delivery: DueDelivery, notice: Notice): Promise<SendOutcome> {
  try {
    return await messenger.send(delivery, notice);
  } catch (error) {
    return { ok: false, reason: 'broken', error: error instanceof Error ? error.message : 'unknown' };
  }
}

/** A role may have been taken away while the notice waited for the morning. */
async function mayReadDossiers(database: Database, { personId }: DueDelivery): Promise<boolean> {
  return mayAct(await listGrants(database, personId), 'seeDossiers');
}

function rowOutcome(outcome: SendOutcome, { attempts, createdAt }: DueDelivery, now: Date): DeliveryOutcome {
  if (outcome.ok) return { status: 'sent', at: now, messageId: outcome.messageId };
  const { error } = outcome;
  switch (outcome.reason) {
    case 'unreachable':
      return { status: 'unreachable', error };
    case 'refused':
      return { status: 'failed', error };
    case 'tooFast':
      return { status: 'waiting', dueAt: new Date(now.getTime() + outcome.retryAfterMs), error };
    case 'broken':
      if (now.getTime() - createdAt.getTime() > givenUpAfterMs) return { status: 'failed', error };
      return { status: 'waiting', dueAt: new Date(now.getTime() + retryDelay(attempts)), error };
    default:
      return outcome satisfies never;
  }
}

/** Doubles from two seconds to half an hour. */
function retryDelay(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.max(0, attempts - 1));
}
