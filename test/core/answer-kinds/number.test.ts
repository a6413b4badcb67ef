import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { formatNumber } from '../../../src/core/format.ts';
import { spellNumber } from '../../../src/core/spell-number.ts';
import { context, read, typed } from './reading.ts';

const people = { kind: 'number', atLeast: 0, atMost: 1000 } as const;

describe('a count', () => {
  it.each([
    ['6', '6'],
    ['6 người', '6'],
    ['sáu', '6'],
    ['sau nguoi', '6'],
    ['khoảng 6', '6'],
    ['２', '2'],
    ['6️⃣', '6'],
    ['-3', '3'],
    ['2,5', '2.5'],
    ['mười hai', '12'],
    ['hai mươi lăm', '25'],
    ['hai lăm', '25'],
    ['hai mươi mốt người', '21'],
    ['một trăm linh năm', '105'],
    ['hai trăm một tháng', '200'],
    ['tầm chục người', '10'],
    ['không', '0'],
    ['chưa có ai', '0'],
    ['năm 2019 có 6 người', '6'],
    ['6 người (2 nam, 4 nữ)', '6'],
    ['3 người, 8 tháng một năm, 5 triệu', '3'],
    ['sau 2 tháng thêm 3 người', '3'],
  ])('reads "%s"', (text, number) => {
    expect(read(people, text)).toBe(number);
  });

  it.each([
    '60 triệu',
    '210 tr',
    '5 tỷ',
    '7 đồng',
    '7 dong',
    '7 triệu',
    '50 nghìn đồng',
    'bảy triệu đồng',
    'nam trieu',
    'tỷ rưỡi',
  ])('does not take the money "%s" for a count', (text) => {
    expect(read(people, text)).toBe('! moneyHere');
  });

  it.each([
    ['7 lao động', '7'],
    ['5 lao dong', '5'],
    ['7 lao động đóng bảo hiểm', '7'],
    ['7 đóng bảo hiểm', '7'],
    ['8 nguoi dong bhxh', '8'],
    ['3 người công ty', '3'],
    ['4 hợp đồng', '4'],
    ['12 lao động thường xuyên, 5 thời vụ', '? 17 | 12 | 5'],
  ])('hears no money in "%s"', (text, number) => {
    expect(read(people, text)).toBe(number);
  });

  it.each([
    ['5-6', '? 5 | 6'],
    ['từ 5 đến 7 người', '? 5 | 7'],
    ['5 người hoặc 6 người', '? 5 | 6'],
    ['năm sáu người', '? 5 | 6'],
    ['2 vợ chồng và 4 người làm', '? 6 | 2 | 4'],
    ['2 con, 2 vợ chồng', '? 4 | 2'],
  ])('lets the person pick from "%s"', (text, candidates) => {
    expect(read(people, text)).toBe(candidates);
  });

  it.each([
    'them viec cho ba con trong xa',
    'bay gio chua co',
    'sau nay moi biet',
    'bon em',
    'ba lan',
    'nam nay it',
  ])('takes no other word for a number in "%s"', (text) => {
    expect(read(people, text)).toBe('! notANumber');
  });

  it.each([
    ['ba nguoi', '3'],
    ['ba con bò', '3'],
    ['nam nguoi nam nay', '5'],
  ])('still hears the number in "%s"', (text, number) => {
    expect(read(people, text)).toBe(number);
  });

  it.each(['', 'abc', 'không biết', '🙂', 'nhiều lắm'])('finds no number in "%s"', (text) => {
    expect(read(people, text)).toBe('! notANumber');
  });

  it('says the bound that a number breaks, and takes the bounds themselves', () => {
    const machines = { kind: 'number', atLeast: 1, atMost: 1000 } as const;
    expect(read(machines, '1')).toBe('1');
    expect(read(machines, '1.000')).toBe('1000');
    expect(parseAnswer(machines, typed('0'), context)).toEqual({
      ok: false,
      reason: 'numberTooSmall',
      params: { atLeast: 1 },
    });
    expect(parseAnswer(machines, typed('1001'), context)).toEqual({
      ok: false,
      reason: 'numberTooLarge',
      params: { atMost: 1000 },
    });
  });

  it('reads back every whole number that it writes, in figures and in words', () => {
    const large = { kind: 'number', atLeast: 0, atMost: 100_000 } as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (number) => {
        expect(read(large, formatNumber(number, 'vi'))).toBe(String(number));
        expect(read(large, spellNumber(number, 'vi'))).toBe(String(number));
      }),
    );
  });

  it('reads back decimals, or asks where they look like thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 3 }), (digits, places) => {
        const number = Number((digits / 10 ** places).toFixed(places));
        fc.pre(number <= 1000);
        const said = read(people, formatNumber(number, 'vi'));
        expect(said.replace('? ', '').split(' | ')).toContain(String(number));
      }),
    );
  });
});
