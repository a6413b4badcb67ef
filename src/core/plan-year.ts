// Money is planned by the year before: which plan a proposal can still reach, and until when it must be at the centre.
import type { Deadline } from './rulebook.ts';

export interface ReachablePlan {
  /** Year of the plan. */
  readonly year: number;
  readonly deadline: Deadline;
}

/** The earliest plan of each source of money whose deadline has not passed and that is not before the planned year. */
export function reachablePlans(
  deadlines: readonly Deadline[],
  today: string,
  plannedFor: string | null,
): readonly ReachablePlan[] {
  const earliest = plannedFor === null ? 0 : Number(plannedFor.slice(0, 4));
  const open = deadlines
    .filter(({ until, year }) => until >= today && year >= earliest)
    .sort((one, other) => one.year - other.year || one.until.localeCompare(other.until));
  return (['local', 'national'] as const).flatMap((money) => {
    const deadline = open.find((each) => each.money === money);
    return deadline === undefined ? [] : [{ year: deadline.year, deadline }];
  });
}

/** Set where no plan of the year that is meant can be reached any more, with the first year that can. */
export function latePlan(
  deadlines: readonly Deadline[],
  today: string,
  plannedFor: string | null,
): { readonly planned: number; readonly reachable: number } | null {
  if (plannedFor === null) return null;
  const planned = Number(plannedFor.slice(0, 4));
  const years = reachablePlans(deadlines, today, plannedFor).map(({ year }) => year);
  const reachable = Math.min(...years);
  return years.length > 0 && reachable > planned ? { planned, reachable } : null;
}
