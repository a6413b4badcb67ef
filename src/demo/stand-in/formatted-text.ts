// The text of a message or a caption, as a call gives it: parsed, trimmed and measured.
import type { Entity, FormattedText } from './bot-api-objects.ts';
import { detectEntities } from './detect-entities.ts';
import { parseHtml, sortEntities } from './html-entities.ts';
import { isObject, type Json } from './json.ts';
import { badRequest } from './refusal.ts';

const mostBytes = 32_768;
const mostEntities = 100;
export const mostTextCharacters = 4096;
const mostCaptionCharacters = 1024;

export interface GivenText {
  readonly text: string;
  readonly parseMode: string | undefined;
  readonly entities: readonly Json[] | undefined;
}

export function readMessageText(given: GivenText): FormattedText {
  if (given.text === '') throw badRequest('message text is empty');
  const formatted = format(given);
  if (formatted.text === '') throw badRequest('message text is empty');
  if (countCharacters(formatted.text) > mostTextCharacters) throw badRequest('message is too long');
  return formatted;
}

/** A caption may be empty. */
export function readCaption(given: GivenText): FormattedText {
  const formatted = format(given);
  if (countCharacters(formatted.text) > mostCaptionCharacters) {
    throw badRequest('message caption is too long');
  }
  return formatted;
}

/** Telegram counts code points after parsing, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count++;
  return count;
}

function format({ text, parseMode, entities }: GivenText): FormattedText {
  if (Buffer.byteLength(text) > mostBytes) throw badRequest('text is too long');
  return detectEntities(trim(parse(text, parseMode, entities)));
}

function parse(
  text: string,
  parseMode: string | undefined,
  entities: readonly Json[] | undefined,
): FormattedText {
  const mode = (parseMode ?? '').toLowerCase();
  if (mode === '' || mode === 'none') return { text, entities: readEntities(entities ?? [], text) };
  if (mode === 'html') return parseHtml(text);
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest(`can't parse entities: the stand-in reads HTML only, not ${parseMode}`);
  }
  throw badRequest('unsupported parse_mode');
}

function readEntities(entities: readonly Json[], text: string): Entity[] {
  const read: Entity[] = [];
  for (const entity of entities) {
    if (!isObject(entity)) throw badRequest("can't parse MessageEntity: expected an Object");
    const { type, offset, length, url, language } = entity;
    if (typeof type !== 'string' || typeof offset !== 'number' || typeof length !== 'number') continue;
    if (offset < 0 || length <= 0 || offset + length > text.length) {
      throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text`);
    }
    read.push({
      type,
      offset,
      length,
      url: typeof url === 'string' ? url : undefined,
      language: typeof language === 'string' ? language : undefined,
    });
  }
  return sortEntities(read);
}

function trim({ text, entities }: FormattedText): FormattedText {
  const cleaned = replaceControls(text);
  const start = cleaned.length - cleaned.trimStart().length;
  const trimmed = cleaned.trim();
  const moved: Entity[] = [];
  for (const entity of entities.slice(0, mostEntities)) {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset + entity.length - start, trimmed.length);
    if (to > from) moved.push({ ...entity, offset: from, length: to - from });
  }
  return { text: trimmed, entities: moved };
}

/** Each control character but tab and line feed becomes a space, so that offsets stay true. */
function replaceControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => {
    const isKept = control === '\n' || control === '\t' || control > '\u001f';
    return isKept ? control : ' ';
  });
}
