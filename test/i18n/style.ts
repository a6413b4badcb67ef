// What every text must be by itself, whatever its key. All functions return the keys of the texts at fault.
import type { Texts } from './texts.ts';

const knownTag = /<(\/?)(b|i|u|s|code|pre|a|blockquote|tg-spoiler)(?: href="[^"<>]*")?>/g;

/** Telegram refuses a message with a tag it does not know, one left open, or a bare < or &. */
export function findBrokenHtml(texts: Texts): readonly string[] {
  return keysWhere(texts, (text) => {
    const open: string[] = [];
    for (const [, slash, name = ''] of text.matchAll(knownTag)) {
      if (slash === '') open.push(name);
      else if (open.pop() !== name) return true;
    }
    const bare = text.replace(knownTag, '').replace(/&(?:amp|lt|gt|quot);/g, '');
    return open.length > 0 || /[<>&]/.test(bare);
  });
}

export const findNotComposed = (texts: Texts) => keysWhere(texts, (text) => text !== text.normalize('NFC'));

export const findEmpty = (texts: Texts) => keysWhere(texts, (text) => text.trim() === '');

/** Indenting a line is meant; two spaces between words are a slip. */
export const findDoubleSpaces = (texts: Texts) =>
  keysWhere(texts, (text) => /\S {2,}|\u00a0 | \u00a0/.test(text));

/** Telegram takes 4096 characters, and names and reasons are still filled in. */
export const findTooLong = (texts: Texts, most = 3000) => keysWhere(texts, (text) => [...text].length > most);

/** A Vietnamese text of some length without a single diacritic was typed without them. */
export const findWithoutDiacritics = (texts: Texts) =>
  keysWhere(texts, (text) => {
    const words = text.replace(/\{\{.*?\}\}|<.*?>|\/\w+|https?:\S+/g, '');
    return words.replace(/[^A-Za-z]/g, '').length > 15 && /^[\p{ASCII}\p{P}\p{S}\s]*$/u.test(words);
  });

const oldStyle = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu;
const impossible = /[òóỏõọ][ae]\p{L}|(?<!q)[ùúủũụ]y[cmnprt]|q[ùúủũụ]\p{L}/iu;

/** One style of tone marks: hóa, khỏe, thúy, but toàn, quý, huỳnh. Returns key and word. */
export function findToneMarks(texts: Texts): readonly string[] {
  return [...texts].flatMap(([key, text]) =>
    (text.match(/\p{L}+/gu) ?? [])
      .filter((word) => oldStyle.test(word) || impossible.test(word))
      .map((word) => `${key}: ${word}`),
  );
}

/** Sentences too long to be heard in one breath. Returns key and sentence. */
export function findLongSentences(texts: Texts, most: number): readonly string[] {
  return [...texts].flatMap(([key, text]) =>
    text
      .replace(/<[^<>]*>/g, '')
      .split(/(?<=[.?!:;])\s|\n/)
      .filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length > most)
      .map((sentence) => `${key}: ${sentence}`),
  );
}

function keysWhere(texts: Texts, isFault: (text: string) => boolean): readonly string[] {
  return [...texts].filter(([, text]) => isFault(text)).map(([key]) => key);
}
