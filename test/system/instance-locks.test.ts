// What instances on one server do in turn, and what one of them does for all; each with connections of its own.
import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { UpdateQueue } from '../../src/bot/update-queue.ts';
import { takeDutyAmong } from '../../src/instances/take-duty.ts';
import { takeTurns } from '../../src/instances/take-turns.ts';
import type { Locks } from '../../src/storage/locks.ts';
import { openPostgresqlLocks } from '../../src/storage/postgresql/open-postgresql-locks.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { createDatabase } from '../support/test-place.ts';

const log = pino({ level: 'silent' });

let server: PrivatePostgresql;
let url: string;

beforeAll(async () => {
  server = await startPrivatePostgresql();
}, 60_000);

afterAll(() => server.stop());

beforeEach(async () => {
  url = await createDatabase(server.url);
});

function openLocks(schema = 'public'): Locks {
  const locks = openPostgresqlLocks({ engine: 'postgresql', url, schema });
  onTestFinished(() => locks.close());
  return locks;
}

/** As the server's end, or a network that breaks: every session in the database but the one that does it. */
async function cutConnections(): Promise<void> {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  await connection.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await connection.end();
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`not seen: ${what}`);
    await wait(10);
  }
}

describe('a lock', () => {
  it('is held by one instance until it lets go of it', async () => {
    const [one, other] = [openLocks(), openLocks()];
    const held = await one.tryLock('chat 1');
    expect(await other.tryLock('chat 1')).toBeNull();
    expect(await other.tryLock('chat 2')).not.toBeNull();
    await held?.release();
    expect(await other.tryLock('chat 1')).not.toBeNull();
  });

  it('is another one in another schema of the same database', async () => {
    expect(await openLocks('public').tryLock('duty')).not.toBeNull();
    expect(await openLocks('demo').tryLock('duty')).not.toBeNull();
  });

  it('goes to those who wait in the order of asking, and not to who asks in between', async () => {
    const all = [openLocks(), openLocks(), openLocks()];
    const [first, second, third] = all as [Locks, Locks, Locks];
    const held = await first.tryLock('chat 1');
    const order: number[] = [];
    const take = async (locks: Locks, number: number): Promise<void> => {
      const lock = await locks.waitForLock('chat 1');
      order.push(number);
      await lock.release();
    };
    const waiting = [take(second, 2)];
    await wait(100);
    waiting.push(take(third, 3));
    await wait(100);
    await held?.release();
    expect(await first.tryLock('chat 1')).toBeNull();
    await Promise.all(waiting);
    expect(order).toEqual([2, 3]);
  });

  it('is lost with its connection, which says so, and can be had again at once', async () => {
    const [one, other] = [openLocks(), openLocks()];
    const held = await one.tryLock('chat 1');
    const waited = await one.waitForLock('chat 2');
    await cutConnections();
    await until(() => held?.lost.aborted === true && waited.lost.aborted, 'the loss');
    await Promise.all([held?.release(), waited.release()]);
    expect(await other.tryLock('chat 1')).not.toBeNull();
    expect(await one.tryLock('chat 2')).not.toBeNull();
  });

  it('is refused where nobody answers', async () => {
    const locks = openPostgresqlLocks({
      engine: 'postgresql',
      url: 'postgresql://nobody@127.0.0.1:1/none',
      schema: 'public',
    });
    await expect(locks.tryLock('duty')).rejects.toThrow();
    await locks.close();
  });
});

