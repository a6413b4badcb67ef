// An amount with the person's own unit: "2,5 tấn/tháng", "5 tạ", "1 vạn viên", "3 mẻ".

import type { QuantityAnswer } from '../answer.ts';
import { cleanLine } from '../clean-text.ts';
import { isTimeWord } from './amount-words.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';
import { findButtonData } from './button-data.ts';
import { countCharacters } from './fits.ts';
import { longestUnit, mostAmount, roundAmount } from './limits.ts';
import { isBelowZero } from './number-tokens.ts';
import { countScales } from './number-words.ts';
import { type Amount, isRange, type Reading, readAmounts, shareScale } from './read-amounts.ts';
import { saysNone } from './says.ts';
import { periodBefore, readUnit } from './units.ts';

/** A change without a figure ("gấp đôi", "tăng 30%") is no quantity: from how much to how much is asked. */
const relative = /(?<!\p{L})(?:gấp|gap|tăng|tang|double|twice)(?!\p{L})|%/iu;
/** More in one message is a story. */
const mostAmounts = 4;
const withoutNumber = /^(\p{L}+)(?= (?:rưỡi|ruoi)(?!\p{L}))/u;

export function parseQuantity(raw: RawAnswer): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'notAQuantity' };
  const text = cleanLine(raw.text).replace(withoutNumber, '1 $1');
  if (isBelowZero(text)) return { ok: false, reason: 'notAQuantity' };
  if (saysNone(text)) return settle([{ kind: 'quantity', amount: 0, unit: '' }]);
  const reading = readAmounts(text, countScales, 'things');
  const { tokens, amounts } = reading;
  const [low, high] = amounts;
  if (low !== undefined && high !== undefined && isRange(tokens, low, high))
    return settle(readRange(text, reading, low, high));
  const named = amounts.find((amount) => !isTimeWord(tokens[amount.to]));
  if (named === undefined || relative.test(text)) return { ok: false, reason: 'notAQuantity' };
  const same = sameUnit(text, reading, named);
  return settle(same.length > 0 ? same : readQuantities(text, reading, named));
}

/**
 * "Mùa này 3 tấn, mùa kia 5 tấn": two amounts of the same thing, in the words that they share; which one is meant is
 * asked. Amounts of different things ("3 mẻ, mỗi mẻ 50 kg") are one answer: none.
 */
function sameUnit(text: string, { tokens, amounts }: Reading, named: Amount): readonly QuantityAnswer[] {
  const things = amounts.filter((amount) => !isTimeWord(tokens[amount.to]));
  if (things.length > mostAmounts) return [];
  const said = things.map((amount) => {
    const { unit, factor } = readUnit(text.slice(tokens[amount.to - 1]?.end ?? text.length));
    return { words: wordsOf(unit), figures: amount.readings.map((number) => roundAmount(number + factor)) };
  });
  const [first, ...more] = said[things.indexOf(named)]?.words ?? [];
  const alike = said.filter(({ words }) => first !== undefined && words[0] === first);
  const figures = new Set(alike.flatMap((each) => each.figures));
  if (first === undefined || alike.length < 2 || figures.size < 2) return [];
  const differs = more.findIndex((word, at) => alike.some(({ words }) => words[at + 1] !== word));
  const unit = [first, ...(differs < 0 ? more : more.slice(0, differs))].join(' ');
  return [...figures].map((amount) => ({ kind: 'quantity', amount, unit }));
}

const wordsOf = (unit: string): readonly string[] =>
  unit.split(' ').flatMap((word) => word.replace(/[^\p{L}\p{N}]+$/u, '') || []);

/** "5-6 tấn", and "1 tấn - 1,2 tấn": the unit that only one of them has is that of both. */
function readRange(text: string, reading: Reading, low: Amount, high: Amount): readonly QuantityAnswer[] {
  const highs = readQuantities(text, reading, high);
  const unit = highs[0]?.unit ?? '';
  const { readings } = shareScale(low, high);
  return [...readings.map((amount): QuantityAnswer => ({ kind: 'quantity', amount, unit })), ...highs];
}

function readQuantities(text: string, { tokens }: Reading, amount: Amount): readonly QuantityAnswer[] {
  const { unit, factor } = readUnit(text.slice(tokens[amount.to - 1]?.end ?? text.length));
  const period = periodBefore(text.slice(0, tokens[amount.from]?.start ?? 0), unit);
  return amount.readings.map((number) => ({
    kind: 'quantity',
    amount: roundAmount(number + factor),
    unit: unit + period,
  }));
}

function settle(quantities: readonly QuantityAnswer[]): Parsed {
  const different = new Map(quantities.map((each) => [each.amount, each]));
  const possible = [...different.values()].filter(
    ({ amount, unit }) => amount <= mostAmount && countCharacters(unit) <= longestUnit,
  );
  const [only, ...others] = possible;
  if (only === undefined) return { ok: false, reason: 'notAQuantity' };
  if (others.length === 0) return { ok: true, value: only };
  return { ok: false, reason: 'whichOne', candidates: possible.map(withShorterUnit) };
}

/** A long unit loses its last words until the answer fits into a button. */
function withShorterUnit(quantity: QuantityAnswer): QuantityAnswer {
  const words = quantity.unit.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const shorter = {
      ...quantity,
      unit: words
        .slice(0, count)
        .join(' ')
        .replace(/(?: (?:một|mot|mỗi|moi))?[^\p{L}\p{N}]*$/iu, ''),
    };
    if (findButtonData(shorter) !== null) return shorter;
  }
  return { ...quantity, unit: '' };
}
