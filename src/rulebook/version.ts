// The version of a rulebook: a short fingerprint of what it says, whatever its comments, spacing and order of entries.
import { createHash } from 'node:crypto';
import type { Rulebook } from '../core/rulebook.ts';

/** First 12 hexadecimal digits of the SHA-256 of the content. */
export function fingerprint(content: Omit<Rulebook, 'version'>): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 12);
}

function canonical(value: unknown): string {
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
