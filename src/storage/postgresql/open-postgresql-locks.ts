// Locks between instances. What is free is taken on one connection for all; whoever must wait does so on a connection of
// its own, where the server keeps the line: who only tries does not get past those who wait.
import type { Lock, Locks } from '../locks.ts';
import type { PostgresqlPlace } from './connect-postgresql.ts';
import { LockSession } from './lock-session.ts';

const longestWaitMs = 10_000;
/** A server has a hundred connections by default, of which each instance takes ten for its statements. */
const mostInLine = 20;
/** Kept open for the next who must wait: a place in line counts from when it is taken, not from when it was wanted. */
const mostIdle = 2;

/** Connects when a lock is asked for, and anew where the connection broke. Each schema has locks of its own. */
export function openPostgresqlLocks(place: PostgresqlPlace): Locks {
  return new PostgresqlLocks(place);
}

class PostgresqlLocks implements Locks {
  readonly #place: PostgresqlPlace;
  #shared: Promise<LockSession> | null = null;
  #idle: LockSession[] = [];
  #inLine = 0;

  constructor(place: PostgresqlPlace) {
    this.#place = place;
  }

  async tryLock(name: string): Promise<Lock | null> {
    const session = await this.#share();
    return session.tryLock(this.#nameHere(name));
  }

  async waitForLock(name: string): Promise<Lock> {
    if (this.#inLine >= mostInLine) throw new Error('Too many wait for other instances already');
    this.#inLine += 1;
    try {
      const session = this.#takeIdle() ?? (await LockSession.open(this.#place, longestWaitMs));
      const lock = await session.waitForLock(this.#nameHere(name));
      return { lost: lock.lost, release: () => lock.release().then(() => this.#putBack(session)) };
    } finally {
      this.#inLine -= 1;
    }
  }

  async close(): Promise<void> {
    const shared = await this.#shared?.catch(() => undefined);
    const open = [...this.#idle.splice(0), ...(shared === undefined ? [] : [shared])];
    await Promise.all(open.map((session) => session.end()));
  }

  #nameHere(name: string): string {
    return `khuyen-cong ${this.#place.schema} ${name}`;
  }

  /** One for all who ask meanwhile; the next who ask open another where it could not be opened, or has ended. */
  async #share(): Promise<LockSession> {
    const opening = this.#shared ?? LockSession.open(this.#place, 0);
    this.#shared = opening;
    const session = await opening.catch((error: unknown) => {
      if (this.#shared === opening) this.#shared = null;
      throw error;
    });
    if (!session.lost.aborted) return session;
    if (this.#shared === opening) this.#shared = null;
    return this.#share();
  }

  #takeIdle(): LockSession | undefined {
    this.#idle = this.#idle.filter(({ lost }) => !lost.aborted);
    return this.#idle.pop();
  }

  async #putBack(session: LockSession): Promise<void> {
    if (this.#idle.length < mostIdle) this.#idle.push(session);
    else await session.end();
  }
}
