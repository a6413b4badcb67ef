// One number below a scale: "450", "1,25", "hai trăm rưỡi", "trăm tám", "3 chục", "nửa", "năm sáu" (five or six).
import { isCountedThing } from './amount-words.ts';
import type { Token } from './number-tokens.ts';
import {
  digitOf,
  isHalf,
  isHalfMore,
  isHundred,
  isLateOnly,
  isTen,
  isTens,
  isZero,
  isZeroTens,
  lateDigitOf,
  moneyScales,
  scaleOf,
} from './number-words.ts';

export interface Group {
  readonly readings: readonly number[];
  /** Index of the first token after it. */
  readonly next: number;
  /** Said with its hundreds, even if they are none: "không trăm linh năm". */
  readonly isPadded?: boolean;
}

export function readGroup(tokens: readonly Token[], at: number): Group | null {
  const [token, second] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return null;
  if (token.kind === 'numeral') return readAfterNumeral(tokens, at, token);
  if (isHalf(token)) return one(0.5, at + 1);
  if (isTen(token)) return readTens(tokens, 10, at + 1);
  // "tầm 180", "sau 2 tháng", "năm 2019": not eight, six and five.
  if (second?.kind === 'numeral') return null;
  if (isZero(token) && isHundred(second)) return { ...readHundreds(tokens, 0, at + 2), isPadded: true };
  const digit = digitOf(token);
  if (digit === null) return null;
  return readPair(tokens, at, digit) ?? readAfterDigit(tokens, at, digit);
}

const one = (reading: number, next: number): Group => ({ readings: [reading], next });

function readAfterNumeral(tokens: readonly Token[], at: number, token: Token): Group | null {
  const [reading] = token.readings;
  if (reading === undefined) return null;
  const second = tokens[at + 1];
  if (isHundred(second)) return readHundreds(tokens, reading * 100, at + 2);
  if (isTens(second)) return readTens(tokens, reading * 10, at + 2);
  return { readings: token.readings, next: at + 1 };
}

function readAfterDigit(tokens: readonly Token[], at: number, digit: number): Group {
  const second = tokens[at + 1];
  if (isHundred(second)) return readHundreds(tokens, digit * 100, at + 2);
  if (isTens(second)) return readTens(tokens, digit * 10, at + 2);
  // "hai lăm" is twenty-five.
  if (isLateOnly(second) && second?.text !== 'tu')
    return one(digit * 10 + (lateDigitOf(second) ?? 0), at + 2);
  return one(digit, at + 1);
}

/** After "trăm": rưỡi, linh năm, tám mươi, tám (which is eighty), 50. Also starts a number itself: "trăm tám triệu". */
export function readHundreds(tokens: readonly Token[], base: number, at: number): Group {
  const [token, second] = [tokens[at], tokens[at + 1]];
  if (isHalfMore(token)) return one(base + 50, at + 1);
  if (isZeroTens(token)) {
    const digit = lateDigitOf(second) ?? smallNumeral(second, 9);
    return digit === null ? one(base, at) : one(base + digit, at + 2);
  }
  if (isTen(token)) return readTens(tokens, base + 10, at + 1);
  if (isOneOfSomething(token, second)) return one(base, at);
  const numeral = smallNumeral(token, 99);
  if (numeral !== null) return one(base + (numeral < 10 ? numeral * 10 : numeral), at + 1);
  const digit = digitOf(token);
  if (digit === null || isHundred(second)) return one(base, at);
  const tens = readAfterDigit(tokens, at, digit);
  const [value = 0] = tens.readings;
  return one(base + (tens.next === at + 1 ? value * 10 : value), tens.next);
}

function readTens(tokens: readonly Token[], base: number, at: number): Group {
  const [token, second] = [tokens[at], tokens[at + 1]];
  const digit = lateDigitOf(token) ?? smallNumeral(token, 9);
  if (digit === null || isHundred(second) || isTens(second) || isOneOfSomething(token, second))
    return one(base, at);
  // "hai mươi năm" is twenty years; with a scale behind it somebody wrote năm for lăm.
  if (token?.text === 'năm' && scaleOf(moneyScales, second) === null) return one(base, at);
  return one(base + digit, at + 1);
}

/** "Năm trăm một tháng" is five hundred a month, not 510. */
function isOneOfSomething(token: Token | undefined, second: Token | undefined): boolean {
  return ['một', 'mot', '1'].includes(token?.text ?? '') && isCountedThing(second?.text);
}

/** Neighbours: "năm sáu" is five or six, "hai ba trăm" two or three hundred. */
function readPair(tokens: readonly Token[], at: number, digit: number): Group | null {
  const second = digitOf(tokens[at + 1]);
  if (second !== digit + 1) return null;
  const group = readAfterDigit(tokens, at + 1, second);
  const [high = 0] = group.readings;
  const unit = high / second;
  return [1, 10, 100].includes(unit) ? { readings: [digit * unit, high], next: group.next } : null;
}

function smallNumeral(token: Token | undefined, atMost: number): number | null {
  const isSmall = token?.kind === 'numeral' && /^[1-9]\d?$/.test(token.text);
  const number = Number(token?.text);
  return isSmall && number <= atMost ? number : null;
}
