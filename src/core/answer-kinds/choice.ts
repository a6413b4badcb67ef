// A choice: one of a few options, by button or by typing its label.
import { foldText } from '../fold.ts';
import type { AnswerKind, Parsed, RawAnswer } from './answer-kind.ts';
import { namesNothing, optionWords, reversals } from './option-words.ts';
import { saysNo, saysYes } from './says.ts';

/** Typed text is matched by the caller, who knows the labels (`matchOption`); buttons are read in `parse-answer.ts`. */
export function parseChoice(raw: RawAnswer, options: readonly string[]): Parsed {
  const option = raw.from === 'text' ? raw.text.trim() : null;
  return option !== null && options.includes(option)
    ? { ok: true, value: { kind: 'choice', option } }
    : { ok: false, reason: 'useButtons' };
}

type Choices = Omit<Extract<AnswerKind, { kind: 'choice' }>, 'kind'>;

const courtesyBefore = /^(?:(?:da|vang|thua|minh|toi|em|chau|ben em|nha em|la|thi) )+/;
const courtesyAfter = /(?: (?:a|roi|nhe|nha|em|anh|chi|oi|thoi|day|vay|gi|dau|ca|het|luon))+$/;

/**
 * The option that typed text means, or null where none or several fit: its whole label, what people call it ("htx"),
 * a plain yes or no where the question has one, or what names a part of exactly one label; with or without diacritics.
 */
export function matchOption(
  { options, yes, no }: Choices,
  labels: Readonly<Record<string, string>>,
  typed: string,
): string | null {
  const text = foldText(typed);
  const labelled = options.map((option) => ({ option, label: labels[option] ?? option }));
  const begun = text.replace(courtesyAfter, '');
  for (const said of new Set([text, begun, begun.replace(courtesyBefore, '')])) {
    const ways = [
      labelled.filter(({ label }) => foldText(label) === said),
      labelled.filter(({ option }) => optionWords[option]?.includes(said) === true),
      labelled.filter(({ option }) => (option === yes && saysYes(said)) || (option === no && saysNo(said))),
      labelled.filter(({ label }) => namesPart(label, said)),
      labelled.filter(({ label }) => beginsLabel(label, said)),
    ];
    const found = said === '' ? undefined : ways.find((fitting) => fitting.length > 0);
    if (found !== undefined) return onlyOne(found);
  }
  return null;
}

/**
 * A whole part between commas ("rèn"), or at least two words of the label: one syllable of Vietnamese names nothing.
 * A label in plain letters is English, where one word does.
 */
function namesPart(label: string, said: string): boolean {
  if (namesNothing(said)) return false;
  const parts = label.split(/[,:;]/u).map(foldText);
  if (parts.includes(said)) return true;
  if (!said.includes(' ') && !/^\p{ASCII}*$/u.test(label)) return false;
  return [foldText(label), ...parts].some((part) => hasWords(part, said) && !isReversed(part, said));
}

/** From the second word on: "hợp tác x". */
function beginsLabel(label: string, said: string): boolean {
  const folded = foldText(label);
  return said.includes(' ') && !namesNothing(said) && folded.startsWith(said);
}

const hasWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);
const isReversed = (part: string, said: string): boolean =>
  reversals.some((word) => hasWords(part, word) && !hasWords(said, word));

function onlyOne(found: readonly { option: string }[]): string | null {
  const [first, ...others] = found;
  return first !== undefined && others.length === 0 ? first.option : null;
}
