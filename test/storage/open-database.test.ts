import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { describe, expect, it } from 'vitest';
import { PrismaClient } from '../../src/generated/prisma/client.ts';
import { takeNumber } from '../../src/storage/counters.ts';
import type { Database, Tx } from '../../src/storage/database.ts';
import { changePerson, findPerson } from '../../src/storage/persons.ts';
import { countHolders, grantRole } from '../../src/storage/roles.ts';
import { freshDatabase, reopenDatabase } from '../support/database.ts';
import { addPerson, monday } from './examples.ts';

interface Gate<Value> {
  readonly passed: Promise<Value>;
  readonly open: (value: Value) => void;
  readonly refuse: (error: Error) => void;
}

function buildGate<Value>(): Gate<Value> {
  let open: (value: Value) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const passed = new Promise<Value>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  return { passed, open, refuse };
}

/** A transaction that stays open until it is told to fail. */
async function holdTransaction(database: Database): Promise<{ tx: Tx; fail: () => Promise<unknown> }> {
  const opening = buildGate<Tx>();
  const ending = buildGate<never>();
  const work = database.transaction(async (tx) => {
    opening.open(tx);
    return ending.passed;
  });
  const settled = work.catch((error: unknown) => error);
  return {
    tx: await opening.passed,
    fail: () => {
      ending.refuse(new Error('the work failed'));
      return settled;
    },
  };
}

/** Another process on the same file, as far as SQLite is concerned: a thread with its own connection. */
const countVisit = `
  const { parentPort, workerData } = require('node:worker_threads');
  const file = new (require('better-sqlite3'))(workerData, { timeout: 5000 });
  parentPort.postMessage('ready');
  parentPort.once('message', () => {
    file.prepare('UPDATE "Counter" SET "value" = "value" + 1').run();
    file.close();
    parentPort.postMessage('done');
  });`;

describe('the database', () => {
  it('keeps every acknowledged write through a power cut: WAL with full synchronisation', async () => {
    const { database } = await freshDatabase();
    expect(await database.prisma.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }]);
    expect(await database.prisma.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
    expect(await database.prisma.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }]);
  });

  it('gives up what a power cut takes only where that was asked for', async () => {
    const { file } = await freshDatabase();
    const hasty = await reopenDatabase(file, { synchronous: 'normal' });
    expect(await hasty.prisma.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 1n }]);
  });

  it('does everything in a transaction or nothing', async () => {
    const { database } = await freshDatabase();
    const work = database.transaction(async (tx) => {
      await addPerson(tx);
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    expect(await database.prisma.person.count()).toBe(0);
  });

  it('undoes a transaction whose work refuses, and returns the refusal', async () => {
    const { database } = await freshDatabase();
    const outcome = await database.transaction(async (tx) => {
      await addPerson(tx);
      return { ok: false, reason: 'stale' };
    });
    expect(outcome).toEqual({ ok: false, reason: 'stale' });
    expect(await database.prisma.person.count()).toBe(0);
  });

  it('keeps what somebody else wrote while a transaction was open that then failed', async () => {
    const { database } = await freshDatabase();
    const person = await addPerson(database);
    const held = await holdTransaction(database);
    await changePerson(held.tx, person.id, { language: 'en' });
    const outside = changePerson(database, person.id, { name: 'outside' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await held.fail();
    await outside;
    expect(await findPerson(database, person.id)).toMatchObject({ name: 'outside', language: 'vi' });
  });

  it('would lose it without the lock (when this fails, Prisma has mended it and the lock may go)', async () => {
    const { file } = await freshDatabase();
    const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) });
    const opening = buildGate<void>();
    const ending = buildGate<never>();
    const work = prisma.$transaction(async (tx) => {
      await tx.counter.create({ data: { name: 'inside', value: 1 } });
      opening.open();
      await ending.passed;
    });
    await opening.passed;
    await prisma.counter.create({ data: { name: 'outside', value: 1 } });
    ending.refuse(new Error('the work failed'));
    await expect(work).rejects.toThrow('the work failed');
    expect(await prisma.counter.findMany()).toEqual([]);
    await prisma.$disconnect();
  });

  it('shows nobody outside what an open transaction has written', async () => {
    const { database } = await freshDatabase();
    const held = await holdTransaction(database);
    const { id } = await addPerson(held.tx);
    await grantRole(held.tx, { personId: id, role: 'admin', areaCode: null, grantedBy: null, at: monday });
    const counted = countHolders(database, 'admin');
    await held.fail();
    expect(await counted).toBe(0);
  });

  it('goes on after a transaction that could not be committed', async () => {
    const { database } = await freshDatabase();
    const work = database.transaction(async (tx) => {
      await tx.prisma.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.prisma.note.createMany({ data: { proposalId: 1, authorId: 1, text: '', at: new Date(0) } });
    });
    await expect(work).rejects.toThrow();
    expect(await database.prisma.note.count()).toBe(0);
    const person = await database.transaction((tx) => addPerson(tx));
    expect(await findPerson(database, person.id)).not.toBeNull();
  });

  it('serves fifty transactions and fifty single writes at once', async () => {
    const { database } = await freshDatabase();
    const numbers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0
          ? takeNumber(database, 'turn')
          : database.transaction(async (tx) => {
              await addPerson(tx);
              return takeNumber(tx, 'turn');
            }),
      ),
    );
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 100 }, (_, index) => index + 1)));
    expect(await database.prisma.person.count()).toBe(50);
  });

  it('makes another process wait for a transaction that has only read so far', async () => {
    const { database, file } = await freshDatabase();
    await takeNumber(database, 'visits');
    const other = new Worker(countVisit, { eval: true, workerData: file });
    await once(other, 'message');
    await database.transaction(async (tx) => {
      const before = await tx.prisma.counter.findUniqueOrThrow({ where: { name: 'visits' } });
      other.postMessage('count');
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.prisma.counter.update({ where: { name: 'visits' }, data: { value: before.value + 1 } });
    });
    expect(await once(other, 'message')).toEqual(['done']);
    expect(await database.prisma.counter.findMany()).toEqual([{ name: 'visits', value: 3 }]);
  });
});
