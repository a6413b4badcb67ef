import { describe, expect, it } from 'vitest';
import { takeNumber } from '../../src/storage/counters.ts';
import type { Database, Tx } from '../../src/storage/database.ts';
import { changePerson, findPerson } from '../../src/storage/persons.ts';
import { countHolders, grantRole } from '../../src/storage/roles.ts';
import { freshDatabase } from '../support/database.ts';
import { buildGate } from '../support/gate.ts';
import { addPerson, monday } from './examples.ts';

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

describe('a transaction', () => {
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

  it('shows nobody outside what an open transaction has written', async () => {
    const { database } = await freshDatabase();
    const held = await holdTransaction(database);
    const { id } = await addPerson(held.tx);
    await grantRole(held.tx, { personId: id, role: 'admin', areaCode: null, grantedBy: null, at: monday });
    const counted = countHolders(database, 'admin');
    await held.fail();
    expect(await counted).toBe(0);
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
});
