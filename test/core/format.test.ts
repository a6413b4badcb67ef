import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../src/core/answer.ts';
import type { AnswerKind } from '../../src/core/answer-kinds/answer-kind.ts';
import {
  type DisplayContext,
  formatAnswer,
  formatDate,
  formatMoney,
  formatNumber,
  formatPhone,
  formatTaxCode,
  maskDigits,
} from '../../src/core/format.ts';

const context: DisplayContext = {
  language: 'vi',
  optionLabel: (option) => `nhãn ${option}`,
  areaName: (code) => `xã ${code}`,
  phrase: (phrase, params) => [phrase, ...Object.values(params ?? {})].join(' '),
};

const money: AnswerKind = { kind: 'money' };

describe('how values are written', () => {
  it('parts thousands with dots in Vietnamese and with commas in English', () => {
    expect(formatMoney(1_250_000_000, 'vi')).toBe('1.250.000.000 đồng');
    expect(formatMoney(1_250_000_000, 'en')).toBe('1,250,000,000 đồng');
    expect(formatNumber(2.5, 'vi')).toBe('2,5');
    expect(formatNumber(2.5, 'en')).toBe('2.5');
  });

  it('puts the day first', () => {
    expect(formatDate('2026-06-05')).toBe('05/06/2026');
  });

  it('groups phone numbers as people say them', () => {
    expect(formatPhone('0912345678')).toBe('0912 345 678');
    expect(formatPhone('02063852123')).toBe('0206 3852 123');
    expect(formatPhone('008613812345678')).toBe('+8613812345678');
  });

  it('shows of a masked number only its end', () => {
    expect(maskDigits('004099001234')).toBe('••••1234');
    expect(maskDigits('1234')).toBe('••••');
    expect(formatTaxCode('0317705432001')).toBe('0317705432-001');
  });
});

describe('one answer as a person reads it', () => {
  const lines: readonly (readonly [AnswerKind, AnswerValue, string])[] = [
    [money, { kind: 'unknown' }, 'unknown'],
    [{ kind: 'choice', options: ['new', 'used'] }, { kind: 'choice', option: 'new' }, 'nhãn new'],
    [{ kind: 'text', atMost: 9 }, { kind: 'text', text: 'Miến dong' }, 'Miến dong'],
    [{ kind: 'number', atLeast: 0, atMost: 9 }, { kind: 'number', number: 6 }, '6'],
    [{ kind: 'quantity' }, { kind: 'quantity', amount: 2.5, unit: 'tấn/tháng' }, '2,5 tấn/tháng'],
    [{ kind: 'quantity' }, { kind: 'quantity', amount: 1200, unit: '' }, '1.200'],
    [money, { kind: 'money', dong: 180_000_000 }, '180.000.000 đồng'],
    [{ kind: 'year', earliest: 1945 }, { kind: 'year', year: 2019 }, '2019'],
    [{ kind: 'month' }, { kind: 'month', year: 2027, month: 3 }, 'month 3 2027'],
    [{ kind: 'month' }, { kind: 'month', year: 2027, month: null }, 'yearOnly 2027'],
    [{ kind: 'commune' }, { kind: 'commune', code: '01777' }, 'xã 01777'],
    [{ kind: 'commune' }, { kind: 'commune', code: 'outside' }, 'outside'],
    [{ kind: 'phone' }, { kind: 'phone', digits: '0912345678' }, '0912 345 678'],
    [{ kind: 'taxCode' }, { kind: 'taxCode', digits: '0317705432' }, '0317705432'],
    [{ kind: 'files', atMost: 3 }, { kind: 'files', files: [] }, 'files 0'],
    [{ kind: 'rows', atMost: 3 }, { kind: 'rows', rows: [1, 3], last: 3, isComplete: true }, 'rows 2'],
  ];

  it.each(lines)('writes an answer to %o', (kind, value, shown) => {
    expect(formatAnswer(kind, value, context)).toBe(shown);
  });

  it('hides phone numbers and tax codes where the question is masked', () => {
    const masked = { ...context, isMasked: true };
    expect(formatAnswer({ kind: 'taxCode' }, { kind: 'taxCode', digits: '004099001234' }, masked)).toBe(
      '••••1234',
    );
    expect(formatAnswer({ kind: 'phone' }, { kind: 'phone', digits: '0912345678' }, masked)).toBe('••••5678');
  });

  it('shows a removed option by its id and an answer of another kind by what it is', () => {
    expect(
      formatAnswer({ kind: 'choice', options: ['new'] }, { kind: 'choice', option: 'rented' }, context),
    ).toBe('rented');
    expect(formatAnswer(money, { kind: 'text', text: 'chừng trăm triệu' }, context)).toBe('chừng trăm triệu');
  });
});
