// A choice: one of a few options, by button or by typing its label.
import { foldText } from '../fold.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';
import { optionWords } from './option-words.ts';

/** Typed text is matched by the caller, who knows the labels (`matchOption`); buttons are read in `parse-answer.ts`. */
export function parseChoice(raw: RawAnswer, options: readonly string[]): Parsed {
  const option = raw.from === 'text' ? raw.text.trim() : null;
  return option !== null && options.includes(option)
    ? { ok: true, value: { kind: 'choice', option } }
    : { ok: false, reason: 'useButtons' };
}

/** Shorter beginnings fit too much: "co" is a yes, and no beginning of "Cơ khí". */
const shortestBeginning = 4;

/**
 * The option that typed text means, or null where none or several fit: its whole label, what people call it ("htx"),
 * whole words of exactly one label, or the beginning of exactly one, with or without diacritics.
 */
export function matchOption(
  options: readonly string[],
  labels: Readonly<Record<string, string>>,
  typed: string,
): string | null {
  const text = foldText(typed);
  if (text === '') return null;
  const folded = options.map((option) => ({ option, label: foldText(labels[option] ?? option) }));
  const equal = folded.filter(({ label }) => label === text);
  if (equal.length > 0) return onlyOne(equal);
  const called = folded.filter(({ option }) => optionWords[option]?.includes(text) === true);
  if (called.length > 0) return onlyOne(called);
  const words = folded.filter(({ label }) =>
    ` ${label.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${text} `),
  );
  if (words.length > 0) return onlyOne(words);
  return text.length < shortestBeginning
    ? null
    : onlyOne(folded.filter(({ label }) => label.startsWith(text)));
}

function onlyOne(found: readonly { option: string }[]): string | null {
  const [first, ...others] = found;
  return first !== undefined && others.length === 0 ? first.option : null;
}
