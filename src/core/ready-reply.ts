// An answer that the staff keep ready: words with places that are filled in from the enquiry, as {tên} or {số}.
import { cleanLine, cleanText } from './clean-text.ts';
import { longestAnswer } from './enquiry.ts';
import { foldText } from './fold.ts';

/** What can be filled in: who asked, the enquiry's number, their commune, who answers, and the centre. */
export const places = ['tên', 'số', 'xã', 'cán bộ', 'trung tâm'] as const;

export type Place = (typeof places)[number];

export const longestReadyTitle = 60;
export const mostReadyReplies = 60;

const marks = /\{([^{}\n]{1,30})\}/g;

const bare = (text: string): string => foldText(text).replaceAll(' ', '');

/** However it is spelt: {Tên}, {ten}. */
const placeOf = (text: string): Place | undefined => places.find((place) => bare(place) === bare(text));

/** Null stays as it is written, for whoever sends it to fill in. */
export function fillPlaces(text: string, values: Readonly<Record<Place, string | null>>): string {
  return text.replaceAll(marks, (mark, name: string) => {
    const place = placeOf(name);
    return place === undefined ? mark : (values[place] ?? mark);
  });
}

/** Places that nothing was filled into, as {tên}; each once. */
export function unfilledIn(text: string): readonly string[] {
  const found = [...text.matchAll(marks)].map(([, name = '']) => placeOf(name));
  return [...new Set(found.filter((place) => place !== undefined))].map((place) => `{${place}}`);
}

export interface ReadyWords {
  readonly title: string;
  readonly text: string;
}

export type ReadyProblem =
  | { readonly reason: 'empty' }
  | { readonly reason: 'titleTooLong' | 'textTooLong'; readonly length: number; readonly longest: number }
  /** `mark`: as it is written. */
  | { readonly reason: 'unknownPlace'; readonly mark: string };

/** What is kept, cleaned; or why it is not. */
export function readReadyReply(
  typed: ReadyWords,
):
  | { readonly ok: true; readonly words: ReadyWords }
  | { readonly ok: false; readonly problem: ReadyProblem } {
  const words = { title: cleanLine(typed.title), text: cleanText(typed.text) };
  const problem = problemOf(words);
  return problem === null ? { ok: true, words } : { ok: false, problem };
}

function problemOf({ title, text }: ReadyWords): ReadyProblem | null {
  if (title === '' || text === '') return { reason: 'empty' };
  const [titleLength, textLength] = [[...title].length, [...text].length];
  if (titleLength > longestReadyTitle)
    return { reason: 'titleTooLong', length: titleLength, longest: longestReadyTitle };
  if (textLength > longestAnswer)
    return { reason: 'textTooLong', length: textLength, longest: longestAnswer };
  const unknown = [...text.matchAll(marks)].find(([, name = '']) => placeOf(name) === undefined);
  return unknown === undefined ? null : { reason: 'unknownPlace', mark: unknown[0] };
}
