// The frame of the matrix: the days around a period, and answers that fit a programme on a day.
import type { Facts } from '../../../src/core/facts.ts';
import type { CriterionTest, Period, Programme } from '../../../src/core/rulebook.ts';
import { million, noodleHousehold } from './samples.ts';

/** An ordinary day on which open periods are probed. */
export const openDay = '2026-11-23';
export const cost = 180 * million;

/** Answers that meet every criterion of a programme on a day, as far as anybody can. */
export function fittingFacts(programme: Programme, day: string): Facts {
  const conditions = programme.criteria
    .filter((criterion) => isWithin(criterion, day))
    .map(({ condition }) => condition);
  const legalForm = find(conditions, 'legalForm');
  const sector = find(conditions, 'sector');
  const affordable = Math.min(cost, find(conditions, 'costAtMost')?.dong ?? cost);
  return {
    ...noodleHousehold,
    legalForm: legalForm?.eligible[0] ?? legalForm?.staff[0] ?? noodleHousehold.legalForm,
    sector:
      sector?.eligible.find((group) => !sector.needsDifficultArea.includes(group)) ?? noodleHousehold.sector,
    size: 'micro',
    need: programme.needs[0] ?? null,
    fairKind: programme.fairKind,
    isLine: true,
    cost: affordable,
    ownCapital: affordable,
    plannedFor: null,
  };
}

function find<Test extends CriterionTest['test']>(
  conditions: readonly CriterionTest[],
  test: Test,
): Extract<CriterionTest, { readonly test: Test }> | undefined {
  return conditions.find(
    (condition): condition is Extract<CriterionTest, { readonly test: Test }> => condition.test === test,
  );
}

export function isWithin({ from, to }: Period, day: string): boolean {
  return !(from !== null && day < from) && !(to !== null && day >= to);
}

/** First and last day; an open end is probed on an ordinary day. */
export function daysWithin(period: Period): readonly string[] {
  const first = period.from ?? openDay;
  const last = period.to === null ? openDay : dayAfter(period.to, -1);
  return [...new Set([first, last])].filter((day) => isWithin(period, day));
}

/** The day before the first and the first that no longer counts. */
export function daysOutside({ from, to }: Period): readonly string[] {
  return [from === null ? null : dayAfter(from, -1), to].filter((day) => day !== null);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function spell({ from, to }: Period): string {
  return `${from ?? '…'} to ${to ?? '…'}`;
}
