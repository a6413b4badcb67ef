import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { describe, expect, it } from 'vitest';
import { PrismaClient } from '../../../src/generated/prisma/client.ts';
import { takeNumber } from '../../../src/storage/counters.ts';
import { findPerson } from '../../../src/storage/persons.ts';
import { buildGate } from '../../support/gate.ts';
import { addPerson } from '../examples.ts';
import { openFreshSqlite } from './fresh-sqlite.ts';

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

describe('a file of SQLite', () => {
  it('keeps every acknowledged write through a power cut: WAL with full synchronisation', async () => {
    const { database } = await openFreshSqlite();
    expect(await database.prisma.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }]);
    expect(await database.prisma.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
    expect(await database.prisma.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }]);
    expect(await database.prisma.$queryRaw`PRAGMA secure_delete`).toEqual([{ secure_delete: 1n }]);
  });

  it('gives up what a power cut takes only where that was asked for', async () => {
    const { database } = await openFreshSqlite('normal');
    expect(await database.prisma.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 1n }]);
  });

  it('would lose it without the lock (when this fails, Prisma has mended it and the lock may go)', async () => {
    const { file } = await openFreshSqlite();
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

  it('goes on after a transaction that could not be committed', async () => {
    const { database } = await openFreshSqlite();
    const work = database.transaction(async (tx) => {
      await tx.prisma.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.prisma.note.createMany({ data: { proposalId: 1, authorId: 1, text: '', at: new Date(0) } });
    });
    await expect(work).rejects.toThrow();
    expect(await database.prisma.note.count()).toBe(0);
    const person = await database.transaction((tx) => addPerson(tx));
    expect(await findPerson(database, person.id)).not.toBeNull();
  });

  it('makes another process wait for a transaction that has only read so far', async () => {
    const { database, file } = await openFreshSqlite();
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
