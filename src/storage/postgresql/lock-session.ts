// A connection of its own that holds advisory locks. They are the session's: when it ends, however that comes about, the
// server lets go of them.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Lock } from '../locks.ts';
import { connectionSettings, type PostgresqlPlace } from './connect-postgresql.ts';

const lookEveryMs = 2_000;
/** Whoever does not answer within this time, beyond what was to be waited for, is gone. */
const answersWithinMs = 5_000;
const goodbyeWithinMs = 1_000;
/** So the server gives up on a machine that vanished after 11 s; by then the machine, if it lives, has given up itself. */
const giveUpSoon =
  'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3';

/** The server makes keys of names. Two names with one key would only wait for each other. */
const key = 'hashtextextended($1, 0)';

export class LockSession {
  readonly #connection: pg.Client;
  readonly #lost = new AbortController();
  #latest: Promise<unknown> = Promise.resolve();

  /** `waitsForMs`: the longest that a lock is waited for. Rejects where the server cannot be reached. */
  static async open(place: PostgresqlPlace, waitsForMs: number): Promise<LockSession> {
    const timeLimit = { query_timeout: waitsForMs + answersWithinMs };
    const session = new LockSession(new pg.Client({ ...connectionSettings(place), ...timeLimit }));
    await session.#begin(waitsForMs);
    return session;
  }

  private constructor(connection: pg.Client) {
    this.#connection = connection;
    connection.on('error', () => this.#lost.abort());
    connection.on('end', () => this.#lost.abort());
  }

  /** Aborted when it has ended: nothing is held any more. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async tryLock(name: string): Promise<Lock | null> {
    const isMine = await this.#ask(`SELECT pg_try_advisory_lock(${key}) AS "isDone"`, [name]);
    return isMine ? this.#lockOf(name) : null;
  }

  /** Until then the session does nothing else. Rejects, and ends, where that takes longer than it was opened for. */
  async waitForLock(name: string): Promise<Lock> {
    await this.#ask(`SELECT true AS "isDone" FROM pg_advisory_lock(${key})`, [name]);
    return this.#lockOf(name);
  }

  /** The goodbye is not waited for where nobody hears it. */
  async end(): Promise<void> {
    this.#lost.abort();
    const goodbye = this.#connection.end().catch(() => undefined);
    await Promise.race([goodbye, wait(goodbyeWithinMs, undefined, { ref: false })]);
  }

  #lockOf(name: string): Lock {
    return {
      lost: this.lost,
      release: async () => {
        const wasMine = await this.#ask(`SELECT pg_advisory_unlock(${key}) AS "isDone"`, [name]).catch(
          () => true,
        );
        // Then it is not this session that speaks to the server: nothing that it believes to hold can be relied on.
        if (!wasMine) await this.end();
      },
    };
  }

  async #begin(waitsForMs: number): Promise<void> {
    try {
      await this.#connection.connect();
      await this.#connection.query(`${giveUpSoon}; SET lock_timeout = ${waitsForMs}`);
    } catch (error) {
      await this.end();
      throw error;
    }
    const looking = setInterval(
      () => void this.#ask('SELECT true AS "isDone"').catch(() => false),
      lookEveryMs,
    );
    looking.unref();
    this.lost.addEventListener('abort', () => clearInterval(looking));
  }

  /** One after the other. Whatever goes wrong ends the session: a statement that was given up may still get its lock. */
  #ask(sql: string, values: readonly string[] = []): Promise<boolean> {
    const answer = this.#latest.then(async () => {
      try {
        const { rows } = await this.#connection.query<{ isDone: boolean }>(sql, [...values]);
        return rows[0]?.isDone === true;
      } catch (error) {
        await this.end();
        throw error;
      }
    });
    this.#latest = answer.catch(() => false);
    return answer;
  }
}
