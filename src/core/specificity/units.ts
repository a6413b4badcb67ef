// The unit behind a number, and whether a number belongs to a date instead.
import { classifiers, isUnit, isUnitPair, multipliers, timeUnits } from './quantity-words.ts';
import type { Token } from './tokens.ts';

export interface Unit {
  /** Folded. */
  readonly word: string;
  /** Its last token. */
  readonly to: number;
}

/** Letters that are a unit only when written against the number: "500k", but "ko kịp" is also typed "k kip". */
const lettersOnly: ReadonlySet<string> = new Set(['k', 'c', 'd', 'v', 'h', 'l', 'w', 'g', 't', 'm']);
const rangeWords: ReadonlySet<string> = new Set(['-', '–', 'den', 'toi', 'hoac', '/']);

/** A unit stands close by: "từ 5 đến 6 vạn viên". */
const farthest = 5;

/** The unit after multipliers ("5 vạn viên"), after a range ("5-6 tấn"), or directly; null where there is none. */
export function unitAfter(tokens: readonly Token[], at: number): Unit | null {
  let next = at + 1;
  while (next <= at + farthest && (multipliers.has(tokens[next]?.folded ?? '') || isRange(tokens, next))) {
    next += isRange(tokens, next) ? 2 : 1;
  }
  const word = tokens[next]?.folded ?? '';
  const second = tokens[next + 1]?.folded ?? '';
  if (isUnitPair(word, second)) {
    return { word: `${word} ${second}`, to: next + 1 };
  }
  if (
    isUnit(word) &&
    tokens[next]?.typed.toLowerCase() !== 'mẹ' &&
    (!lettersOnly.has(word) || tokens[next]?.isAttached === true)
  ) {
    return { word, to: next };
  }
  const last = tokens[next - 1]?.folded ?? '';
  return next > at + 1 && isUnit(last) ? { word: last, to: next - 1 } : null;
}

function isRange(tokens: readonly Token[], at: number): boolean {
  return rangeWords.has(tokens[at]?.folded ?? '') && tokens[at + 1]?.kind === 'number';
}

/**
 * A year, or the number after ngày, tháng, mùng where no measure follows: "tháng 10 năm 2027" is a date,
 * "tháng 3 tấn", "ngày 8 tiếng" and "2000 viên" are quantities.
 */
export function isCalendarNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number') {
    return false;
  }
  const before = tokens[at - 1]?.folded ?? '';
  const isYear = /^(?:19[5-9]|20[0-4])\d$/.test(token.typed);
  const most = mostBy.get(before) ?? 0;
  if (!isYear && (!/^\d{1,2}$/.test(token.typed) || Number(token.typed) > most)) {
    return false;
  }
  const unit = unitAfter(tokens, at);
  const isMeasured = unit !== null && !timeUnits.has(unit.word) && unit.word !== 'may';
  if (isYear) {
    return before === 'nam' || !isMeasured;
  }
  const isRate =
    unit !== null && (before === 'thang' ? unit.word === 'ngay' : ['tieng', 'gio', 'h'].includes(unit.word));
  return !isMeasured && !isRate;
}

/** The words of the calendar before a number, and the highest number that is a date. */
const mostBy: ReadonlyMap<string, number> = new Map([
  ['ngay', 31],
  ['mung', 31],
  ['mong', 31],
  ['thang', 12],
  ['quy', 4],
]);

export const isClassifier = (unit: Unit): boolean => classifiers.has(unit.word);
