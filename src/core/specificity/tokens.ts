// A text as the checks read it: words, numbers, dates and marks, each as typed and folded; phone numbers are left out.
import { foldText } from '../fold.ts';
import { removeTelex } from './telex.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'date' | 'mark';
  readonly typed: string;
  /** Lower case, without diacritics and Telex residue; marks as they are. */
  readonly folded: string;
  /** Written against what stands before it: the "kg" of "50kg". */
  readonly isAttached: boolean;
}

export interface Reading {
  readonly tokens: readonly Token[];
  /** Typed with diacritics somewhere: then "sau" is not "sáu" and "may" is not "máy". */
  readonly isAccented: boolean;
}

/** A mobile or landline number of Vietnam: 0 or 84, then eight to ten digits with spaces, dots or hyphens between. */
const phone = /(?<![\d.,])(?:\+?84[\s.-]?[35789]|0[235789])(?:[\s.-]?\d){7,9}(?!\d)/g;

const date = String.raw`(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}(?!\d)|(?<!\d)\d{1,2}[/-](?:19|20)\d{2}(?!\d)`;
const number = String.raw`\d+(?:[.,]\d+)*`;
const areaUnit = String.raw`(?:[cdkm]?m)[23²³](?![\d\p{L}])`;
const word = String.raw`\p{L}[\p{L}\p{M}]*`;
const pieces = new RegExp(
  String.raw`(?<date>${date})|(?<number>${number})|(?<word>${areaUnit}|${word}|%)|(?<mark>[.,;:!?()/+–-]|\n)`,
  'giu',
);
const diacritic = /[^\p{ASCII}\p{S}\p{P}\p{Z}\p{C}]/u;
const plainWord = /^[a-z0-9%]+$/;

/** Reads any string; never throws. */
export function readTokens(text: string): Reading {
  const source = text.normalize('NFC').replaceAll(phone, ' ; ');
  const tokens: Token[] = [];
  let end = -1;
  for (const match of source.matchAll(pieces)) {
    const typed = match[0];
    tokens.push({
      kind: kindOf(match.groups),
      typed,
      folded: match.groups?.['word'] === undefined ? typed : foldWord(typed),
      isAttached: match.index === end,
    });
    end = match.index + typed.length;
  }
  return { tokens, isAccented: diacritic.test(source) };
}

function kindOf(groups: Record<string, string | undefined> | undefined): Token['kind'] {
  if (groups?.['date'] !== undefined) {
    return 'date';
  }
  if (groups?.['number'] !== undefined) {
    return 'number';
  }
  return groups?.['word'] === undefined ? 'mark' : 'word';
}

function foldWord(typed: string): string {
  const lower = typed.toLowerCase();
  return plainWord.test(lower) ? removeTelex(lower) : foldText(lower) || '%';
}
