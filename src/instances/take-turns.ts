// One thing after the other across instances: a lock is held around the work.
import { setTimeout as wait } from 'node:timers/promises';
import type { Lock, Locks } from '../storage/locks.ts';
import { isOutOfReach } from '../storage/out-of-reach.ts';
import type { Instances } from './instances.ts';

/** No longer than a lock is waited for: Telegram waits a minute for an answer, a stop 15 seconds for what is in hand. */
const turnWithinMs = 10_000;
const askAgainMs = 250;

/** Where the connection breaks during the work, the work is asked to change nothing more; what it has done is done. */
export function takeTurns(locks: Locks): Pick<Instances, 'inTurn' | 'isInTurn'> {
  const taken = new Map<string, Lock>();
  return {
    async inTurn(name, work) {
      const lock = await takeLock(locks, name);
      taken.set(name, lock);
      try {
        await work();
      } finally {
        taken.delete(name);
        await lock.release();
      }
    },
    isInTurn: (name) => taken.get(name)?.lost.aborted === false,
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
      const isLate = performance.now() + askAgainMs > giveUpAt;
      // Whoever waits for the turn must know that it is the database that is waited for.
      if (isLate && isOutOfReach(error)) throw error;
      if (isLate) throw new Error(`No turn for ${name} within ${turnWithinMs / 1000} s`, { cause: error });
      await wait(askAgainMs);
    }
  }
}
