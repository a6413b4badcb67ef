// The kinds of values that stand in the rulebook's files, and how they become the core's: days, money, texts, citations.
import { z } from 'zod';
import { readDay } from '../core/calendar.ts';
import type { Citation } from '../core/rulebook.ts';
import { inBoth } from './fault.ts';

export const text = z
  .string()
  .refine((value) => value.trim() !== '', inBoth('Chỗ này đang để trống', 'This is empty'))
  .transform((value) => value.trim());

/** A text per language; Vietnamese must be there. */
export const texts = z
  .object({ vi: text })
  .catchall(text)
  .superRefine((value, context) => {
    for (const language of Object.keys(value).filter((key) => !/^[a-z]{2}$/.test(key))) {
      const reason = inBoth(
        `"${language}" không phải mã ngôn ngữ (vi, en …)`,
        `"${language}" is not a language code (vi, en …)`,
      );
      context.addIssue({ code: 'custom', path: [language], message: reason });
    }
  });

export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    inBoth(
      'Mã chỉ gồm chữ thường không dấu, số và dấu gạch ngang',
      'An id has lower-case letters, digits and hyphens only',
    ),
  );

export const percent = z.number().min(0).max(100);

/** 05/07/2012 or 2012-07-05; becomes yyyy-mm-dd. Only days that exist. */
export const day = z.string().transform((value, context) => {
  const iso = /^(\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2})$/.test(value) ? readDay(value) : null;
  if (iso !== null) return iso;
  context.addIssue({
    code: 'custom',
    message: inBoth(
      `Ngày "${value}" không có thật hoặc sai kiểu; ghi như 05/07/2012`,
      `"${value}" is not a real day; write it like 05/07/2012`,
    ),
  });
  return z.NEVER;
});

/**
 * 300.000.000 đồng, or bare digits; becomes whole đồng. Without "đồng", YAML takes 300.000 for the number 300: amounts
 * below a thousand are therefore refused.
 */
export const money = z.union([z.number(), z.string()]).transform((value, context) => {
  const written = String(value).replace(/ (đồng|đ|VND)$/u, '');
  if (/^(\d{1,3}(\.\d{3})+|\d+)$/.test(written)) {
    const dong = Number(written.replaceAll('.', ''));
    if (Number.isSafeInteger(dong) && dong >= 1000) return dong;
  }
  context.addIssue({
    code: 'custom',
    message: inBoth(
      `Số tiền "${value}" chưa đúng; ghi như 300.000.000 đồng`,
      `"${value}" is not an amount; write it like 300.000.000 đồng`,
    ),
  });
  return z.NEVER;
});

/** "07:30" becomes minutes after midnight. */
export const timeOfDay = z.string().transform((value, context) => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  context.addIssue({
    code: 'custom',
    message: inBoth(
      `Giờ "${value}" chưa đúng; ghi như "07:30"`,
      `"${value}" is not a time; write it like "07:30"`,
    ),
  });
  return z.NEVER;
});

export const periodFields = { from: day.optional(), to: day.optional() };

export const citationFields = {
  source: id,
  place: text.optional(),
  confirmed: z.boolean(),
  seen: z.union([text, z.number().transform(String)]).optional(),
};

interface CitationFields {
  readonly source: string;
  readonly place?: string | undefined;
  readonly confirmed: boolean;
  readonly seen?: string | undefined;
}

export function toCitation({ source, place, confirmed, seen }: CitationFields): Citation {
  return { source, place: place ?? '', isConfirmed: confirmed, ...(seen === undefined ? {} : { seen }) };
}
