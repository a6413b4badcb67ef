// The sender works off delivery rows, one at a time at a steady pace. A row is marked only when the message went out,
// so that a crash repeats a notice at worst and never swallows one.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '../app/app.ts';
import { readNotice } from '../app/notice-schema.ts';
import type { Database } from '../storage/database.ts';
import {
  type DeliveryOutcome,
  type DueDelivery,
  findNextDue,
  markDelivery,
  takeDueDeliveries,
} from '../storage/deliveries.ts';
import { changePerson } from '../storage/persons.ts';
import type { Messenger, SendOutcome } from './messenger.ts';

const batchSize = 20;
const leaseMs = 60_000;
const paceMs = 50;
const longestSleepMs = 60_000;
const mostAttempts = 12;
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
}

export function startSender(parts: SenderParts): Sender {
  const stopping = new AbortController();
  let bell = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      bell = new AbortController();
      const pauseMs = await workOff(parts, stopping.signal).catch((error: unknown) => {
        parts.log.error({ err: error }, 'the sender stumbled and goes on');
        return 5_000;
      });
      if (pauseMs > 0) await sleep(pauseMs, AbortSignal.any([stopping.signal, bell.signal]));
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

/** Sends what is due, and says how long to sleep before the next look. */
async function workOff(parts: SenderParts, stopping: AbortSignal): Promise<number> {
  const now = parts.clock.now();
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const due = await takeDueDeliveries(parts.database, { now, leaseUntil, limit: batchSize });
  for (const delivery of due) {
    // What is left keeps its lease and is due again when that ends.
    if (stopping.aborted) return 0;
    const outcome = await sendOne(parts, delivery);
    if (outcome !== null && !outcome.ok && outcome.reason === 'tooFast') return outcome.retryAfterMs;
    await wait(paceMs);
  }
  if (due.length > 0) return 0;
  const next = await findNextDue(parts.database);
  if (next === null) return longestSleepMs;
  return Math.min(longestSleepMs, Math.max(50, next.getTime() - parts.clock.now().getTime()));
}

async function sendOne(parts: SenderParts, delivery: DueDelivery): Promise<SendOutcome | null> {
  const { database, messenger, log } = parts;
  const notice = readNotice(delivery.notice);
  if (notice === null) {
    await markDelivery(database, delivery.id, { status: 'failed', error: 'unreadable notice' });
    return null;
  }
  const outcome = await messenger.send(delivery, notice);
  if (!outcome.ok)
    log.warn({ delivery: delivery.id, reason: outcome.reason, error: outcome.error }, 'not delivered');
  await markDelivery(database, delivery.id, rowOutcome(outcome, delivery, parts.clock.now()));
  if (!outcome.ok && outcome.reason === 'unreachable')
    await changePerson(database, delivery.personId, { isReachable: false });
  return outcome;
}

function rowOutcome(outcome: SendOutcome, { attempts }: DueDelivery, now: Date): DeliveryOutcome {
  if (outcome.ok) return { status: 'sent', at: now };
  const { error } = outcome;
  switch (outcome.reason) {
    case 'unreachable':
      return { status: 'unreachable', error };
    case 'refused':
      return { status: 'failed', error };
    case 'tooFast':
      return { status: 'waiting', dueAt: new Date(now.getTime() + outcome.retryAfterMs), error };
    case 'broken':
      if (attempts >= mostAttempts) return { status: 'failed', error };
      return { status: 'waiting', dueAt: new Date(now.getTime() + retryDelay(attempts)), error };
    default:
      return outcome satisfies never;
  }
}

/** Doubles from two seconds to half an hour. */
function retryDelay(attempts: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** Math.max(0, attempts - 1));
}
