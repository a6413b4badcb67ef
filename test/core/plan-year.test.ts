import { describe, expect, it } from 'vitest';
import { reachablePlans } from '../../src/core/plan-year.ts';
import type { Deadline } from '../../src/core/rulebook.ts';

const citation = { source: 'tt-17-2018', place: 'Điều 1', isConfirmed: true };
const deadline = (year: number, money: Deadline['money'], until: string): Deadline => ({
  year,
  money,
  until,
  citation,
});
const deadlines = [
  deadline(2028, 'local', '2027-09-30'),
  deadline(2027, 'national', '2026-05-20'),
  deadline(2027, 'local', '2026-09-30'),
  deadline(2028, 'national', '2027-05-20'),
];
const reached = (today: string, plannedFor: string | null) =>
  reachablePlans(deadlines, today, plannedFor).map(({ year, deadline: { money } }) => `${money} ${year}`);

describe('the plan that a proposal can still reach', () => {
  it('is the earliest one of each source of money', () => {
    expect(reached('2026-05-01', null)).toEqual(['local 2027', 'national 2027']);
  });

  it('counts the last day itself, and not the day after', () => {
    expect(reached('2026-05-20', null)).toContain('national 2027');
    expect(reached('2026-05-21', null)).toEqual(['local 2027', 'national 2028']);
  });

  it('is next year’s for somebody who is late', () => {
    expect(reached('2026-11-25', null)).toEqual(['local 2028', 'national 2028']);
  });

  it('is not before the year in which the owner wants to begin', () => {
    expect(reached('2026-05-01', '2028-03-01')).toEqual(['local 2028', 'national 2028']);
    expect(reached('2026-05-01', '2029-01-01')).toEqual([]);
  });

  it('is none where no deadline is known', () => {
    expect(reachablePlans([], '2026-05-01', null)).toEqual([]);
  });
});
