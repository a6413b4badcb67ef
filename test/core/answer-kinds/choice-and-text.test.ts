import { describe, expect, it } from 'vitest';
import { matchOption } from '../../../src/core/answer-kinds/choice.ts';
import { parseAnswer } from '../../../src/core/answer-kinds/parse-answer.ts';
import { saysNone, saysUnknown } from '../../../src/core/answer-kinds/says.ts';
import { context, describeParsed, pressed, read, typed } from './reading.ts';

const options = ['household', 'cooperative', 'cooperative-group', 'company'];
const choice = { kind: 'choice', options } as const;
const labels = {
  household: 'Hộ kinh doanh',
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  company: 'Công ty',
};

describe('a choice', () => {
  it('takes a button of this question and refuses a forged or removed one', () => {
    expect(describeParsed(parseAnswer(choice, pressed('company'), context))).toBe('company');
    expect(describeParsed(parseAnswer(choice, pressed('factory'), context))).toBe('! unknownOption');
    expect(describeParsed(parseAnswer(choice, pressed('__proto__'), context))).toBe('! unknownOption');
  });

  it('asks for a button where other text was typed', () => {
    expect(read(choice, 'tôi chưa hiểu')).toBe('! useButtons');
  });

  it.each([
    ['Hợp tác xã', 'cooperative'],
    ['ho kinh doanh', 'household'],
    ['tác xã', 'cooperative'],
    ['công ty', 'company'],
    ['htx', 'cooperative'],
    ['HTX', 'cooperative'],
    ['cty', 'company'],
    ['Cty TNHH', 'company'],
    ['hkd', 'household'],
    ['dạ công ty ạ', 'company'],
    ['em là hộ kinh doanh', 'household'],
    ['tht', 'cooperative-group'],
  ])('understands "%s" typed instead of a button', (text, option) => {
    expect(matchOption({ options }, labels, text)).toBe(option);
  });

  it.each(['', 'h', 'x', '0', '2', '4.', '222', 'co', 'hợp', 'công', 'hợp tác'])(
    'does not guess from "%s"',
    (text) => {
      expect(matchOption({ options }, labels, text)).toBeNull();
    },
  );
});

describe('free text', () => {
  const text = { kind: 'text', atMost: 10 } as const;

  it('is kept as written, cleaned', () => {
    expect(read(text, ' <b>a</b>\u200B ')).toBe('<b>a</b>');
  });

  it('counts an emoji as one letter and takes exactly as many as fit', () => {
    expect(read(text, '👍'.repeat(10))).toBe('👍'.repeat(10));
    expect(parseAnswer(text, typed('a'.repeat(11)), context)).toEqual({
      ok: false,
      reason: 'textTooLong',
      params: { atMost: 10, length: 11 },
    });
  });

  it('is asked for again when nothing visible or no text at all came', () => {
    expect(read(text, ' \u200B\n')).toBe('! emptyText');
    expect(describeParsed(parseAnswer(text, pressed('x'), context))).toBe('! needsText');
    expect(describeParsed(parseAnswer(text, { from: 'contact', phone: '0912345678' }, context))).toBe(
      '! needsText',
    );
  });
});

describe('answers that stand for no figure', () => {
  it.each([
    'chưa biết',
    'Không biết',
    'ko biet a',
    'dạ chưa rõ',
    'chua bt',
    'k bit',
    'ko bit',
    'ko bt',
    'hong biet',
    'em cũng chưa rõ',
    'chưa biết gì',
    'để sau',
    "I don't know yet",
    'chưa tính',
  ])('hears "don\'t know yet" in "%s"', (text) => {
    expect(saysUnknown(text)).toBe(true);
  });

  it.each(['không', 'chưa có ai', 'không có đồng nào', 'khong co gi'])('hears "none" in "%s"', (text) => {
    expect(saysNone(text)).toBe(true);
    expect(saysUnknown(text)).toBe(false);
  });

  it.each(['không biết là 6 hay 7', '6', 'biết', 'bit', 'bt', ''])('hears neither in "%s"', (text) => {
    expect(saysUnknown(text)).toBe(false);
    expect(saysNone(text)).toBe(false);
  });
});
