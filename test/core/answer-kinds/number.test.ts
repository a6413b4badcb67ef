import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFits } from '../../../src/core/answer-kinds/fits.ts';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { formatNumber } from '../../../src/core/format.ts';
import { spellNumber } from '../../../src/core/spell-number.ts';
import { context, describeParsed, pressed, read, typed } from './reading.ts';

const people = { kind: 'number', atLeast: 0, atMost: 5000 } as const;

describe('a count', () => {
  it.each([
    ['6', '6'],
    ['6 người', '6'],
    ['sáu', '6'],
    ['sau nguoi', '6'],
    ['khoảng 6', '6'],
    ['２', '2'],
    ['6️⃣', '6'],
    ['1,200', '1200'],
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
    'sau tinh',
    'co ba lam cung',
    'tam vay',
    'tam bo',
    'ba me',
    'ba toi',
    'ba em',
    'ba gac',
    'bon no',
    'bay dat',
    'sau het',
    'chin roi',
    'mot it',
    'nam it',
    'nam duoc nam mat',
    'mot phan',
    'chuc mung',
    'lam 10 nam roi',
    'sau 2 tháng',
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
    ['bay', '7'],
    ['mot minh', '1'],
    ['7 nguoi lam 8 tieng', '7'],
    ['tam', '8'],
    ['hai muoi', '20'],
    ['da khoang bay thoi a', '7'],
    ['tam bay nguoi', '7'],
    ['bay lao dong', '7'],
    ['sau hai thang them ba nguoi', '3'],
    ['hai muoi lam nguoi nha lam', '25'],
    ['mot tram nguoi', '100'],
    ['chuc nguoi', '10'],
    ['ba den nam nguoi', '? 3 | 5'],
    ['nam sau nguoi', '? 5 | 6'],
    ['hai vo chong va bon nguoi lam', '? 6 | 2 | 4'],
    ['nha co bon nguoi, sau nay them', '4'],
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

  it('takes no part of a person or a machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 2 }), (digits, places) => {
        fc.pre(digits % 10 ** places !== 0);
        expect(read(people, formatNumber(digits / 10 ** places, 'vi'))).toBe('! notWhole');
      }),
    );
    expect(read(people, '2,5 - 3 người')).toBe('! notWhole');
    expect(answerFits(people, { kind: 'number', number: 2.5 })).toBe(false);
    expect(describeParsed(parseAnswer(people, pressed('2.5'), context))).toBe('! unknownOption');
  });

  it.each([
    '-1',
    '-3 người',
    '−2',
    '- 5',
    '- 3 người',
    'âm 3',
    'Âm 3 người',
    'am 3',
    'trừ 5',
    'tru 5',
    'âm ba',
    'khoảng -5',
  ])('takes "%s" for less than nobody', (text) => {
    expect(parseAnswer(people, typed(text), context)).toEqual({
      ok: false,
      reason: 'numberTooSmall',
      params: { atLeast: 0 },
    });
  });

  it('takes dashes that begin the lines of a list for no sign', () => {
    expect(read(people, '- 2 nam\n- 4 nữ')).toBe('? 2 | 4');
  });
});
