// What follows an amount with a scale and belongs to it: the 2 of "1 tỷ 2", the "mốt" of "1 tỷ mốt", the 5 of "1tr5".
import { isCountedThing, isFiller, isRangeWord } from './amount-words.ts';
import type { Token } from './number-tokens.ts';
import { isLateOnly, lateDigitOf } from './number-words.ts';
import type { Group } from './read-group.ts';

/** After a scale: "1 tỷ mốt", "2 triệu tư". Without diacritics the words are others ("từ", "làm") unless they end it. */
export function readLate(tokens: readonly Token[], at: number): Group | null {
  const [token, after] = [tokens[at], tokens[at + 1]];
  const digit = isLateOnly(token) ? lateDigitOf(token) : null;
  const isPlain = /^[a-z]+$/.test(token?.text ?? '');
  if (digit === null || (isPlain && after?.kind === 'word')) return null;
  return { readings: [digit], next: at + 1 };
}

/** What a number without a scale adds after one with a scale: "1 tỷ 2", "1 ty 250", "1tr5". Null: it counts something else. */
export function readTail(
  tokens: readonly Token[],
  at: number,
  group: Group,
  scale: number,
  about: 'money' | 'things',
): readonly number[] | null {
  const [number = 0] = group.readings;
  const after = tokens[group.next];
  const isGlued = tokens[at]?.start === tokens[at - 1]?.end;
  if (!Number.isInteger(number) || after?.text === '%') return null;
  if (!isGlued && isCountedThing(after?.text)) return null;
  // "2 trăm" is written with one digit and is 200.
  const written = group.next === at + 1 ? (tokens[at]?.text ?? '') : String(number);
  const parts = tailReadings(written, number, group.isPadded === true, scale);
  if (parts.length === 0) return null;
  const isClear = isGlued || about === 'things' || after === undefined || after.kind === 'mark';
  return isClear || isFiller(after.text) || isRangeWord(after.text) ? parts : [0, ...parts];
}

function tailReadings(written: string, number: number, isPadded: boolean, scale: number): readonly number[] {
  if (isPadded || number > 999) return number < scale ? [number] : [];
  if (number === 0) return [];
  const width = /^\d+$/.test(written) ? written.length : String(number).length;
  if (width === 1) return [(number * scale) / 10];
  if (width === 2 && written.startsWith('0')) return [(number * scale) / 100];
  if (width === 2) return [(number * scale) / 100, (number * scale) / 1000];
  return [scale <= 1e4 ? number : (number * scale) / 1000];
}
