// Vietnamese number words as people type them, with and without diacritics.
// Words that have a spelling without diacritics of their own ("từ", "nữa", "cũ", "tôi", "làm") are not in here with theirs.

import type { Token } from './number-tokens.ts';

const digits: Readonly<Record<string, number>> = {
  một: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  năm: 5,
  nam: 5,
  sáu: 6,
  sau: 6,
  bảy: 7,
  bẩy: 7,
  bay: 7,
  tám: 8,
  tam: 8,
  chín: 9,
  chin: 9,
};

/** Only after another number word: hai mươi mốt, tư, lăm. */
const lateDigits: Readonly<Record<string, number>> = {
  mốt: 1,
  tư: 4,
  tu: 4,
  lăm: 5,
  lam: 5,
  nhăm: 5,
  nham: 5,
};

const tenWords = ['mươi', 'mười', 'muoi', 'chục', 'chuc'];
const hundredWords = ['trăm', 'tram'];
const zeroTensWords = ['linh', 'lẻ', 'le'];
const halfMoreWords = ['rưỡi', 'rưởi', 'ruoi'];
const halfWords = ['nửa', 'nua', '½'];

function find(words: Readonly<Record<string, number>>, token: Token | undefined): number | null {
  if (token === undefined || token.isItself || !Object.hasOwn(words, token.text)) return null;
  return words[token.text] ?? null;
}

export const digitOf = (token: Token | undefined): number | null => find(digits, token);
export const lateDigitOf = (token: Token | undefined): number | null =>
  find(lateDigits, token) ?? digitOf(token);
export const isLateOnly = (token: Token | undefined): boolean => find(lateDigits, token) !== null;

const isOneOf =
  (words: readonly string[]) =>
  (token: Token | undefined): boolean =>
    token !== undefined && !token.isItself && words.includes(token.text);

export const isTens = isOneOf(tenWords);
export const isTen = isOneOf(['mười', 'muoi']);
export const isHundred = isOneOf(hundredWords);
export const isZeroTens = isOneOf(zeroTensWords);
export const isHalfMore = isOneOf(halfMoreWords);
export const isHalf = isOneOf(halfWords);
export const isZero = isOneOf(['không', 'khong']);

export type Scales = Readonly<Record<string, number>>;

const thousands: Scales = { nghìn: 1e3, ngàn: 1e3, nghin: 1e3, ngan: 1e3, ngìn: 1e3 };
const millions: Scales = { triệu: 1e6, trieu: 1e6, million: 1e6, millions: 1e6 };
const billions: Scales = { tỷ: 1e9, tỉ: 1e9, ty: 1e9, ti: 1e9, billion: 1e9, billions: 1e9 };

/** Scales of plain counts. */
export const countScales: Scales = {
  ...thousands,
  ...millions,
  ...billions,
  thousand: 1e3,
  vạn: 1e4,
  van: 1e4,
};

/** Scales of money, with what people say for them. */
export const moneyScales: Scales = {
  ...countScales,
  k: 1e3,
  tr: 1e6,
  triêu: 1e6,
  trịu: 1e6,
  củ: 1e6,
  cu: 1e6,
  chai: 1e6,
  mil: 1e6,
  tỏi: 1e9,
  toi: 1e9,
  bn: 1e9,
};

export const scaleOf = (scales: Scales, token: Token | undefined): number | null => find(scales, token);
