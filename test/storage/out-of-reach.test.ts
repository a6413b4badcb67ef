import { BotError, GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { StoreFault } from '../../src/files/file-store.ts';
import { isOutOfReach } from '../../src/storage/out-of-reach.ts';
import { freshDatabase } from '../support/database.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' });
const isRaised = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing was raised',
    (error: unknown) => error,
  );

describe('what is wrong with what was asked', () => {
  it('is no outage, by way of Prisma', async () => {
    const { prisma } = (await freshDatabase()).database;
    const counter = { data: { name: 'one', value: 1 } };
    await prisma.counter.create(counter);
    const errors = [
      await isRaised(prisma.counter.create(counter)),
      await isRaised(prisma.counter.update({ where: { name: 'other' }, data: { value: 2 } })),
      await isRaised(
        prisma.setting.create({ data: { key: 'k', value: 1, updatedById: 99, updatedAt: new Date() } }),
      ),
      await isRaised(prisma.$queryRaw`SELECT nonsense`),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      expect(isOutOfReach(error)).toBe(false);
    }
  });

  it('is no outage, by prepared SQL', async () => {
    const { prepared } = (await freshDatabase()).database;
    const insert = { sql: 'INSERT INTO "Counter" ("name", "value") VALUES (?, ?)', values: ['one', 1] };
    await prepared.write([insert]);
    const errors = [
      await isRaised(prepared.write([insert])),
      await isRaised(prepared.read({ sql: 'SELECT nonsense', values: [] })),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      expect(isOutOfReach(error)).toBe(false);
    }
  });
});

describe('an outage of something else', () => {
  it('is none of the database', () => {
    const answer = { ok: false, error_code: 502, description: 'Bad Gateway' } as const;
    const others = [
      new HttpError('Network request failed', refused),
      new GrammyError('refused', answer, 'sendMessage', {}),
      new StoreFault('the store is out of reach', { cause: refused }),
      new TypeError('fetch failed', { cause: refused }),
      new BotError(new Error('a handler broke'), {} as never),
      'no error at all',
      null,
    ];
    expect(others.filter(isOutOfReach)).toEqual([]);
  });
});
