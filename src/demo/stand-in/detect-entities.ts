// What Telegram marks in a text by itself: commands, addresses, mentions, hashtags, e-mail and phone numbers.
import type { Entity, FormattedText } from './bot-api-objects.ts';
import { sortEntities } from './html-entities.ts';

const detectors: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['email', /(?<![\p{L}\p{N}_.+-])[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/giu],
  [
    'url',
    /(?<![\p{L}\p{N}_@.])(?:https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|(?:[a-z0-9-]+\.)+(?:com|net|org|vn|me|io)\b(?:\/[^\s<>"]*)?)/giu,
  ],
  ['mention', /(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
  ['phone_number', /(?<![\p{L}\p{N}_.,])\+\d[\d ]{7,14}\d(?![\p{L}\p{N}_])/gu],
];

/** Adds the detected entities; nothing is looked for inside what is already a link or code. */
export function detectEntities({ text, entities }: FormattedText): FormattedText {
  const found: Entity[] = [...entities];
  const taken = entities.filter((entity) => ['code', 'pre', 'text_link'].includes(entity.type));
  for (const [type, pattern] of detectors) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (taken.some((other) => overlaps(entity, other))) continue;
      found.push(entity);
      taken.push(entity);
    }
  }
  return { text, entities: sortEntities(found) };
}

function overlaps(one: Entity, other: Entity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}