describe('the updates of one chat that come to two instances', () => {
  const from = { id: 7_300_000_001, is_bot: false, first_name: 'Hiền' };
  const kinds = [
    (update_id: number): Update => ({
      update_id,
      message: {
        message_id: update_id,
        date: 1_790_000_000,
        chat: { ...from, type: 'private' },
        from,
        text: 'một',
      },
    }),
    (update_id: number): Update => ({
      update_id,
      callback_query: { id: String(update_id), from, chat_instance: '1', data: 'h' },
    }),
  ];

  it('are handled one after the other, and none before what its sender had confirmed', async () => {
    const begun: number[] = [];
    let atWork = 0;
    const openQueue = (): UpdateQueue => {
      const { inTurn } = takeTurns(openLocks());
      const handle = async ({ update_id: id }: Update): Promise<void> => {
        begun.push(id);
        atWork += 1;
        expect(atWork).toBe(1);
        await wait(Math.random() * 60);
        atWork -= 1;
      };
      return new UpdateQueue(handle, log, (chat, work) => inTurn(`chat ${chat}`, work));
    };
    const queues = [openQueue(), openQueue()];
    let last = 0;
    const brought = kinds.map((): number[] => []);
    // As Telegram does: the next message when the last one is confirmed, and presses beside it; to any instance.
    const bring = async (kind: (typeof kinds)[number], index: number): Promise<void> => {
      for (let count = 0; count < 25; count += 1) {
        await wait(10 + Math.random() * 20);
        last += 1;
        const id = last;
        brought[index]?.push(id);
        const queue = queues[Math.floor(Math.random() * queues.length)];
        expect(await queue?.handle(kind(id))).toBe(true);
      }
    };
    await Promise.all(kinds.map(bring));
    for (const ids of brought) expect(begun.filter((id) => ids.includes(id))).toEqual(ids);
    expect(begun.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it('wait for a server that is out of reach for a moment', async () => {
    const { inTurn } = takeTurns(openLocks());
    let done = 0;
    const work = async (): Promise<void> => {
      done += 1;
    };
    await inTurn('chat 1', work);
    await cutConnections();
    await inTurn('chat 1', work);
    expect(done).toBe(2);
  });

  it('know when their turn is lost, and count as done where they had done all before', async () => {
    const { inTurn, isInTurn } = takeTurns(openLocks());
    await inTurn('chat 1', async () => {
      expect(isInTurn('chat 1')).toBe(true);
      await cutConnections();
      await until(() => !isInTurn('chat 1'), 'the loss');
    });
    expect(isInTurn('chat 1')).toBe(false);
  });

  it('that find no turn within some seconds go back without having begun', async () => {
    const [one, other] = [openLocks(), openLocks()];
    await one.tryLock('chat 1');
    let hasBegun = false;
    const work = async (): Promise<void> => {
      hasBegun = true;
    };
    await expect(takeTurns(other).inTurn('chat 1', work)).rejects.toThrow('No turn for chat 1');
    expect(hasBegun).toBe(false);
  });
});

describe('the duty', () => {
  /** Who is on duty now: never two. */
  let onDuty: string[];
  let served: string[];

  beforeEach(() => {
    onDuty = [];
    served = [];
  });

  function open(name: string, locks = openLocks()): () => Promise<unknown> {
    const stop = takeDutyAmong(
      locks,
      log,
    )(() => {
      onDuty.push(name);
      served.push(name);
      return [
        async () => {
          await wait(50);
          onDuty = onDuty.filter((other) => other !== name);
        },
      ];
    });
    onTestFinished(async () => void (await stop()));
    return stop;
  }

  it('is done by one instance, and by the other when that one stops', async () => {
    const stop = { one: open('one'), other: open('other') };
    await until(() => onDuty.length > 0, 'somebody on duty');
    await wait(1_500);
    expect(onDuty).toHaveLength(1);
    const [first] = onDuty;
    await stop[first === 'one' ? 'one' : 'other']();
    expect(onDuty).not.toContain(first);
    await until(() => onDuty.length === 1, 'the other on duty');
    expect(served).toHaveLength(2);
  });

  it('is ended at once by who lost the connection, and taken by one of them within seconds', async () => {
    open('one');
    open('other');
    await until(() => onDuty.length === 1, 'somebody on duty');
    await cutConnections();
    await until(() => onDuty.length === 0, 'nobody on duty');
    const begun = Date.now();
    await until(() => onDuty.length === 1, 'somebody on duty again');
    expect(Date.now() - begun).toBeLessThan(3_000);
    await wait(1_500);
    expect(onDuty).toHaveLength(1);
  });
});
