// A period is half-open: its first day counts, its last day belongs to the next one. Days are yyyy-mm-dd.
import type { Period } from './rulebook.ts';

export function isInForce(period: Period, day: string): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day < period.to);
}
