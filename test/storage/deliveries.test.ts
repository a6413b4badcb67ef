import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import {
  addDeliveries,
  countDeliveries,
  findNextDue,
  markDelivery,
  type NewDelivery,
  takeDueDeliveries,
} from '../../src/storage/deliveries.ts';
import { freshDatabase, reopenDatabase } from '../support/database.ts';
import { addPerson, minutesLater, monday } from './examples.ts';

function telling(personId: PersonId, key: string, dueAt = monday): NewDelivery {
  return { personId, proposalId: null, notice: { kind: 'statusChanged', key }, key, dueAt };
}

const now = minutesLater(1);
const lease = { now, leaseUntil: minutesLater(3), limit: 100 };

describe('deliveries', () => {
  it('are queued once per key, however often the same thing is told', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    const queue = (keys: string[]) =>
      database.transaction((tx) =>
        addDeliveries(
          tx,
          keys.map((key) => telling(id, key)),
          monday,
        ),
      );
    expect(await queue(['a', 'b', 'a'])).toBe(2);
    expect(await queue(['b', 'c'])).toBe(1);
    const counts = await Promise.all(Array.from({ length: 10 }, () => queue(['d'])));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await countDeliveries(database)).toEqual(new Map([['waiting', 4]]));
  });

  it('to everybody in the province fit into one transaction', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    const many = Array.from({ length: 3_000 }, (_, index) => telling(id, `all ${index}`));
    expect(await database.transaction((tx) => addDeliveries(tx, many, monday))).toBe(3_000);
    expect(await countDeliveries(database)).toEqual(new Map([['waiting', 3_000]]));
  });

  it('are taken when due, longest due first, and by one sender only', async () => {
    const { database, place } = await freshDatabase();
    const other = await reopenDatabase(place);
    const person = await addPerson(database);
    const rows = [
      telling(person.id, 'later', minutesLater(2)),
      telling(person.id, 'second', minutesLater(1)),
      telling(person.id, 'first', monday),
    ];
    await database.transaction((tx) => addDeliveries(tx, rows, monday));
    expect(await findNextDue(database)).toEqual(monday);
    const [mine, theirs] = await Promise.all([
      takeDueDeliveries(database, lease),
      takeDueDeliveries(other, lease),
    ]);
    expect([...mine, ...theirs]).toHaveLength(2);
    const keys = (mine.length > 0 ? mine : theirs).map(({ notice }) => notice);
    expect(keys).toMatchObject([{ key: 'first' }, { key: 'second' }]);
    expect([...mine, ...theirs][0]).toMatchObject({
      telegramId: person.telegramId,
      language: 'vi',
      isReachable: true,
      attempts: 1,
    });
    expect(await takeDueDeliveries(database, lease)).toEqual([]);
  });

  it('are due again when the sender that took them died', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    await database.transaction((tx) => addDeliveries(tx, [telling(id, 'a')], monday));
    await takeDueDeliveries(database, lease);
    const later = { now: lease.leaseUntil, leaseUntil: minutesLater(5), limit: 100 };
    expect(await takeDueDeliveries(database, later)).toMatchObject([{ attempts: 2 }]);
  });

  it('end as sent, failed, unreachable or uncertain, or wait for another try', async () => {
    const { database } = await freshDatabase();
    const { id } = await addPerson(database);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await database.transaction((tx) =>
      addDeliveries(
        tx,
        keys.map((key) => telling(id, key)),
        monday,
      ),
    );
    const taken = (await takeDueDeliveries(database, lease)).map((delivery) => delivery.id);
    const outcomes = [
      { status: 'sent', at: now, messageId: 7 },
      { status: 'failed', error: '400' },
      { status: 'unreachable', error: '403' },
      { status: 'uncertain', error: 'reset' },
      { status: 'waiting', dueAt: minutesLater(30), error: '429' },
    ] as const;
    for (const [index, outcome] of outcomes.entries()) {
      const delivery = taken[index];
      if (delivery === undefined) throw new Error('Five were due');
      await markDelivery(database, delivery, outcome);
    }
    expect(await countDeliveries(database)).toEqual(new Map(outcomes.map(({ status }) => [status, 1])));
    expect(await findNextDue(database)).toEqual(minutesLater(30));
    const muchLater = { now: minutesLater(40), leaseUntil: minutesLater(50), limit: 100 };
    expect(await takeDueDeliveries(database, muchLater)).toMatchObject([{ id: taken[4], attempts: 2 }]);
  });
});
