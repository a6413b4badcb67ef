// One start tag of the HTML that Telegram understands.
import { readReference } from './character-references.ts';
import { badRequest, type Refusal } from './refusal.ts';

export const entityTypeOfTag: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  blockquote: 'blockquote',
};

export interface StartTag {
  readonly tag: string;
  /** The link of `a`, the language of `code`, `expandable` of `blockquote`; else empty. */
  readonly argument: string;
  readonly end: number;
}

export function cannotParse(reason: string): Refusal {
  return badRequest(`can't parse entities: ${reason}`);
}

/** Official reasons count bytes of the UTF-8 text. */
export function byteOffset(text: string, position: number): number {
  return Buffer.byteLength(text.slice(0, position));
}

export const isSpace = (character: string): boolean => character !== '' && /[\s\0]/.test(character);

/** Reads the tag whose `<` is at `begin`; `end` is the position after its `>`. */
export function readStartTag(text: string, begin: number): StartTag {
  const at = `at byte offset ${byteOffset(text, begin)}`;
  let position = begin + 1;
  while (position < text.length && !isSpace(text.charAt(position)) && text.charAt(position) !== '>')
    position++;
  if (position >= text.length) throw cannotParse(`Unclosed start tag ${at}`);
  const tag = text.slice(begin + 1, position).toLowerCase();
  if (!Object.hasOwn(entityTypeOfTag, tag)) throw cannotParse(`Unsupported start tag "${tag}" ${at}`);
  let argument = '';
  while (true) {
    while (isSpace(text.charAt(position))) position++;
    if (text.charAt(position) === '>') break;
    const attribute = readAttribute(text, position, tag, at);
    position = attribute.end;
    argument = argumentOf(tag, attribute.name, attribute.value) ?? argument;
  }
  if (tag === 'span' && argument !== 'spoiler') {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" ${at}`);
  }
  return { tag, argument, end: position + 1 };
}

function readAttribute(text: string, begin: number, tag: string, at: string) {
  const name = /^[^\s=>/"']*/.exec(text.slice(begin))?.[0] ?? '';
  if (begin >= text.length) throw cannotParse(`Unclosed start tag "${tag}" ${at}`);
  if (name === '') throw cannotParse(`Empty attribute name in the tag "${tag}" ${at}`);
  let position = begin + name.length;
  while (isSpace(text.charAt(position))) position++;
  if (text.charAt(position) !== '=') {
    if (position >= text.length) throw cannotParse(`Unclosed start tag "${tag}" ${at}`);
    return { name: name.toLowerCase(), value: '', end: position };
  }
  position++;
  while (isSpace(text.charAt(position))) position++;
  if (position >= text.length) throw cannotParse(`Unclosed start tag "${tag}" ${at}`);
  const { value, end } = readAttributeValue(text, position, at);
  return { name: name.toLowerCase(), value, end };
}

function readAttributeValue(text: string, begin: number, at: string): { value: string; end: number } {
  const quote = text.charAt(begin);
  if (quote !== '"' && quote !== "'") {
    const token = /^[\p{L}\p{N}.-]*/u.exec(text.slice(begin))?.[0] ?? '';
    const end = begin + token.length;
    if (!isSpace(text.charAt(end)) && text.charAt(end) !== '>') {
      throw cannotParse(`Unexpected end of name token at byte offset ${byteOffset(text, begin)}`);
    }
    return { value: token.toLowerCase(), end };
  }
  let value = '';
  let position = begin + 1;
  while (position < text.length && text.charAt(position) !== quote) {
    const reference = readReference(text, position);
    value += reference?.character ?? text.charAt(position);
    position = reference?.end ?? position + 1;
  }
  if (position >= text.length) throw cannotParse(`Unclosed start tag ${at}`);
  return { value, end: position + 1 };
}

function argumentOf(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3);
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable';
  return undefined;
}
