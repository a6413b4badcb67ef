import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { isOutOfReach } from '../../../src/storage/out-of-reach.ts';
import { openFreshSqlite } from './fresh-sqlite.ts';
import { fillDisk, makeRoom } from './full-disk.ts';

/** Larger than a page: there is no room left for it on those that are there. */
const long = 'Củ dong '.repeat(1_000);

/** The ways in which anything is written. */
const writes: Readonly<Record<string, (database: Database) => Promise<unknown>>> = {
  'one statement of Prisma': ({ prisma }) =>
    prisma.counter.create({ data: { name: `one ${long}`, value: 1 } }),
  'a transaction': (database) =>
    database.transaction(async ({ prisma }) => {
      await prisma.counter.create({ data: { name: 'small', value: 1 } });
      await prisma.counter.create({ data: { name: `two ${long}`, value: 1 } });
    }),
  'prepared SQL': ({ prepared }) =>
    prepared.write([
      { sql: 'INSERT INTO "Counter" ("name", "value") VALUES (?, ?)', values: [`three ${long}`, 1] },
    ]),
};

for (const [way, write] of Object.entries(writes)) {
  it(`${way}: a full disk is an outage that leaves nothing half done, and is over when there is room`, async () => {
    const { database } = await openFreshSqlite();
    await fillDisk(database);
    const error: unknown = await write(database).catch((raised: unknown) => raised);
    expect(error).toMatchObject({ message: expect.stringContaining('full') });
    expect(isOutOfReach(error)).toBe(true);
    expect(await database.prisma.counter.count()).toBe(0);
    await makeRoom(database);
    await write(database);
    expect(await database.prisma.counter.count()).toBeGreaterThan(0);
  });

  it(`${way}: a file that another program keeps locked is an outage`, { timeout: 30_000 }, async () => {
    const { database, file } = await openFreshSqlite();
    const other = new BetterSqlite3(file);
    try {
      other.exec('BEGIN IMMEDIATE');
      const error: unknown = await write(database).catch((raised: unknown) => raised);
      expect(error).toBeInstanceOf(Error);
      expect(isOutOfReach(error)).toBe(true);
    } finally {
      other.close();
    }
    await write(database);
  });
}
