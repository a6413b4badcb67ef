// Button data is how an answer travels inside a button: short ASCII, the same for the same answer for ever,
// because every button that was ever sent still works.
import type { KnownAnswer } from '../answer.ts';
import type { AnswerKind } from './answer-kind.ts';

export const longestButtonData = 24;

/**
 * At most 24 bytes of ASCII that `readButtonData` reads back.
 * Throws for texts, files and rows, which no button can carry, and for a quantity whose unit is too long;
 * the candidates of `parseAnswer` always fit.
 */
export function toButtonData(value: KnownAnswer): string {
  const data = findButtonData(value);
  if (data === null) throw new Error(`An answer of kind ${value.kind} does not fit into a button.`);
  return data;
}

/** The same, null where the answer cannot be carried by a button. */
export function findButtonData(value: KnownAnswer): string | null {
  const data = writeData(value);
  return data !== null && data.length <= longestButtonData && /^[\x21-\x7e]+$/.test(data) ? data : null;
}

function writeData(value: KnownAnswer): string | null {
  switch (value.kind) {
    case 'choice':
      return value.option;
    case 'number':
      return String(value.number);
    case 'quantity':
      return value.unit === '' ? String(value.amount) : `${value.amount}+${packText(value.unit)}`;
    case 'money':
      return String(value.dong);
    case 'year':
      return String(value.year);
    case 'month':
      return value.month === null
        ? String(value.year)
        : `${value.year}-${String(value.month).padStart(2, '0')}`;
    case 'commune':
      return value.code;
    case 'phone':
    case 'taxCode':
      return value.digits;
    case 'text':
    case 'files':
    case 'rows':
      return null;
    default:
      return value satisfies never;
  }
}

/** Null where the data was not written by `toButtonData` for this kind. Says nothing about ranges or options. */
export function readButtonData(kind: AnswerKind['kind'], data: string): KnownAnswer | null {
  if (data.length > longestButtonData) return null;
  switch (kind) {
    case 'choice':
      return { kind, option: data };
    case 'number':
      return isWhole(data) ? { kind, number: Number(data) } : null;
    case 'quantity':
      return readQuantity(data);
    case 'money':
      return isWhole(data) ? { kind, dong: Number(data) } : null;
    case 'year':
      return /^\d{4}$/.test(data) ? { kind, year: Number(data) } : null;
    case 'month':
      return readMonth(data);
    case 'commune':
      return /^(?:\d{5}|outside)$/.test(data) ? { kind, code: data } : null;
    case 'phone':
    case 'taxCode':
      return /^\d{8,17}$/.test(data) ? { kind, digits: data } : null;
    case 'text':
    case 'files':
    case 'rows':
      return null;
    default:
      return kind satisfies never;
  }
}

const isWhole = (data: string): boolean => /^(?:0|[1-9]\d*)$/.test(data);
const isDecimal = (data: string): boolean => /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(data);

function readQuantity(data: string): KnownAnswer | null {
  const [amount = '', packed = '', ...rest] = data.split('+');
  if (!isDecimal(amount) || rest.length > 0) return null;
  const unit = unpackText(packed);
  return unit === null ? null : { kind: 'quantity', amount: Number(amount), unit };
}

function readMonth(data: string): KnownAnswer | null {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(data) ?? [];
  if (year === undefined) return null;
  return { kind: 'month', year: Number(year), month: month === undefined ? null : Number(month) };
}

/** UTF-8 in base64url: the shortest plain way to write "tấn/tháng" in ASCII. */
function packText(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function unpackText(packed: string): string | null {
  try {
    const bytes = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}
