import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { hasTaxCheckDigit } from '../../../src/core/answer-kinds/tax-code.ts';
import { formatPhone } from '../../../src/core/format.ts';
import { context, describeParsed, read } from './reading.ts';

const phone = { kind: 'phone' } as const;
const taxCode = { kind: 'taxCode' } as const;

describe('a phone number', () => {
  it.each([
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['O912345678', '0912345678'],
    ['912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['+84 (0) 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['sđt 0912-345-678 (zalo)', '0912345678'],
    ['0912345678 hoặc 0987654321', '0912345678'],
    ['0206 3852 123', '02063852123'],
    ['(0206) 3852.123', '02063852123'],
    ['024 3825 1234', '02438251234'],
  ])('reads "%s"', (text, digits) => {
    expect(read(phone, text)).toBe(digits);
  });

  it('brings numbers from before 2018 up to date', () => {
    expect(read(phone, '0168 345 6789')).toBe('0383456789');
    expect(read(phone, '0123 456 7890')).toBe('0834567890');
    expect(read(phone, '026 3852 123')).toBe('02063852123');
  });

  it('keeps a foreign number and says that it may not be reachable', () => {
    expect(read(phone, '+86 138 1234 5678')).toBe('008613812345678 (phoneForeign)');
  });

  it('takes a shared contact with or without its plus', () => {
    const share = (number: string): string =>
      describeParsed(parseAnswer(phone, { from: 'contact', phone: number }, context));
    expect(share('+84912345678')).toBe('0912345678');
    expect(share('84912345678')).toBe('0912345678');
    expect(share('0912345678')).toBe('0912345678');
    expect(share('8613812345678')).toBe('008613812345678 (phoneForeign)');
    expect(share('')).toBe('! notAPhone');
  });

  it.each(['', 'abc', '113', '0112345678', '09123456', '09123456789', '@nongthil'])(
    'refuses "%s"',
    (text) => {
      expect(read(phone, text)).toBe('! notAPhone');
    },
  );

  it('reads back every number that it writes', () => {
    const mobile = fc.tuple(fc.constantFrom(3, 5, 7, 8, 9), fc.integer({ min: 0, max: 99_999_999 }));
    const landline = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(mobile, landline, ([first, rest], local) => {
        const digits = `0${first}${String(rest).padStart(8, '0')}`;
        expect(read(phone, formatPhone(digits))).toBe(digits);
        const fixed = `0206${String(local).padStart(7, '0')}`;
        expect(read(phone, formatPhone(fixed))).toBe(fixed);
      }),
    );
  });
});

describe('a tax code', () => {
  it.each([
    ['0317705432', '0317705432'],
    ['MST: 0317705432', '0317705432'],
    ['031 770 5432', '0317705432'],
    ['0317705432-001', '0317705432001'],
    ['004099001234', '004099001234'],
  ])('reads "%s"', (text, digits) => {
    expect(read(taxCode, text)).toBe(digits);
  });

  it('saves a code whose check digit is wrong, and says so', () => {
    expect(read(taxCode, '0317705433')).toBe('0317705433 (taxCodeCheckDigit)');
    expect(read(taxCode, '0317705433-001')).toBe('0317705433001 (taxCodeCheckDigit)');
  });

  it('saves the unusual lengths of old certificates, and says so', () => {
    expect(read(taxCode, '12345678')).toBe('12345678 (taxCodeUnusualLength)');
    expect(read(taxCode, '11D8001234')).toBe('! notATaxCode');
    expect(read(taxCode, '12345678901234')).toBe('12345678901234 (taxCodeUnusualLength)');
  });

  it.each(['', 'abc', '1234567', '123456789012345', '0317705432 và 4800000000'])('refuses "%s"', (text) => {
    expect(read(taxCode, text)).toBe('! notATaxCode');
  });

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, added) => {
        const digits = Array.from('0317705432', Number);
        digits[place] = ((digits[place] ?? 0) + added) % 10;
        expect(hasTaxCheckDigit(digits.join(''))).toBe(false);
      }),
    );
  });
});
