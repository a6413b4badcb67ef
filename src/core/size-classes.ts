// The size of an establishment in industry: micro, small, medium or large.
// Source: Nghị định 80/2021/NĐ-CP, Điều 5 (in force since 15/10/2021). The question of the form offers these very bands.
import { type Answers, chosenOption } from './answer.ts';
import type { Size } from './facts.ts';
import { numberOf } from './read-answers.ts';

export interface SizeClass {
  readonly size: Size;
  /** The most people insured, a year's average. */
  readonly workers: number;
  /** The most, whole đồng a year; revenue or capital within its bound is enough. */
  readonly revenueDong: number;
  readonly capitalDong: number;
}

const billion = 1_000_000_000;

/** From the smallest; what is above the last is large. */
export const sizeClasses: readonly SizeClass[] = [
  { size: 'micro', workers: 10, revenueDong: 3 * billion, capitalDong: 3 * billion },
  { size: 'small', workers: 100, revenueDong: 50 * billion, capitalDong: 20 * billion },
  { size: 'medium', workers: 200, revenueDong: 200 * billion, capitalDong: 100 * billion },
];

/**
 * Insured workers, and revenue or capital, within the bounds of the class. Null while an answer that decides it is
 * missing.
 */
export function sizeOf(answers: Answers): Size | null {
  const workers = numberOf(answers, 'insured-workers');
  if (workers === null) return null;
  if (workers > Math.max(...sizeClasses.map((each) => each.workers))) return 'large';
  const revenue = upperBound(chosenOption(answers, 'revenue-band'));
  const capital = upperBound(chosenOption(answers, 'capital-band'));
  if (revenue === null && capital === null) return null;
  const found = sizeClasses.find(
    (each) =>
      workers <= each.workers &&
      ((revenue ?? Number.POSITIVE_INFINITY) <= each.revenueDong ||
        (capital ?? Number.POSITIVE_INFINITY) <= each.capitalDong),
  );
  if (found !== undefined) return found.size;
  return revenue === null || capital === null ? null : 'large';
}

/** Of an option such as to-50, "up to 50 billion"; above the last band there is no bound. Null: not chosen. */
function upperBound(band: string | null): number | null {
  if (band === null) return null;
  const billions = /^to-(\d+)$/.exec(band)?.[1];
  return billions === undefined ? Number.POSITIVE_INFINITY : Number(billions) * billion;
}
