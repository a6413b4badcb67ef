// One value on its way: from what SQLite holds to the text that PostgreSQL takes, and what both must agree on afterwards.
import { storableJson, storableText } from '../../core/storable-text.ts';
import type { ValueKind } from './carried-tables.ts';

/** As better-sqlite3 gives it, whole numbers as bigints. */
export type SqliteValue = string | number | bigint | Buffer | null;

/** Escapes of what PostgreSQL takes in no JSON: U+0000, and surrogates, of which whole pairs are fine. */
const doubtfulEscape = /\\u(?:0000|d[89a-f])/i;

/** Null: nothing stands there. Throws where SQLite holds what the column cannot mean; the message holds no content. */
export function textToCarry(kind: ValueKind, value: SqliteValue): string | null {
  if (value === null) return null;
  if (Buffer.isBuffer(value)) throw new Error('bytes where there are none in this build');
  switch (kind) {
    case 'whole':
      if (typeof value === 'bigint') return String(value);
      throw new Error('no whole number');
    case 'truth':
      if (value === 0n || value === 1n) return value === 1n ? 'true' : 'false';
      throw new Error('neither 0 nor 1');
    case 'moment':
      return momentOf(value);
    case 'text':
      return storableText(String(value));
    case 'json':
      // SQLite itself makes a number of a text that is one.
      return jsonOf(String(value));
    default:
      return kind satisfies never;
  }
}

/** UTC, to the millisecond: 2026-11-23T01:00:00.000. Prisma's tools write text or whole milliseconds. */
function momentOf(value: string | number | bigint): string {
  const moment = new Date(typeof value === 'string' ? value : Number(value));
  if (Number.isNaN(moment.getTime())) throw new Error('no moment');
  return moment.toISOString().slice(0, -1);
}

function jsonOf(text: string): string {
  return doubtfulEscape.test(text) ? JSON.stringify(storableJson(JSON.parse(text))) : text;
}

/** The same for the same value, however an engine spells it: PostgreSQL orders the fields of JSON and spaces them anew. */
export function comparable(kind: ValueKind, text: string | null): string | null {
  return kind === 'json' && text !== null ? JSON.stringify(inOneOrder(JSON.parse(text))) : text;
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, inOneOrder(each)]);
}
