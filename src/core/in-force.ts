// A period is half-open: its first day counts, its last day belongs to the next one. Days are yyyy-mm-dd.
import type { Period } from './rulebook.ts';

export function isInForce(period: Period, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day < period.to);
}

/** Whether any of these periods begins or ends after the day `after`, up to and including `until`. */
export function turnsBetween(periods: readonly Period[], after: string, until: string): boolean {
  return periods.some(({ from, to }) =>
    [from, to].some((day) => day !== null && day > after && day <= until),
  );
}
