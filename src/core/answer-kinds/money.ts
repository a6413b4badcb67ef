// Money as owners type it, in whole đồng: "450tr", "1 tỷ 2", "1.250.000.000", "500 củ", "một trăm tám mươi triệu".
import { cleanLine } from '../clean-text.ts';
import { isFiller } from './amount-words.ts';
import type { Doubt, Parsed, RawAnswer } from './answer-kind.ts';
import { mostDong } from './limits.ts';
import { isBelowZero } from './number-tokens.ts';
import { moneyScales } from './number-words.ts';
import { type Amount, isRange, type Reading, readAmounts, shareScale } from './read-amounts.ts';
import { saysNone } from './says.ts';

const fewDong = 1_000_000;
const muchDong = 50_000_000_000;
/** From here on a bare number is taken for đồng. */
const clearlyDong = 100_000;
const mostCandidates = 5;

const foreign =
  /[$€¥£₩]|(?<!\p{L})(?:usd|đô(?:la)?|do la|dollars?|euro?|cny|rmb|ndt|yuan|tệ|nhan dan te)(?!\p{L})|\d ?te(?!\p{L})/iu;
const currency = /(?<!\p{L})(?:đồng|dong|đ|d|vnđ|vnd)(?!\p{L})/iu;

export function parseMoney(raw: RawAnswer): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'notMoney' };
  const text = cleanLine(raw.text);
  if (foreign.test(text) || isBelowZero(text)) return { ok: false, reason: 'notMoney' };
  if (saysNone(text)) return offer([0]);
  const reading = readAmounts(text, moneyScales, 'money');
  const scaled = reading.amounts.filter((amount) => amount.scale !== null);
  return scaled.length > 0 ? readScaled(reading, scaled) : readBare(text, reading);
}

function readScaled({ tokens, amounts }: Reading, scaled: readonly Amount[]): Parsed {
  const [low, high, ...others] = amounts;
  if (low !== undefined && high !== undefined && others.length === 0 && isRange(tokens, low, high))
    return settle([...shareScale(low, high).readings, ...high.readings]);
  const values = scaled.flatMap((amount) => amount.readings);
  const isSum = scaled.length === 2 && values.length === 2 && new Set(values).size === 2;
  return settle(isSum ? [...values, values.reduce((total, value) => total + value, 0)] : values);
}

function readBare(text: string, { tokens, amounts }: Reading): Parsed {
  const numbers = amounts.map((amount) => Math.max(...amount.readings));
  const isNumberOfAPhone = amounts.some(({ from }) => /^0\d/.test(tokens[from]?.text ?? ''));
  if (isNumberOfAPhone) return { ok: false, reason: 'notMoney' };
  const clear = numbers.filter((number) => number >= clearlyDong);
  if (clear.length > 0) return settle(clear);
  const [low, high] = amounts;
  const isOneRange =
    low !== undefined && high !== undefined && amounts.length === 2 && isRange(tokens, low, high);
  const inAmounts = new Set(amounts.flatMap(({ from, to }) => tokens.slice(from, to)));
  const others = tokens.filter((token) => token.kind === 'word' && !inAmounts.has(token));
  if (numbers.length !== (isOneRange ? 2 : 1) || !others.every((token) => isFiller(token.text)))
    return { ok: false, reason: 'notMoney' };
  if (isOneRange) return offer(numbers.map((number) => number * 1e6));
  const [number = 0] = numbers;
  if (number === 0 || (number >= 1000 && currency.test(text))) return settle([number]);
  // "450" is nearly always million, but a wrong guess would be a thousandfold, so it is asked.
  const scales = number < 100 ? [1e6, 1e9, 1e3] : number < 1000 ? [1e6, 1e3, 1] : [1e3, 1e6, 1];
  return offer(scales.map((scale) => number * scale).filter((dong) => dong <= mostDong));
}

function settle(values: readonly number[]): Parsed {
  const [only, ...others] = new Set(values.map(Math.round));
  if (only === undefined) return { ok: false, reason: 'notMoney' };
  if (others.length > 0) return offer([only, ...others]);
  if (only > mostDong) return { ok: false, reason: 'moneyTooLarge' };
  const value = { kind: 'money', dong: only } as const;
  const doubt = doubtOf(only);
  return doubt === null ? { ok: true, value } : { ok: true, value, doubt };
}

function doubtOf(dong: number): Doubt | null {
  if (dong < fewDong) return 'moneyVerySmall';
  return dong > muchDong ? 'moneyVeryLarge' : null;
}

function offer(values: readonly number[]): Parsed {
  const possible = [...new Set(values.map(Math.round))].filter((dong) => dong <= mostDong);
  if (possible.length === 0) return { ok: false, reason: 'moneyTooLarge' };
  if (possible.length > mostCandidates) return { ok: false, reason: 'notMoney' };
  return { ok: false, reason: 'whichOne', candidates: possible.map((dong) => ({ kind: 'money', dong })) };
}
