// What was set through one instance holds in another, which only shares the database with it.
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { LiveRulebook, settingKey } from '../../src/app/live-rulebook.ts';
import { keepRulesFresh } from '../../src/schedule/keep-rules-fresh.ts';
import type { Database } from '../../src/storage/database.ts';
import { changeSetting } from '../../src/storage/settings.ts';
import { pinned } from '../core/filled-forms.ts';
import { addPerson, monday } from '../storage/examples.ts';
import { freshDatabase } from '../support/database.ts';

const silent = pino({ level: 'silent' });
const budget = { about: 'budget', year: 2027, dong: 2_000_000_000 } as const;

async function setBudget(database: Database, dong: number): Promise<void> {
  const admin = await addPerson(database);
  const value = { ...budget, dong };
  await changeSetting(database, { key: settingKey(budget), value, updatedBy: admin.id, at: monday });
}

it('the other instance hears of it within seconds, and of nothing it is the same rulebook as before', async () => {
  const { database } = await freshDatabase();
  const other = new LiveRulebook(pinned, database);
  onTestFinished(keepRulesFresh(other, silent));
  await other.refresh();
  expect(other.current).toBe(pinned);
  await setBudget(database, budget.dong);
  await expect
    .poll(() => other.current.centre.budgets, { timeout: 10_000 })
    .toEqual([{ year: 2027, dong: budget.dong }]);
  const read = other.current;
  await other.refresh();
  expect(other.current).toBe(read);
});

it('where the database cannot be asked, what was set before goes on holding', async () => {
  const { database } = await freshDatabase();
  await setBudget(database, budget.dong);
  let isOut = false;
  const shaky = new Proxy(database, {
    get: (target, name) => {
      if (isOut && name === 'prisma') throw new Error('Can’t reach database server');
      return Reflect.get(target, name);
    },
  });
  const rules = new LiveRulebook(pinned, shaky);
  await rules.refresh();
  isOut = true;
  const warned = new Promise<void>((resolve) => {
    const log = pino({ level: 'warn' }, { write: () => resolve() });
    onTestFinished(keepRulesFresh(rules, log));
  });
  await warned;
  expect(rules.current.centre.budgets).toEqual([{ year: 2027, dong: budget.dong }]);
  isOut = false;
  await setBudget(database, 3_000_000_000);
  await expect.poll(() => rules.current.centre.budgets[0]?.dong, { timeout: 10_000 }).toBe(3_000_000_000);
});

it('a stored setting that no build knows any more is left out', async () => {
  const { database } = await freshDatabase();
  await changeSetting(database, {
    key: settingKey(budget),
    value: { about: 'budget', year: 'soon' },
    updatedBy: null,
    at: monday,
  });
  const rules = new LiveRulebook(pinned, database);
  await rules.refresh();
  expect(rules.current).toBe(pinned);
});
