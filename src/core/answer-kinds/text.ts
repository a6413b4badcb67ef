// Free text, kept as the person wrote it, but clean. HTML is plain text.
import { cleanText } from '../clean-text.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';
import { countCharacters } from './fits.ts';

export function parseText(raw: RawAnswer, atMost: number): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'needsText' };
  const text = cleanText(raw.text);
  if (text === '') return { ok: false, reason: 'emptyText' };
  const length = countCharacters(text);
  if (length > atMost) return { ok: false, reason: 'textTooLong', params: { atMost, length } };
  return { ok: true, value: { kind: 'text', text } };
}
