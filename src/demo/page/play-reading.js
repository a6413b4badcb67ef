/** How a play reads a chat: which button is meant, what was said, and how a step sounds in words. */
import { currentLanguage, text } from './texts.js';

/**
 * @import { ChatMessage, ChatState } from './control.js'
 * @import { Phone } from './phone.js'
 * @import { Step } from './play-runner.js'
 */

/** Long enough to read the explanation aloud. @param {Step} step */
export function readingTime({ say, expect: expected }) {
  const words = say?.[currentLanguage()] ?? '';
  return Math.min(6_000, (expected === undefined ? 900 : 500) + words.length * 35);
}

/** @param {ChatMessage} message */
export const versionOf = ({ messageId, editDate, revision = editDate }) => `${messageId}.${revision}`;

/** @param {ChatMessage} message */
export const wordsOf = ({ text: words, caption, document: file }) =>
  [words, caption, file?.name].filter(Boolean).join('\n');

/** @param {string} said @param {string} wanted as it stands, or the source of a regular expression */
export function matches(said, wanted) {
  if (said.includes(wanted)) return true;
  try {
    return new RegExp(wanted, 'u').test(said);
  } catch {
    return false;
  }
}

/** @param {ChatState} state @param {string} label */
export function findButton({ messages, keyboard }, label) {
  const keys = keyboard?.rows.flat().map((key) => ({ key, label: key.text })) ?? [];
  const places = messages
    .filter(({ deleted }) => !deleted)
    .map((message) => placesOf(message))
    .reverse();
  for (const group of [...places.slice(0, 1), keys, ...places.slice(1)]) {
    const exact = group.find((place) => place.label === label);
    const found = exact ?? group.find((place) => matches(place.label, label));
    if (found) return found;
  }
  return undefined;
}

/** @param {ChatMessage} message */
const placesOf = (message) =>
  (message.buttons ?? []).flatMap((buttons, row) =>
    buttons.map(({ text: label, url }, column) => ({ message, row, column, label, url })),
  );

/** @param {ChatState} state */
export function labelsOf({ messages, keyboard }) {
  const newest = messages.findLast(({ buttons }) => buttons && buttons.length > 0);
  return [...(newest?.buttons?.flat() ?? []), ...(keyboard?.rows.flat() ?? [])].map(
    ({ text: label }) => label,
  );
}

/** @param {Step} step @param {Phone} phone */
export function describe({ say, send, command, press, file, contact, expect: expected, person }, phone) {
  if (say) return say[currentLanguage()];
  const named = /** @param {string} key @param {string} [words] */ (key, words = '') =>
    text(key, { phone: phone.roleInWords, words: words.length > 90 ? `${words.slice(0, 90)}…` : words });
  if (press !== undefined) return named('stepPress', press);
  if (expected !== undefined) return named('stepExpect', expected);
  if (file) return named('stepFile', file.name);
  if (contact) return named('stepContact');
  if (person) return named('stepPerson', person.firstName);
  return named('stepSend', send ?? command);
}
