import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { formatMoney } from '../../../src/core/format.ts';
import { spellMoney } from '../../../src/core/spell-number.ts';
import { context, read, typed } from './reading.ts';

const money = { kind: 'money' } as const;

const understood: readonly (readonly [string, number])[] = [
  ['450tr', 450e6],
  ['450 triệu', 450e6],
  ['450 trieu', 450e6],
  ['450TR', 450e6],
  ['1 tỷ 2', 1.2e9],
  ['1 ty 250', 1.25e9],
  ['1,25 tỷ', 1.25e9],
  ['1.25 ty', 1.25e9],
  ['1.250 tỷ', 1.25e9],
  ['0,5 tỷ', 5e8],
  ['½ tỷ', 5e8],
  ['1/2 tỷ', 5e8],
  ['500000000', 5e8],
  ['450 000 000', 450e6],
  ['1.250.000.000', 1.25e9],
  ['1.250.000.000 đồng', 1.25e9],
  ['1,250,000,000', 1.25e9],
  ['500 củ', 5e8],
  ['2 tỏi', 2e9],
  ['180tr đồng', 180e6],
  ['khoảng 180 triệu', 180e6],
  ['tầm 180tr thôi ạ', 180e6],
  ['tam 180 trieu', 180e6],
  ['~180tr', 180e6],
  ['180.000k', 180e6],
  ['1tr5', 1.5e6],
  ['15tr500', 15.5e6],
  ['1 trieu 8', 1.8e6],
  ['1 tỷ 05', 1.05e9],
  ['1 tỷ 250 triệu 500 nghìn', 1_250_500_000],
  ['1 tỷ 2 trăm triệu', 1.2e9],
  ['1 tỷ 2 trăm', 1.2e9],
  ['1 tỷ 5 trăm', 1.5e9],
  ['1 ty 2 tram 50', 1.25e9],
  ['3 trăm triệu', 3e8],
  ['2300 triệu', 2.3e9],
  ['hai nghìn ba trăm triệu', 2.3e9],
  ['một trăm tám mươi triệu', 180e6],
  ['mot tram tam muoi trieu', 180e6],
  ['tám mươi triệu', 80e6],
  ['tram tam trieu', 180e6],
  ['trăm rưỡi triệu', 150e6],
  ['bốn mươi lăm triệu rưỡi', 45.5e6],
  ['nửa tỷ', 5e8],
  ['nua ty', 5e8],
  ['tỷ rưỡi', 1.5e9],
  ['1 tỷ rưỡi', 1.5e9],
  ['ty ruoi', 1.5e9],
  ['mot ty hai', 1.2e9],
  ['năm mươi triệu', 50e6],
  ['chục triệu', 10e6],
  ['1 tỷ mốt', 1.1e9],
  ['1 ty mot', 1.1e9],
  ['2 triệu tư', 2.4e6],
  ['2 trieu tu', 2.4e6],
  ['1 ty tu vay ngan hang', 1e9],
  ['1 ty lam xuong', 1e9],
  ['nam tram trieu', 5e8],
  ['2 máy 180 triệu', 180e6],
  ['180 triệu 2 máy', 180e6],
  ['giá 1 bộ 180 triệu, mua 2 bộ', 180e6],
  ['5 triệu một tháng', 5e6],
  ['5tr/tháng', 5e6],
  ['2 trăm 1 ngày, tháng 5 triệu', 5e6],
  ['180 triệu (một trăm tám mươi triệu đồng)', 180e6],
  ['180 million', 180e6],
  ['1.5 billion', 1.5e9],
];

