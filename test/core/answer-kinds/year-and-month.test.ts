import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { context, read, typed } from './reading.ts';

const year = { kind: 'year', earliest: 1945 } as const;
const month = { kind: 'month' } as const;

describe('a year, on 23/11/2026', () => {
  it.each([
    ['2019', '2019'],
    ['năm 2019', '2019'],
    ['nam 2019', '2019'],
    ['15/3/2019', '2019'],
    ['1945', '1945'],
    ['2026', '2026'],
    ['năm nay', '2026'],
    ['năm ngoái', '2025'],
    ['3 năm trước', '2023'],
  ])('reads "%s"', (text, said) => {
    expect(read(year, text)).toBe(said);
  });

  it.each([
    ['19', '? 2019'],
    ['năm 98', '? 1998'],
    ['45', '? 1945'],
    ['2018-2019', '? 2018 | 2019'],
    ['cấp 2019, đổi 2023', '? 2019 | 2023'],
  ])('asks back about "%s"', (text, candidates) => {
    expect(read(year, text)).toBe(candidates);
  });

  it('refuses years before the first possible one and those to come', () => {
    for (const text of ['1944', '2027', '0001']) expect(read(year, text)).toBe('! yearOutOfRange');
    expect(parseAnswer(year, typed('2030'), context)).toMatchObject({
      params: { earliest: 1945, latest: 2026 },
    });
  });

  it.each(['', 'abc', '12345', 'lâu rồi'])('finds no year in "%s"', (text) => {
    expect(read(year, text)).toBe('! notAYear');
  });
});

describe('a month, on 23/11/2026', () => {
  it.each([
    ['3/2027', '3/2027'],
    ['03-2027', '3/2027'],
    ['05.2027', '5/2027'],
    ['tháng 3/2027', '3/2027'],
    ['tháng 3 năm 2027', '3/2027'],
    ['2027-03-15', '3/2027'],
    ['15/3/2027', '3/2027'],
    ['3/27', '3/2027'],
    ['thang 3 nam sau', '3/2027'],
    ['tháng tư sang năm', '4/2027'],
    ['tháng năm năm sau', '5/2027'],
    ['tháng sáu năm sau', '6/2027'],
    ['tháng mười hai năm nay', '12/2026'],
    ['quý III 2027', '7/2027'],
    ['quý 1/2027', '1/2027'],
    ['cuối quý 1/2027', '3/2027'],
    ['quy 2 nam sau', '4/2027'],
    ['Q3 2027', '7/2027'],
    ['March 2027', '3/2027'],
    ['cuối năm', '12/2026'],
    ['cuối năm sau', '12/2027'],
    ['đầu năm 2027', '1/2027'],
    ['giữa năm 2027', '6/2027'],
    ['tháng này', '11/2026'],
    ['tháng sau', '12/2026'],
    ['3 tháng nữa', '2/2027'],
    ['2 tháng trước', '9/2026'],
    ['tháng 11', '11/2026'],
    ['2027', '2027'],
    ['sang năm', '2027'],
  ])('reads "%s"', (text, said) => {
    expect(read(month, text)).toBe(said);
  });

  it.each([
    ['tháng 3', '? 3/2027 | 3/2026'],
    ['tháng sáu', '? 6/2027 | 6/2026'],
    ['thang sau', '? 12/2026 | 6/2027 | 6/2026'],
    ['3', '? 3/2027 | 3/2026'],
    ['15/3', '? 3/2027 | 3/2026'],
    ['tháng 3-4/2027', '? 3/2027 | 4/2027'],
    ['tháng 3 hoặc tháng 5 năm sau', '? 3/2027 | 5/2027'],
    ['3/2027 - 5/2027', '? 3/2027 | 5/2027'],
    ['sau Tết', '? 2/2027 | 3/2027 | 2/2026 | 3/2026'],
    ['sau tet 2027', '? 2/2027 | 3/2027'],
    ['tháng giêng 2027', '? 2/2027 | 3/2027'],
    ['tháng 3 âm lịch năm sau', '? 4/2027 | 5/2027'],
    ['tháng chạp 2026', '? 1/2027 | 2/2027'],
  ])('lets the person pick from "%s"', (text, candidates) => {
    expect(read(month, text)).toBe(candidates);
  });

  it('refuses months too far away', () => {
    expect(read(month, '12/2036')).toBe('12/2036');
    expect(read(month, '3/2037')).toBe('! monthOutOfRange');
    expect(read(month, '3/1950')).toBe('! monthOutOfRange');
  });

  it.each(['', 'abc', '13/2027', '99', 'khi nào có tiền'])('finds no month in "%s"', (text) => {
    expect(read(month, text)).toBe('! notAMonth');
  });
});
