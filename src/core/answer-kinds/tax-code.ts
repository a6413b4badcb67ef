// A tax code: ten digits, thirteen for a dependent unit, or the twelve of a household owner's personal number
// (Thông tư 86/2024/TT-BTC). Older certificates carry other numbers, so doubt is said and nothing is refused for it.
import { cleanLine } from '../clean-text.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** 8 to 14 digits in one piece; spaces, dots and dashes between them do not count. */
export function parseTaxCode(raw: RawAnswer): Parsed {
  if (raw.from !== 'text') return { ok: false, reason: 'notATaxCode' };
  const found = Array.from(cleanLine(raw.text).matchAll(/\d(?:[ .\-–]{0,3}\d)*/g), ([piece]) =>
    piece.replaceAll(/\D/g, ''),
  ).filter((digits) => digits.length >= 8);
  const [digits, ...others] = new Set(found);
  if (digits === undefined || others.length > 0 || digits.length > 14)
    return { ok: false, reason: 'notATaxCode' };
  const value = { kind: 'taxCode', digits } as const;
  if (![10, 12, 13].includes(digits.length)) return { ok: true, value, doubt: 'taxCodeUnusualLength' };
  if (digits.length !== 12 && !hasTaxCheckDigit(digits))
    return { ok: true, value, doubt: 'taxCodeCheckDigit' };
  return { ok: true, value };
}

/** The tenth digit is 10 minus the weighted sum of the first nine modulo 11. */
export function hasTaxCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
