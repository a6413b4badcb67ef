// A plain count: "6", "sáu", "khoảng 6 người". People and machines are whole.
import { cleanLine } from '../clean-text.ts';
import { foldText } from '../fold.ts';
import { isTimeWord } from './amount-words.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';
import { roundAmount } from './limits.ts';
import { isBelowZero, type Token } from './number-tokens.ts';
import { countScales } from './number-words.ts';
import { type Amount, isRange, type Reading, readAmounts, shareScale } from './read-amounts.ts';
import { saysNone } from './says.ts';

const mostCandidates = 4;
/**
 * A count is asked for; a sum of money belongs to another question. Its words count only behind a figure:
 * "lao động", "công ty" and "đóng bảo hiểm" fold to the same letters.
 */
const namesMoney =
  /\d ?(?:tr|trieu|ty|ti|nghin|ngan|k|dong(?! bao hiem| bh)|d|vnd|cu)(?: |$)|(?:^|(?:^| )(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|chuc|tram|nghin|ngan|van|vai|may|k|tr|trieu|ty) )(?:trieu|ty|vnd|dong(?! bao hiem| bh))(?: |$)/;

/** `atLeast` and `atMost` are inclusive. Of several numbers the person picks one, or their sum. */
export function parseNumber(raw: RawAnswer, atLeast: number, atMost: number): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'notANumber' };
  const text = cleanLine(raw.text);
  if (isMoneyAlone(text)) return { ok: false, reason: 'moneyHere' };
  if (isBelowZero(text)) return { ok: false, reason: 'numberTooSmall', params: { atLeast } };
  const values = saysNone(text) ? [0] : findNumbers(readAmounts(text, countScales, 'things'), atMost);
  if (!values.every(Number.isInteger)) return { ok: false, reason: 'notWhole' };
  const possible = values.filter((value) => value >= atLeast && value <= atMost);
  const [only, ...others] = possible;
  if (only !== undefined && others.length === 0) return { ok: true, value: { kind: 'number', number: only } };
  if (only !== undefined && possible.length <= mostCandidates) {
    return {
      ok: false,
      reason: 'whichOne',
      candidates: possible.map((number) => ({ kind: 'number', number })),
    };
  }
  const [first] = values;
  if (first === undefined || possible.length > 0) return { ok: false, reason: 'notANumber' };
  return first < atLeast
    ? { ok: false, reason: 'numberTooSmall', params: { atLeast } }
    : { ok: false, reason: 'numberTooLarge', params: { atMost } };
}

/** "60 triệu" alone; in "3 người, 5 triệu" the count is there too. */
function isMoneyAlone(text: string): boolean {
  const folded = foldText(text);
  return namesMoney.test(folded) && (folded.match(/\d+/g) ?? []).length <= 1;
}

function findNumbers({ tokens, amounts }: Reading, atMost: number): readonly number[] {
  const [low, high, ...others] = amounts;
  if (low !== undefined && high !== undefined && others.length === 0 && isRange(tokens, low, high))
    return unique([...preferWhole(shareScale(low, high)), ...preferWhole(high)]);
  // In "3 người, 8 tháng một năm, 5 triệu" the count is 3.
  const things = amounts.filter((amount) => !isTimeWord(tokens[amount.to]) && !isYear(tokens, amount));
  const counts = things.filter(({ readings }) => Math.min(...readings) <= atMost);
  const values = (counts.length > 0 ? counts : things).flatMap(preferWhole);
  if (counts.length < 2 || counts.length < values.length) return unique(values);
  const sum = values.reduce((total, value) => total + value, 0);
  const whole = values.find((value) => value * 2 === sum);
  // "6 người (2 nam, 4 nữ)" says its own sum.
  return whole !== undefined && values.length > 2 ? [whole] : unique([sum, ...values]);
}

/** "Năm 2019 có 6 người". */
function isYear(tokens: readonly Token[], { from, to }: Amount): boolean {
  const isNamed = /^n[ăa]m$/.test(tokens[from - 1]?.text ?? '');
  return isNamed && to === from + 1 && /^(?:19|20)\d\d$/.test(tokens[from]?.text ?? '');
}

/** "1,200" workers are 1200; "2,5" are none. */
function preferWhole({ readings }: Amount): readonly number[] {
  const whole = readings.filter(Number.isInteger);
  return whole.length > 0 ? whole : readings;
}

const unique = (values: readonly number[]): readonly number[] => [...new Set(values.map(roundAmount))];
