import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/answers.json' with { type: 'json' };
import vi from '../../../locales/vi/answers.json' with { type: 'json' };
import type { KnownAnswer } from '../../../src/core/answer.ts';
import type { AnswerKind, Doubt, Problem, RawAnswer } from '../../../src/core/answer-kinds/answer-kind.ts';
import {
  findButtonData,
  longestButtonData,
  toButtonData,
} from '../../../src/core/answer-kinds/button-data.ts';
import { answerFits } from '../../../src/core/answer-kinds/fits.ts';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { areas, context, pressed, typed } from './reading.ts';

const kinds: readonly AnswerKind[] = [
  { kind: 'choice', options: ['new', 'used'] },
  { kind: 'text', atMost: 300 },
  { kind: 'number', atLeast: 0, atMost: 100_000 },
  { kind: 'quantity' },
  { kind: 'money' },
  { kind: 'year', earliest: 1945 },
  { kind: 'month' },
  { kind: 'commune' },
  { kind: 'phone' },
  { kind: 'taxCode' },
  { kind: 'files', atMost: 10 },
  { kind: 'rows', atMost: 8 },
];

const words = (
  'một hai năm sáu tư lăm mốt mươi mười chục trăm nghìn vạn triệu tỷ tr k rưỡi nửa linh không củ tỏi mot nam sau ruoi ty ' +
  'trieu tấn tạ kg tháng quý III đầu cuối năm tết giêng khoảng đến - / . , % + ( ) ~ 1 2 05 25 450 1.250 1,250 0912 2027 3/2027 ' +
  '1.250.000 84 đồng đ người gấp đôi Hưng Đạo Lạng Sơn ngoài tỉnh'
).split(' ');
const spoken = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '')), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));
const anything = fc.oneof(
  spoken,
  spoken,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
);
const anyKind = fc.constantFrom(...kinds);
const anyRaw: fc.Arbitrary<RawAnswer> = fc.oneof(
  anything.map(typed),
  anything.map(pressed),
  anything.map((phone): RawAnswer => ({ from: 'contact', phone })),
);

function figuresOf(value: KnownAnswer): readonly number[] {
  return Object.values(value).filter((content) => typeof content === 'number');
}

