// What must be done once for all instances: the one that holds the lock does it, the others ask for the lock every second.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import type { Lock, Locks } from '../storage/locks.ts';
import type { End, Instances } from './instances.ts';

const duty = 'duty';
const askAgainMs = 1_000;

export function takeDutyAmong(locks: Locks, log: Logger): Instances['takeDuty'] {
  return (begin) => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const loop = (async () => {
      while (!signal.aborted) {
        const lock = await tryLock(locks, log);
        if (lock !== null) await serve({ lock, begin, stopping: signal, log });
        await wait(askAgainMs, undefined, { signal }).catch(() => undefined);
      }
    })();
    return async () => {
      stopping.abort();
      await loop;
    };
  };
}

async function tryLock(locks: Locks, log: Logger): Promise<Lock | null> {
  return locks.tryLock(duty).catch((error: unknown) => {
    log.warn({ err: describeError(error) }, 'whether another instance is on duty cannot be asked');
    return null;
  });
}

interface Turn {
  readonly lock: Lock;
  readonly begin: () => readonly End[];
  readonly stopping: AbortSignal;
  readonly log: Logger;
}

/** Until this instance stops, or another may have taken over. All that was begun is ended at once, not in turn. */
async function serve({ lock, begin, stopping, log }: Turn): Promise<void> {
  log.info('this instance is on duty: it sends notices, and does what is done once for all');
  const ends = begin();
  await fires(AbortSignal.any([stopping, lock.lost]));
  if (lock.lost.aborted)
    log.warn('off duty: the connection that says so broke, and another instance may be on duty');
  const ended = await Promise.allSettled(ends.map((end) => end()));
  for (const each of ended)
    if (each.status === 'rejected') log.error({ err: describeError(each.reason) }, 'a duty did not end well');
  await lock.release();
}

function fires(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
