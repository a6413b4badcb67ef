// A quantity is a number that measures: "2,5 tấn", "hai tạ", "gấp đôi", "5tr/tháng". Years, dates, phones and names are not.
import {
  beforeYears,
  classifiers,
  doubtfulNumberWords,
  isFirmMeasure,
  isMeasure,
  nameMakers,
  numberWords,
  openNumbers,
  sinceWords,
  timeUnits,
} from './quantity-words.ts';
import type { Reading, Token } from './tokens.ts';
import { isCalendarNumber, isClassifier, type Unit, unitAfter } from './units.ts';

export interface Quantity {
  /** First and last token of it. */
  readonly from: number;
  readonly to: number;
  readonly hasUnit: boolean;
  /** One piece of something ("1 cái", "một bộ"): it names the thing, and measures nothing. */
  readonly isSingle: boolean;
}

/** All quantities of a text, in order; they do not overlap. */
export function findQuantities(reading: Reading): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const quantity = quantityAt(reading, at);
    if (quantity !== null) {
      found.push(quantity);
      at = quantity.to;
    }
  }
  return found;
}

function quantityAt(reading: Reading, at: number): Quantity | null {
  const token = reading.tokens[at];
  if (token?.kind === 'number') {
    return digitsAt(reading.tokens, at, token);
  }
  if (token?.kind !== 'word') {
    return null;
  }
  const lastOfFixed = timesEnd(reading.tokens, at) ?? halfEnd(reading.tokens, at);
  return lastOfFixed === null
    ? wordsAt(reading, at, token)
    : { from: at, to: lastOfFixed, hasUnit: true, isSingle: false };
}

function digitsAt(tokens: readonly Token[], at: number, token: Token): Quantity | null {
  const unit = unitAfter(tokens, at);
  if (isCalendarNumber(tokens, at) || (unit === null && isName(tokens, at, token))) {
    return null;
  }
  if (unit !== null && isSince(tokens, unit)) {
    return null;
  }
  const isSingle = /^0?1$/.test(token.typed) && unit !== null && isClassifier(unit);
  return { from: at, to: unit?.to ?? at, hasUnit: unit !== null, isSingle };
}

/** "Xóm 3", "MX200", "công nghệ 4.0", the second half of "5/10", a tax code. */
function isName(tokens: readonly Token[], at: number, token: Token): boolean {
  const before = tokens[at - 1];
  const isWordBefore = before?.kind === 'word';
  return (
    /^\d{8,}$/.test(token.typed) ||
    token.typed === '4.0' ||
    (token.typed === '24' && tokens[at + 1]?.typed === '/') ||
    (token.isAttached && (isWordBefore || before?.folded === '/')) ||
    (isWordBefore && nameMakers.has(before.folded))
  );
}

/** "Gấp đôi", "gấp rưỡi", "gấp ba lần"; "một nửa". */
function timesEnd(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.folded;
  const next = tokens[at + 1]?.folded ?? '';
  if (word === 'gap' && /^(?:doi|ruoi|hai|ba|bon|nam|muoi)$/.test(next)) {
    return at + (tokens[at + 2]?.folded === 'lan' ? 2 : 1);
  }
  return (word === 'mot' || word === 'phan') && next === 'nua' ? at + 1 : null;
}

/** "Tấn rưỡi", "triệu rưỡi". */
function halfEnd(tokens: readonly Token[], at: number): number | null {
  return tokens[at + 1]?.folded === 'ruoi' && isMeasure(tokens[at]?.folded ?? '') ? at + 1 : null;
}

/** "10 năm nay", "ba đời nay": since when, not how much. */
function isSince(tokens: readonly Token[], unit: Unit): boolean {
  const isSpan = timeUnits.has(unit.word) || unit.word === 'doi';
  return isSpan && sinceWords.has(tokens[unit.to + 1]?.folded ?? '');
}

/** Number words count only before a unit: "hai tấn", "mười lăm người", "vạn viên". */
function wordsAt(reading: Reading, at: number, first: Token): Quantity | null {
  const { tokens } = reading;
  const previous = tokens[at - 1]?.folded ?? '';
  if (!isNumberWord(reading, first) || first.folded === 'tu' || openNumbers.has(previous)) {
    return null;
  }
  if (first.folded === 'nam' && beforeYears.has(previous)) {
    return null;
  }
  let last = at;
  while (isNumberWord(reading, tokens[last + 1])) {
    last++;
  }
  const unit = unitAfter(tokens, last);
  if (
    unit === null ||
    isSince(tokens, unit) ||
    (last === at && !isTrusted(reading, first.folded, unit.word))
  ) {
    return null;
  }
  return {
    from: at,
    to: unit.to,
    hasUnit: true,
    isSingle: last === at && first.folded === 'mot' && isClassifier(unit),
  };
}

function isNumberWord({ isAccented }: Reading, token: Token | undefined): boolean {
  const spellings = token?.kind === 'word' ? numberWords.get(token.folded) : undefined;
  return spellings !== undefined && (!isAccented || spellings.has(token?.typed.toLowerCase() ?? ''));
}

/** "Một tháng" is a rate, "một phần" is none; "sau thang 10", "ba con", "van nguoi" are other words when typed without diacritics. */
function isTrusted({ isAccented }: Reading, word: string, unit: string): boolean {
  if (word === 'mot') {
    return isFirmMeasure(unit) || classifiers.has(unit);
  }
  if (isAccented || !doubtfulNumberWords.has(word)) {
    return true;
  }
  return !timeUnits.has(unit) && unit !== 'con' && (word !== 'van' || unit === 'vien');
}
