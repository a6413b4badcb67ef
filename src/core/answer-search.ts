// Finding an answer by a question as people type it: without diacritics, with slips, in another order. Compared are pieces
// of words and pairs of words; what many answers share tells little.
import { foldText } from './fold.ts';

/** Three letters of a word, its beginning and end marked by a space, and two words in a row. */
export function gramsOf(text: string): readonly string[] {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  const grams = new Set<string>();
  for (const [index, word] of words.entries()) {
    const marked = ` ${word} `;
    for (let start = 0; start + 3 <= marked.length; start += 1) grams.add(marked.slice(start, start + 3));
    const next = words[index + 1];
    if (next !== undefined) grams.add(`${word} ${next}`);
  }
  return [...grams].slice(0, mostGrams);
}

/** A question is short; of what is long, the beginning tells what it is about. */
const mostGrams = 300;

/** How much a piece tells that so many of all answers have. */
export const weightOf = (having: number, all: number): number => Math.log(1 + all / (1 + having));

/**
 * From 0 (nothing in common) to 1 (the same pieces). `weight` of a piece as `weightOf` gives it; of a piece that only the
 * candidate has, the mean of those that were asked for stands in.
 */
export function likeness(
  wanted: readonly string[],
  candidate: readonly string[],
  weight: (gram: string) => number,
): number {
  const has = new Set(candidate);
  let all = 0;
  let shared = 0;
  for (const gram of wanted) {
    const square = weight(gram) ** 2;
    all += square;
    if (has.has(gram)) shared += square;
  }
  if (all === 0) return 0;
  const mean = all / wanted.length;
  const missed = candidate.length - wanted.filter((gram) => has.has(gram)).length;
  return shared / Math.sqrt(all * (shared + missed * mean));
}
