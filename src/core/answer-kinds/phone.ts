// A phone number: ten digits for a mobile phone, 0206 and seven digits for a landline of the province.
// Numbers from before the changes of 2017 and 2018 are brought up to date.
import { cleanLine } from '../clean-text.ts';
import type { Parsed, RawAnswer } from './answer-kind.ts';

const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{9}$/;

/** Mobile prefixes of eleven digits, changed in 2018 (Quyết định 2036/QĐ-BTTTT). */
const renamedMobile: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/**
 * Of several numbers the first is taken. A foreign one is kept as 00, its country's code and the rest, with a doubt:
 * the centre may not be able to call it.
 */
export function parsePhone(raw: RawAnswer): Parsed {
  if (raw.from === 'contact') return readContact(raw.phone);
  if (raw.from !== 'text') return { ok: false, reason: 'notAPhone' };
  const text = cleanLine(raw.text).replaceAll(/(?<=[\d .]|^)[oO](?=[\d .])/g, '0');
  for (const part of text.split(/[,;/|]| - | hoặc | hoac | và | or /i)) {
    for (const [found] of part.matchAll(/\+?\(?\d[\d\s.()-]*\d/g)) {
      const digits = toDigits(found);
      if (digits !== null) return asPhone(digits);
    }
  }
  return { ok: false, reason: 'notAPhone' };
}

/** Telegram shares numbers with the country's code, with or without "+". */
function readContact(phone: string): Parsed {
  const digits = phone.replaceAll(/\D/g, '');
  const found = toDigits(digits.startsWith('0') ? digits : `+${digits}`);
  return found === null ? { ok: false, reason: 'notAPhone' } : asPhone(found);
}

function asPhone(digits: string): Parsed {
  const value = { kind: 'phone', digits } as const;
  return digits.startsWith('00') ? { ok: true, value, doubt: 'phoneForeign' } : { ok: true, value };
}

function toDigits(written: string): string | null {
  const isInternational = /^\+|^\(\+/.test(written);
  const all = written.replaceAll(/\D/g, '');
  const digits = isInternational ? all : all.startsWith('00') ? all.slice(2) : null;
  if (digits !== null) {
    if (digits.startsWith('84')) return toNational(`0${digits.slice(2).replace(/^0/, '')}`);
    return /^[1-9]\d{7,14}$/.test(digits) ? `00${digits}` : null;
  }
  if (all.startsWith('0')) return toNational(all);
  if (all.startsWith('84') && all.length > 10) return toNational(`0${all.slice(2).replace(/^0/, '')}`);
  // A spreadsheet eats the first zero.
  return /^[35789]\d{8}$/.test(all) ? `0${all}` : null;
}

function toNational(digits: string): string | null {
  const renamed = digits.length === 11 ? renamedMobile[digits.slice(0, 4)] : undefined;
  if (renamed !== undefined) return `${renamed}${digits.slice(4)}`;
  // 026 was the province's landline code until 2017.
  if (/^026\d{7}$/.test(digits)) return `0206${digits.slice(3)}`;
  return mobile.test(digits) || landline.test(digits) ? digits : null;
}
