// Amounts with their scales: "1 tỷ 2", "15tr500", "một trăm tám mươi triệu", "tỷ rưỡi", "150-180 triệu".
// One amount may have several readings; whoever asked then lets the person pick.
import { isFiller, isRangeWord, isTimeWord, isVague } from './amount-words.ts';
import { hasDiacritics, readTokens, type Token } from './number-tokens.ts';
import { isHalfMore, isHundred, isTens, type Scales, scaleOf } from './number-words.ts';
import { markPlainWords } from './plain-words.ts';
import { type Group, readGroup, readHundreds } from './read-group.ts';
import { readLate, readTail } from './read-tail.ts';

export interface Amount {
  readonly readings: readonly number[];
  /** The largest scale that was said; null for a bare number. */
  readonly scale: number | null;
  /** Token indices, the second exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
}

/**
 * All amounts in a cleaned text, from left to right. In a text about money a count after an amount may belong to
 * what follows it ("180 triệu 2 máy"); in a count of things what follows is its unit ("1 vạn 2 viên").
 */
export function readAmounts(text: string, scales: Scales, about: 'money' | 'things'): Reading {
  const typed = readTokens(text);
  const tokens = hasDiacritics(text) ? typed : markPlainWords(typed, scales);
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = readAmount(tokens, at, scales, about);
    if (amount !== null && tokens[amount.to]?.text !== '%') amounts.push(amount);
    at = amount === null ? at + 1 : afterYears(tokens, amount.to);
  }
  return { tokens, amounts };
}

/** In "hai năm" the second word is years, not five. */
const afterYears = (tokens: readonly Token[], at: number): number => (isTimeWord(tokens[at]) ? at + 1 : at);

/** The two are ends of one range: joined by a dash or "đến", or neighbours like "5 6 triệu". A unit may be said twice. */
export function isRange(tokens: readonly Token[], low: Amount, high: Amount): boolean {
  const between = tokens.slice(low.to, high.from);
  if (between.length === 0)
    return (high.readings[0] ?? 0) === ((low.readings[0] ?? 0) + 1) * (high.scale ?? 1);
  const others = between.filter(({ text }) => !isRangeWord(text) && !isFiller(text));
  return (
    between.some(({ text }) => isRangeWord(text)) &&
    others.every(({ text }) => text === tokens[high.to]?.text)
  );
}

/** In "150-180 triệu" the first number is meant in the scale of the second, or in one below it ("900 - 1 tỷ 2"). */
export function shareScale(low: Amount, high: Amount): Amount {
  if (low.scale !== null || high.scale === null) return low;
  const top = Math.max(...high.readings);
  const [number = 0] = low.readings;
  const scale = [high.scale, high.scale / 1e3, high.scale / 1e6].find(
    (each) => each >= 1 && number * each <= top,
  );
  return scale === undefined ? low : { ...low, scale, readings: [Math.round(number * scale * 1e6) / 1e6] };
}

function readAmount(
  tokens: readonly Token[],
  from: number,
  scales: Scales,
  about: 'money' | 'things',
): Amount | null {
  let totals: readonly number[] = [0];
  let top: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  let to = from;
  for (;;) {
    const group: Group | null =
      readGroup(tokens, to) ?? (to === from ? readImplied(tokens, to, scales, about) : readLate(tokens, to));
    if (group === null) break;
    const scale = readScale(tokens, group.next, scales);
    if (scale === null) {
      if (top === null) return readBare(tokens, from, group, about);
      const tail = readTail(tokens, to, group, lowest, about);
      if (tail === null) break;
      return {
        readings: combine(totals, tail, (total, rest) => total + rest),
        scale: top,
        from,
        to: group.next,
      };
    }
    // "hai nghìn ba trăm triệu": the later scale carries all that was said before.
    const carriesAll = lowest === 1e3 && scale.value >= 1e6;
    if (scale.value >= lowest && !carriesAll) break;
    const readings = readingsAt(tokens, to, group, scale.value);
    totals = carriesAll
      ? combine(totals, readings, (total, part) => (total + part) * scale.value)
      : combine(totals, readings, (total, part) => total + part * scale.value);
    lowest = scale.value;
    top = Math.max(top ?? 0, scale.value);
    to = scale.next;
    if (isHalfMore(tokens[to])) {
      totals = totals.map((total) => total + scale.value / 2);
      to += 1;
      break;
    }
  }
  return top === null ? null : { readings: totals, scale: top, from, to };
}

function readBare(
  tokens: readonly Token[],
  from: number,
  group: Group,
  about: 'money' | 'things',
): Amount | null {
  const isHalfOfNothing = group.readings[0] === 0.5 && tokens[from]?.kind !== 'numeral';
  if (isHalfOfNothing && (about === 'money' || tokens[group.next]?.kind !== 'word')) return null;
  return { readings: group.readings, scale: null, from, to: group.next };
}

/** "trăm triệu", "chục triệu", "tỷ rưỡi", "tỷ hai": a one that nobody says. */
function readImplied(
  tokens: readonly Token[],
  at: number,
  scales: Scales,
  about: 'money' | 'things',
): Group | null {
  const token = tokens[at];
  if (isVague(tokens[at - 1]?.text)) return null;
  const counts = ({ next }: Group): boolean =>
    readScale(tokens, next, scales) !== null || (about === 'things' && tokens[next]?.kind === 'word');
  const group = isHundred(token)
    ? readHundreds(tokens, 100, at + 1)
    : isTens(token)
      ? { readings: [10], next: at + 1 }
      : null;
  if (group !== null) return counts(group) ? group : null;
  if (scaleOf(scales, token) === null) return null;
  const isBegun = isHalfMore(tokens[at + 1]) || readGroup(tokens, at + 1) !== null;
  return isBegun && at === 0 ? { readings: [1], next: at } : null;
}

/** One scale, or two where the second is larger: "nghìn tỷ". */
function readScale(
  tokens: readonly Token[],
  at: number,
  scales: Scales,
): { value: number; next: number } | null {
  const first = scaleOf(scales, tokens[at]);
  if (first === null) return null;
  // "150 toi 180 trieu" is a range, "2 toi" two billion.
  if (tokens[at]?.text === 'toi' && readGroup(tokens, at + 1) !== null) return null;
  const second = scaleOf(scales, tokens[at + 1]);
  return second !== null && second > first && second >= 1e6
    ? { value: first * second, next: at + 2 }
    : { value: first, next: at + 1 };
}

/** Thousands of billions are absurd: "1.250 tỷ" and "1,250 tỷ" are one and a quarter. */
function readingsAt(tokens: readonly Token[], at: number, group: Group, scale: number): readonly number[] {
  const decimal = tokens[at]?.asDecimal ?? null;
  return scale >= 1e9 && decimal !== null && group.next === at + 1 ? [decimal] : group.readings;
}

function combine(
  some: readonly number[],
  others: readonly number[],
  join: (one: number, other: number) => number,
): readonly number[] {
  return [...new Set(some.flatMap((one) => others.map((other) => join(one, other))))].slice(0, 4);
}
