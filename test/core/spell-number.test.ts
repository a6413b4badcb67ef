import { describe, expect, it } from 'vitest';
import { spellMoney, spellNumber } from '../../src/core/spell-number.ts';

const vietnamese: readonly (readonly [number, string])[] = [
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [31, 'ba mươi mốt'],
  [44, 'bốn mươi tư'],
  [55, 'năm mươi lăm'],
  [99, 'chín mươi chín'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [555, 'năm trăm năm mươi lăm'],
  [1000, 'một nghìn'],
  [1001, 'một nghìn không trăm linh một'],
  [1010, 'một nghìn không trăm mười'],
  [1100, 'một nghìn một trăm'],
  [2024, 'hai nghìn không trăm hai mươi tư'],
  [15_500, 'mười lăm nghìn năm trăm'],
  [100_000, 'một trăm nghìn'],
  [1_000_000, 'một triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn'],
  [15_500_000, 'mười lăm triệu năm trăm nghìn'],
  [90_000_000, 'chín mươi triệu'],
  [180_000_000, 'một trăm tám mươi triệu'],
  [501_000_000, 'năm trăm linh một triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_250_000_000, 'một tỷ hai trăm năm mươi triệu'],
  [1_005_000_000, 'một tỷ không trăm linh năm triệu'],
  [21_000_000_000, 'hai mươi mốt tỷ'],
  [1_000_000_000_000, 'một nghìn tỷ'],
  [1_250_000_000_000, 'một nghìn hai trăm năm mươi tỷ'],
  [1_005_000_000_007, 'một nghìn không trăm linh năm tỷ không trăm linh bảy'],
  [9_000_000_000_000_000, 'chín triệu tỷ'],
];

const english: readonly (readonly [number, string])[] = [
  [0, 'zero'],
  [13, 'thirteen'],
  [21, 'twenty-one'],
  [40, 'forty'],
  [100, 'one hundred'],
  [105, 'one hundred and five'],
  [1_001, 'one thousand and one'],
  [1_100, 'one thousand one hundred'],
  [15_500_000, 'fifteen million five hundred thousand'],
  [180_000_000, 'one hundred and eighty million'],
  [1_250_000_000, 'one billion two hundred and fifty million'],
];

describe('numbers in words', () => {
  it.each(vietnamese)('reads %d in Vietnamese as a teller would', (number, words) => {
    expect(spellNumber(number, 'vi')).toBe(words);
  });

  it.each(english)('reads %d in English', (number, words) => {
    expect(spellNumber(number, 'en')).toBe(words);
  });

  it('names the currency behind money', () => {
    expect(spellMoney(90_000_000, 'vi')).toBe('chín mươi triệu đồng');
    expect(spellMoney(90_000_000, 'en')).toBe('ninety million đồng');
  });

  it('writes figures in a language whose number words it does not know', () => {
    expect(spellNumber(1_250_000, 'de')).toBe('1.250.000');
  });

  it('refuses what cannot be counted', () => {
    for (const number of [-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])
      expect(() => spellNumber(number, 'vi')).toThrow('Cannot spell');
  });
});
