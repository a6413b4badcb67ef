import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { takeNumber, takeReference } from '../../src/storage/counters.ts';
import { changeSetting, readSetting } from '../../src/storage/settings.ts';
import { freshDatabase } from '../support/database.ts';
import { addPerson, monday } from './examples.ts';

describe('counters and settings', () => {
  it('never give the same reference twice, however many ask at once', async () => {
    const { database } = await freshDatabase();
    const references = await Promise.all(
      Array.from({ length: 25 }, () => database.transaction((tx) => takeReference(tx, 2026))),
    );
    expect(new Set(references).size).toBe(25);
    expect([...references].sort().at(-1)).toBe('KC-2026-0025');
    expect(await takeReference(database, 2027)).toBe('KC-2027-0001');
  });

  it('give a number back when its transaction is undone', async () => {
    const { database } = await freshDatabase();
    await takeNumber(database, 'n');
    await database.transaction(async (tx) => ({ ok: false, number: await takeNumber(tx, 'n') }));
    expect(await takeNumber(database, 'n')).toBe(2);
  });

  it('keep what the staff set, and ignore what is of no known shape', async () => {
    const said: unknown[] = [];
    const { database } = await freshDatabase({ log: { warn: (fields) => said.push(fields) } });
    const lead = await addPerson(database);
    const deadline = z.object({ until: z.string() });
    const set = (value: unknown) =>
      changeSetting(database, { key: 'deadline 2027', value, updatedBy: lead.id, at: monday });
    expect(await readSetting(database, 'deadline 2027', deadline)).toBeNull();
    await set({ until: '2026-05-15' });
    await set({ until: '2026-06-01' });
    expect(await readSetting(database, 'deadline 2027', deadline)).toEqual({ until: '2026-06-01' });
    await set({ until: 1 });
    expect(await readSetting(database, 'deadline 2027', deadline)).toBeNull();
    expect(said).toEqual([{ key: 'deadline 2027' }]);
  });
});
