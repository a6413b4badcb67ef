// How values are written for people to read: 1.250.000.000 đồng, 05/06/2026, 0912 345 678, ••••1234.

import type { AnswerValue } from './answer.ts';
import type { AnswerKind } from './answer-kinds/answer-kind.ts';
import { answerFits } from './answer-kinds/fits.ts';
import { localDay, localMinutes } from './calendar.ts';

/** A number by the habits of the language: 1.250,5 in Vietnamese, 1,250.5 in English. At most six decimals. */
export function formatNumber(number: number, language: string): string {
  const known = numberFormats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  numberFormats.set(language, known);
  return known.format(number);
}

/** Making one costs as much as a whole question. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Whole đồng: "1.250.000.000 đồng". */
export function formatMoney(dong: number, language: string): string {
  return `${formatNumber(dong, language)} đồng`;
}

/** yyyy-mm-dd to dd/mm/yyyy. */
export function formatDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** "0912 345 678", "0206 3852 123"; a foreign number with its country's code. Works on digits as they are stored. */
export function formatPhone(digits: string): string {
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.replace(/^(\d{4})(\d{3,4})(\d{3})$/, '$1 $2 $3');
}

/** 4800123456-001 for a branch or dependent unit, else the digits. */
export function formatTaxCode(digits: string): string {
  return digits.length === 13 ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
}

/** The last four digits behind dots; short numbers are hidden whole. */
export function maskDigits(digits: string): string {
  return digits.length > 4 ? `••••${digits.slice(-4)}` : '••••';
}

/** Words that `formatAnswer` needs: `display.<phrase>` in locales/<lang>/answers.json. */
export type DisplayPhrase = 'unknown' | 'month' | 'yearOnly' | 'outside' | 'files' | 'rows';

export interface DisplayContext {
  readonly language: string;
  /** The label of an option of this question. */
  readonly optionLabel: (option: string) => string;
  /** The name of a commune by its code; never called with 'outside'. */
  readonly areaName: (code: string) => string;
  readonly phrase: (phrase: DisplayPhrase, params?: Readonly<Record<string, string | number>>) => string;
  /** Hides all but the last four digits of phone numbers and tax codes. */
  readonly isMasked?: boolean;
}

/**
 * One answer as a person reads it. An old answer that no longer fits its question is shown by what it is:
 * a removed option by its id.
 */
export function formatAnswer(kind: AnswerKind, value: AnswerValue, context: DisplayContext): string {
  const { language, phrase } = context;
  switch (value.kind) {
    case 'unknown':
      return phrase('unknown');
    case 'choice':
      return answerFits(kind, value) ? context.optionLabel(value.option) : value.option;
    case 'text':
      return value.text;
    case 'number':
      return formatNumber(value.number, language);
    case 'quantity':
      return `${formatNumber(value.amount, language)} ${value.unit}`.trimEnd();
    case 'money':
      return formatMoney(value.dong, language);
    case 'year':
      return String(value.year);
    case 'month':
      return value.month === null
        ? phrase('yearOnly', { year: value.year })
        : phrase('month', { month: value.month, year: value.year });
    case 'commune':
      return value.code === 'outside' ? phrase('outside') : context.areaName(value.code);
    case 'phone':
      return context.isMasked === true ? maskDigits(value.digits) : formatPhone(value.digits);
    case 'taxCode':
      return context.isMasked === true ? maskDigits(value.digits) : formatTaxCode(value.digits);
    case 'files':
      return phrase('files', { count: value.files.length });
    case 'rows':
      return phrase('rows', { count: value.rows.length });
    default:
      return value satisfies never;
  }
}

/** 05/06/2026 14:30, in Asia/Ho_Chi_Minh. */
export function formatMoment(at: Date): string {
  const minutes = localMinutes(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${formatDate(localDay(at))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
