import { describe, expect, it } from 'vitest';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { areas, context, describeParsed, pressed, read, typed } from './reading.ts';

const commune = { kind: 'commune' } as const;

describe('where the workshop stands', () => {
  it.each([
    ['Thành Công', '01777'],
    ['xa thanh cong', '01777'],
    ['Phúc Sen', '01576'],
    ['p. Tân Giang', '01288'],
    ['xã Hưng Đạo, Nguyên Bình', '01774'],
    ['Bình Dương', '01708'],
  ])('knows "%s" by its name of today or before', (text, code) => {
    expect(read(commune, text)).toBe(code);
  });

  it('asks which one where a name stood in several districts', () => {
    const parsed = parseAnswer(commune, typed('hung dao'), context);
    const codes = parsed.ok || parsed.reason !== 'whichOne' ? [] : parsed.candidates;
    expect(codes).toEqual(
      expect.arrayContaining(['01351', '01774', '01273'].map((code) => ({ kind: 'commune', code }))),
    );
    expect(codes).toHaveLength(3);
  });

  it.each(['Nguyên Bình', 'nguyen binh', 'Nguyên Bình, Cao Bằng'])(
    'asks which commune of the former district is meant by "%s", the one of that name first',
    (text) => {
      expect(read(commune, text)).toBe('? 01726 | 01777 | 01774');
    },
  );

  it.each(['xã Nguyên Bình', 'TT Nguyên Bình'])('takes "%s" at once', (text) => {
    expect(read(commune, text)).toBe('01726');
  });

  it('offers a name with a typing slip instead of taking it', () => {
    expect(read(commune, 'thanh cogn')).toBe('? 01777');
  });

  it.each([
    'ngoài tỉnh',
    'Ngoài tỉnh Cao Bằng',
    'Lạng Sơn',
    'tỉnh Bắc Kạn',
    'Thất Khê, Lạng Sơn',
    'tỉnh Bình Dương',
    'outside',
  ])('knows that "%s" is outside the province', (text) => {
    expect(read(commune, text)).toBe('outside');
  });

  it('asks where a name here is followed by another province', () => {
    expect(read(commune, 'Thành Công, Hà Nội')).toBe('? outside | 01777');
  });

  it.each(['', 'abcxyz', 'Cao Bằng', '123', '👍'])('finds no commune in "%s"', (text) => {
    expect(read(commune, text)).toBe('! communeNotFound');
  });

  it('offers eight communes at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...(areas[0] ?? raise()),
      code: `0900${index}`,
      name: `Khau ${'ABCDEGHIK'[index]}`,
      formerNames: [],
    }));
    const ask = (count: number): string =>
      describeParsed(parseAnswer(commune, typed('khau'), { ...context, areas: many.slice(0, count) }));
    expect(ask(8).split('|')).toHaveLength(8);
    expect(ask(9)).toBe('! tooManyCommunes');
  });

  it('takes a pressed commune only while it exists', () => {
    expect(describeParsed(parseAnswer(commune, pressed('01777'), context))).toBe('01777');
    expect(describeParsed(parseAnswer(commune, pressed('outside'), context))).toBe('outside');
    expect(describeParsed(parseAnswer(commune, pressed('99999'), context))).toBe('! unknownOption');
  });
});

function raise(): never {
  throw new Error('the list of areas is empty');
}
