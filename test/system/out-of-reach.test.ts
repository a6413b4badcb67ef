// What a real PostgreSQL and the way to it say when it is out of reach: each of it must be known as an outage.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { isOutOfReach } from '../../src/storage/out-of-reach.ts';
import { openPostgresqlLocks } from '../../src/storage/postgresql/open-postgresql-locks.ts';
import { type PrivatePostgresql, startPrivatePostgresql } from '../support/private-postgresql.ts';
import { createDatabase, openPlace } from '../support/test-place.ts';

let server: PrivatePostgresql;
let database: Database;

beforeAll(async () => {
  server = await startPrivatePostgresql();
  const url = await createDatabase(server.url);
  database = await openPlace({ engine: 'postgresql', url, schema: 'public' });
  await database.prisma.counter.create({ data: { name: 'one', value: 1 } });
}, 60_000);

afterAll(async () => {
  await database.close();
  await server.stop();
});

type Way = (during: string) => Promise<unknown>;

/** The ways in which the product asks, each with a statement that takes a while. */
const ways: Readonly<Record<string, Way>> = {
  prisma: (sql) => database.prisma.$queryRawUnsafe(`SELECT 1 AS "n" ${sql}`),
  'a transaction': (sql) =>
    database.transaction(({ prisma }) => prisma.$queryRawUnsafe(`SELECT 1 AS "n" ${sql}`)),
  'a transaction between statements': (sql) =>
    database.transaction(async ({ prisma }) => {
      await prisma.counter.findMany();
      await wait(sql === '' ? 0 : 3_000);
      await prisma.counter.findMany();
    }),
  'a transaction at its end': (sql) =>
    database.transaction(async ({ prisma }) => {
      await prisma.counter.updateMany({ data: { value: 2 } });
      await wait(sql === '' ? 0 : 3_000);
    }),
  'prepared reading': (sql) => database.prepared.read({ sql: `SELECT 1 AS "n" ${sql}`, values: [] }),
  'prepared writing': (sql) =>
    database.prepared.write([{ sql: `UPDATE "Counter" SET "value" = 3 ${sql}`, values: [] }]),
};

const meanwhile = 'WHERE pg_sleep(15) IS NOT NULL';

const askInEveryWay = (sql: string): Promise<(readonly [string, unknown])[]> =>
  Promise.all(
    Object.entries(ways).map(async ([name, ask]) => {
      const outcome = await ask(sql).then(
        () => 'answered',
        (error: unknown) => error,
      );
      return [name, outcome] as const;
    }),
  );

function expectOutages(outcomes: readonly (readonly [string, unknown])[]): void {
  expect(outcomes).toHaveLength(Object.keys(ways).length);
  for (const [name, outcome] of outcomes) {
    expect(outcome, name).toBeInstanceOf(Error);
    expect(isOutOfReach(outcome), `${name}: ${String(outcome)}`).toBe(true);
  }
}

const expectAnswers = async (): Promise<void> => {
  for (const [name, outcome] of await askInEveryWay('')) expect(outcome, name).toBe('answered');
};

const cutOff = (): Promise<unknown> =>
  database.prisma.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'khuyen-cong' AND pid <> pg_backend_pid() AND state <> 'idle'`;

const troubles: Readonly<Record<string, () => Promise<unknown>>> = {
  'its connections are cut': cutOff,
  'it is stopped': () => server.halt('stop'),
  'it crashes': () => server.halt('crash'),
};

for (const [name, trouble] of Object.entries(troubles))
  it(`${name} while it is asked, is away, and is back: the connections recover by themselves`, async () => {
    await expectAnswers();
    const asked = askInEveryWay(meanwhile);
    await wait(1_500);
    await trouble();
    expectOutages(await asked);
    await server.halt('stop');
    expectOutages(await askInEveryWay(''));
    await server.resume();
    await expectAnswers();
  });

it('a server that says nothing for twenty seconds is an outage, and others are answered', async () => {
  const silent = 'WHERE pg_sleep(40) IS NOT NULL';
  const asked = ['prisma', 'prepared reading', 'prepared writing'].map((name) =>
    ways[name]?.(silent).catch((raised: unknown) => raised),
  );
  for (const error of await Promise.all(asked)) expect(isOutOfReach(error), String(error)).toBe(true);
  await expectAnswers();
});

it('two that change the same row again and again until no time is left are an outage', async () => {
  const loser = database.transaction(async ({ prisma }) => {
    const [before] = await prisma.counter.findMany();
    // Somebody else is always quicker.
    await database.prisma.counter.updateMany({ data: { value: { increment: 1 } } });
    await prisma.counter.updateMany({ data: { value: (before?.value ?? 0) + 100 } });
  });
  const error: unknown = await loser.catch((raised: unknown) => raised);
  expect(isOutOfReach(error), String(error)).toBe(true);
});

it('a lock that cannot be asked for is an outage, and can be had afterwards', async () => {
  const url = new URL(server.url).href;
  const locks = openPostgresqlLocks({ engine: 'postgresql', url, schema: 'public' });
  await (await locks.tryLock('one'))?.release();
  await server.halt('crash');
  for (const ask of [() => locks.tryLock('one'), () => locks.waitForLock('one')]) {
    const error: unknown = await ask().catch((raised: unknown) => raised);
    expect(isOutOfReach(error), String(error)).toBe(true);
  }
  await server.resume();
  expect(await locks.tryLock('one')).not.toBeNull();
  await locks.close();
});
