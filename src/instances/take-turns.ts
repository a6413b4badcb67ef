// One thing after the other across instances: a lock is held around the work.
import { setTimeout as wait } from 'node:timers/promises';
import type { Lock, Locks } from '../storage/locks.ts';
import type { Instances } from './instances.ts';

/** No longer than a lock is waited for: Telegram waits a minute for an answer, a stop 15 seconds for what is in hand. */
const turnWithinMs = 10_000;
const askAgainMs = 250;

/**
 * Where the connection breaks during the work, the work goes on and counts as done: its update is kept with its effect,
 * and what it changes names the version that it read.
 */
export function takeTurns(locks: Locks): Instances['inTurn'] {
  return async (name, work) => {
    const lock = await takeLock(locks, name);
    try {
      await work();
    } finally {
      await lock.release();
    }
  };
}

/** A database that restarts is waited for as another instance is. */
async function takeLock(locks: Locks, name: string): Promise<Lock> {
  const giveUpAt = performance.now() + turnWithinMs;
  for (;;) {
    try {
      const lock = await locks.tryLock(name);
      if (lock !== null) return lock;
      return await locks.waitForLock(name);
    } catch (error) {
      if (performance.now() + askAgainMs > giveUpAt)
        throw new Error(`No turn for ${name} within ${turnWithinMs / 1000} s`, { cause: error });
      await wait(askAgainMs);
    }
  }
}
