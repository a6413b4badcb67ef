// Telegram's HTML -> plain text and entities, refusing what Telegram refuses, in its words.
import type { Entity, FormattedText } from './bot-api-objects.ts';
import { readReference } from './character-references.ts';
import {
  byteOffset,
  cannotParse,
  entityTypeOfTag,
  isSpace,
  readStartTag,
  type StartTag,
} from './html-tag.ts';
import { isWebAddress } from './web-address.ts';

interface OpenTag extends StartTag {
  readonly offset: number;
}

/** Throws a Refusal ("can't parse entities: …") where the tags are not well formed. */
export function parseHtml(html: string): FormattedText {
  const entities: Entity[] = [];
  const open: OpenTag[] = [];
  let text = '';
  let position = 0;
  while (position < html.length) {
    const character = html.charAt(position);
    const reference = character === '&' ? readReference(html, position) : undefined;
    if (reference !== undefined) {
      text += reference.character;
      position = reference.end;
    } else if (character !== '<') {
      text += character;
      position++;
    } else if (html.charAt(position + 1) === '/') {
      const closed = open.at(-1);
      if (closed === undefined) {
        throw cannotParse(`Unexpected end tag at byte offset ${byteOffset(html, position)}`);
      }
      position = readEndTag(html, position, closed.tag);
      open.pop();
      addEntity(entities, closed, text, open.at(-1));
    } else {
      const start = readStartTag(html, position);
      open.push({ ...start, offset: text.length });
      position = start.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  }
  return { text, entities: sortEntities(entities) };
}

/** Outer before inner, as Telegram lists them. */
export function sortEntities(entities: readonly Entity[]): Entity[] {
  return entities.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
}

function readEndTag(html: string, begin: number, expected: string): number {
  let position = begin + 2;
  while (position < html.length && !isSpace(html.charAt(position)) && html.charAt(position) !== '>')
    position++;
  const found = html.slice(begin + 2, position).toLowerCase();
  while (isSpace(html.charAt(position))) position++;
  const at = `at byte offset ${byteOffset(html, begin)}`;
  if (html.charAt(position) !== '>') throw cannotParse(`Unclosed end tag ${at}`);
  if (found !== '' && found !== expected) {
    throw cannotParse(`Unmatched end tag ${at}, expected "</${expected}>", found "</${found}>"`);
  }
  return position + 1;
}

function addEntity(entities: Entity[], tag: OpenTag, text: string, parent: OpenTag | undefined): void {
  const place = { offset: tag.offset, length: text.length - tag.offset };
  if (place.length === 0) return;
  const type = entityTypeOfTag[tag.tag];
  if (type === undefined) throw new Error(`The tag ${tag.tag} has no entity`);
  if (type === 'text_link') {
    const url = tag.argument === '' ? text.slice(tag.offset) : tag.argument;
    // A link that leads nowhere is shown as plain text, without an error.
    if (isWebAddress(url)) entities.push({ type, ...place, url });
  } else if (type === 'blockquote' && tag.argument === 'expandable') {
    entities.push({ type: 'expandable_blockquote', ...place });
  } else if (type === 'pre') {
    const language = entities.find((inner) => inner.language !== undefined && isSamePlace(inner, place));
    if (language === undefined) entities.push({ type, ...place });
    else entities[entities.indexOf(language)] = { ...language, type: 'pre' };
  } else if (type === 'code' && tag.argument !== '' && parent?.tag === 'pre') {
    entities.push({ type, ...place, language: tag.argument });
  } else {
    entities.push({ type, ...place });
  }
}

function isSamePlace(one: { offset: number; length: number }, other: { offset: number; length: number }) {
  return one.offset === other.offset && one.length === other.length;
}
