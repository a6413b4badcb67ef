// What people send, made safe to keep and to show: one spelling per letter, nothing invisible, orderly spaces.

// Joiners and colour selectors inside an emoji are part of it; anywhere else they are invisible and go.
const emojiGlue =
  /(?<=\p{Extended_Pictographic}\p{M}?\p{Emoji_Modifier}?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F|\uFE0F(?=\u20E3)/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const spaces = /[\p{Zs}\u2800]+/gu;

const joinerMark = '\uE000';
const selectorMark = '\uE001';

/** NFC, without control, zero-width and direction characters; line breaks stay, at most one empty line at a time. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/[\uE000\uE001]/g, '')
    .replaceAll(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(emojiGlue, (glue) => (glue === '\u200D' ? joinerMark : selectorMark))
    .replaceAll(/[^\n]/gu, (character) => character.replace(invisible, ''))
    .replaceAll(joinerMark, '\u200D')
    .replaceAll(selectorMark, '\uFE0F')
    .normalize('NFC')
    .replaceAll(spaces, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The beginning on one line, at most so many characters, for lists. */
export function beginningOf(text: string, longest: number): string {
  const characters = [...cleanLine(text)];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\n+/g, ' ');
}