describe('every kind of answer', () => {
  it('survives whatever is sent, and yields only answers that fit their question', () => {
    fc.assert(
      fc.property(anyKind, anyRaw, (kind, raw) => {
        const parsed = parseAnswer(kind, raw, context);
        const values = parsed.ok ? [parsed.value] : parsed.reason === 'whichOne' ? parsed.candidates : [];
        for (const value of values) {
          expect(value.kind).toBe(kind.kind);
          expect(answerFits(kind, value)).toBe(true);
          for (const figure of figuresOf(value)) expect(figure).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('offers only candidates whose buttons are read back as they were', () => {
    fc.assert(
      fc.property(anyKind, spoken, (kind, text) => {
        const parsed = parseAnswer(kind, typed(text), context);
        if (parsed.ok || parsed.reason !== 'whichOne') return;
        expect(parsed.candidates.length).toBeGreaterThan(0);
        expect(parsed.candidates.length).toBeLessThanOrEqual(8);
        for (const value of parsed.candidates)
          expect(parseAnswer(kind, pressed(toButtonData(value)), context)).toEqual({ ok: true, value });
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a 4,096 character message without delay', () => {
    for (const piece of ['1 ', '1.', 'trăm ', 'năm sáu ', '0912-', '3/', 'a', ' -', 'tỷ 1 '])
      for (const kind of kinds) {
        const before = performance.now();
        parseAnswer(kind, typed(piece.repeat(4096 / piece.length)), context);
        expect(performance.now() - before).toBeLessThan(500);
      }
  });
});

describe('button data', () => {
  const figure = fc.integer({ min: 0, max: 1_000_000_000 });
  const answers: fc.Arbitrary<KnownAnswer> = fc.oneof(
    fc.constantFrom<KnownAnswer>({ kind: 'choice', option: 'new' }, { kind: 'choice', option: 'used' }),
    fc.nat(100_000).map((number): KnownAnswer => ({ kind: 'number', number })),
    fc
      .tuple(fc.nat(999_999), fc.constantFrom('', 'tấn', 'kg/ngày', 'viên gạch', 'm²', '😀'))
      .map(([amount, unit]): KnownAnswer => ({ kind: 'quantity', amount: amount / 100, unit })),
    figure.map((dong): KnownAnswer => ({ kind: 'money', dong: dong * 1000 })),
    fc.integer({ min: 1945, max: 2026 }).map((year): KnownAnswer => ({ kind: 'year', year })),
    fc
      .tuple(fc.integer({ min: 1990, max: 2036 }), fc.option(fc.integer({ min: 1, max: 12 })))
      .map(([year, month]): KnownAnswer => ({ kind: 'month', year, month })),
    fc
      .constantFrom('outside', ...areas.map((area) => area.code))
      .map((code): KnownAnswer => ({ kind: 'commune', code })),
    fc
      .constantFrom('0912345678', '02063852123', '008613812345678')
      .map((digits): KnownAnswer => ({ kind: 'phone', digits })),
    fc
      .constantFrom('0317705432', '0317705432001', '12345678')
      .map((digits): KnownAnswer => ({ kind: 'taxCode', digits })),
  );
  const kindOf = (value: KnownAnswer): AnswerKind =>
    kinds.find(({ kind }) => kind === value.kind) ?? { kind: 'month' };

  it('is short, plain, and read back as the same answer', () => {
    fc.assert(
      fc.property(answers, (value) => {
        const data = toButtonData(value);
        expect(data).toMatch(/^[\w.+-]+$/);
        expect(data.length).toBeLessThanOrEqual(longestButtonData);
        expect(parseAnswer(kindOf(value), pressed(data), context)).toEqual({ ok: true, value });
      }),
    );
  });

  it('cannot carry texts, files, rows or a long unit', () => {
    const long: KnownAnswer = { kind: 'quantity', amount: 2, unit: 'tấn miến khô loại một' };
    expect(findButtonData(long)).toBeNull();
    for (const value of [
      long,
      { kind: 'text', text: 'a' },
      { kind: 'files', files: [] },
      { kind: 'rows', rows: [1], last: 1, isComplete: false },
    ] satisfies KnownAnswer[])
      expect(() => toButtonData(value)).toThrow('does not fit into a button');
  });

  it.each(['1e9', '-5', '99999999999999', '1.5', '', 'NaN', ' 5'])(
    'refuses the forged amount "%s"',
    (data) => {
      expect(parseAnswer({ kind: 'money' }, pressed(data), context)).toEqual({
        ok: false,
        reason: 'unknownOption',
      });
    },
  );
});

describe('a stored answer', () => {
  it('counts as unanswered once its option is gone or its question is of another kind', () => {
    expect(answerFits({ kind: 'choice', options: ['new'] }, { kind: 'choice', option: 'new' })).toBe(true);
    expect(answerFits({ kind: 'choice', options: ['new'] }, { kind: 'choice', option: 'rented' })).toBe(
      false,
    );
    expect(answerFits({ kind: 'money' }, { kind: 'number', number: 6 })).toBe(false);
    expect(answerFits({ kind: 'phone' }, { kind: 'taxCode', digits: '0317705432' })).toBe(false);
  });

  it('fits every question as "don\'t know yet"', () => {
    for (const kind of kinds) expect(answerFits(kind, { kind: 'unknown' })).toBe(true);
  });

  it('does not fit beyond the bounds of its question', () => {
    const count: AnswerKind = { kind: 'number', atLeast: 1, atMost: 5 };
    expect([0, 1, 5, 6].map((number) => answerFits(count, { kind: 'number', number }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(answerFits({ kind: 'text', atMost: 3 }, { kind: 'text', text: 'abcd' })).toBe(false);
    expect(answerFits({ kind: 'files', atMost: 3 }, { kind: 'files', files: [] })).toBe(false);
    expect(answerFits({ kind: 'year', earliest: 1995 }, { kind: 'year', year: 1994 })).toBe(false);
    expect(answerFits({ kind: 'money' }, { kind: 'money', dong: Number.NaN })).toBe(false);
    expect(answerFits({ kind: 'month' }, { kind: 'month', year: 2027, month: 13 })).toBe(false);
  });
});

describe('the sentence for each thing that may go wrong', () => {
  const problems = Object.keys({
    useButtons: 1,
    unknownOption: 1,
    needsText: 1,
    textTooLong: 1,
    emptyText: 1,
    notANumber: 1,
    notWhole: 1,
    moneyHere: 1,
    numberTooSmall: 1,
    numberTooLarge: 1,
    notAQuantity: 1,
    notMoney: 1,
    moneyTooLarge: 1,
    notAYear: 1,
    yearOutOfRange: 1,
    notAMonth: 1,
    monthOutOfRange: 1,
    communeNotFound: 1,
    tooManyCommunes: 1,
    notAPhone: 1,
    notATaxCode: 1,
    needsFile: 1,
    tooManyFiles: 1,
    tooManyRows: 1,
  } satisfies Record<Problem, 1>);
  const doubts = Object.keys({
    taxCodeCheckDigit: 1,
    taxCodeUnusualLength: 1,
    phoneForeign: 1,
    moneyVeryLarge: 1,
    moneyVerySmall: 1,
  } satisfies Record<Doubt, 1>);

  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ] as const)('is there in %s, and no other', (_, texts) => {
    expect(Object.keys(texts.problem).sort()).toEqual([...problems].sort());
    expect(Object.keys(texts.doubt).sort()).toEqual([...doubts].sort());
  });
});