describe('money as owners type it', () => {
  it.each(understood)('reads "%s"', (text, dong) => {
    expect(read(money, text)).toBe(String(dong));
  });

  it.each([
    ['450', '? 450000000 | 450000 | 450'],
    ['khoảng 450 thôi', '? 450000000 | 450000 | 450'],
    ['450 đồng', '? 450000000 | 450000 | 450'],
    ['1,5', '? 1500000 | 1500000000 | 1500'],
    ['50.000', '? 50000000 | 50000000000 | 50000'],
    ['1,250 triệu', '? 1250000 | 1250000000'],
    ['1 tỷ mốt gồm thuế', '? 1000000000 | 1100000000'],
    ['1 tỷ 25', '? 1250000000 | 1025000000'],
    ['1 tỷ 2 gồm thuế', '? 1000000000 | 1200000000'],
  ])('asks which one is meant by "%s"', (text, candidates) => {
    expect(read(money, text)).toBe(candidates);
  });

  it.each([
    ['150-180 triệu', '? 150000000 | 180000000'],
    ['từ 150 đến 180 triệu', '? 150000000 | 180000000'],
    ['tu 150 toi 180 tr', '? 150000000 | 180000000'],
    ['900 - 1 tỷ 2', '? 900000000 | 1200000000'],
    ['1 tỷ 2 - 1 tỷ 5', '? 1200000000 | 1500000000'],
    ['năm sáu triệu', '? 5000000 | 6000000'],
    ['hai ba trăm triệu', '? 200000000 | 300000000'],
    ['150-180', '? 150000000 | 180000000'],
  ])('offers both ends of "%s"', (text, candidates) => {
    expect(read(money, text)).toBe(candidates);
  });

  it('offers two amounts and their sum', () => {
    expect(read(money, '90 triệu, vay thêm 50 triệu')).toBe('? 90000000 | 50000000 | 140000000');
  });

  it('asks back when somebody says that there is none', () => {
    for (const text of ['không có', 'chưa có đồng nào', 'khong']) expect(read(money, text)).toBe('? 0');
  });

  it.each(['100$', '5000 tệ', '5000 te', '200 đô', '3.000 USD'])('does not take "%s" for đồng', (text) => {
    expect(read(money, text)).toBe('! notMoney');
  });

  it.each([
    '',
    'abc',
    'tr',
    'vài chục triệu',
    'may tram trieu',
    '50% giá máy',
    '0912345678',
    '15.3.2027',
    '-5tr',
    '-5 triệu',
    '- 5 triệu',
    '−5 triệu',
    'âm 5 triệu',
    'am 5 trieu',
    'trừ 5 triệu',
    'âm năm triệu',
    'ba toi cho',
    'bay gio chua biet',
    'nam nay it',
    '3 cái máy',
    '👍',
  ])('does not guess an amount from "%s"', (text) => {
    expect(read(money, text)).toBe('! notMoney');
  });

  it('saves a very small or very large amount, and says so', () => {
    expect(read(money, '180 nghìn')).toBe('180000 (moneyVerySmall)');
    expect(read(money, '999.999')).toBe('999999 (moneyVerySmall)');
    expect(read(money, '1.000.000')).toBe('1000000');
    expect(read(money, '50 tỷ')).toBe('50000000000');
    expect(read(money, '51 tỷ')).toBe('51000000000 (moneyVeryLarge)');
    expect(read(money, '0 đồng')).toBe('0 (moneyVerySmall)');
  });

  it('refuses what is absurd', () => {
    expect(read(money, '5000 tỷ')).toBe('! moneyTooLarge');
    expect(read(money, '9'.repeat(400))).toBe('! moneyTooLarge');
  });

  const millions = fc.integer({ min: 1, max: 1_000_000 }).map((count) => count * 1_000_000);
  const anyDong = fc.integer({ min: 100_000, max: 1_000_000_000_000 });

  it('reads back every amount that it writes in figures', () => {
    fc.assert(
      fc.property(anyDong, fc.constantFrom('vi', 'en'), (dong, language) => {
        expect(parseAnswer(money, typed(formatMoney(dong, language)), context)).toMatchObject({
          value: { dong },
        });
      }),
    );
  });

  it('reads back every round amount that it writes in words, also without diacritics', () => {
    fc.assert(
      fc.property(millions, fc.boolean(), (dong, isPlain) => {
        const words = spellMoney(dong, 'vi');
        const text = isPlain ? words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd') : words;
        expect(parseAnswer(money, typed(text), context)).toMatchObject({ ok: true, value: { dong } });
      }),
    );
  });
});
