import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/questions/question.ts';
import { findFormFaults, findLongLabels } from './form-texts.ts';
import { findButtonKeys, findUnusedKeys } from './keys-in-code.ts';
import { findBlankFaults, findKeyFaults, findTagDifferences } from './parity.ts';
import * as style from './style.ts';
import { flatten, type Texts } from './texts.ts';

const texts = (...all: readonly string[]): Texts => new Map(all.map((text, index) => [`text${index}`, text]));

describe('comparing a language with Vietnamese', () => {
  const vi = flatten({ home: { text: 'Chào <b>{{name}}</b>', left_other: 'Còn {{count}} câu' } });

  it('finds a text that is missing and one too many', () => {
    const en = flatten({
      home: { title: 'Hello', left_one: '{{count}} left', left_other: '{{count}} left' },
    });
    expect(findKeyFaults('en', en, vi)).toEqual(['home.text is missing', 'home.title is not wanted']);
  });

  it('wants the plural forms that the language has, no fewer and no more', () => {
    const text = { text: 'Hello <b>{{name}}</b>' };
    const one = flatten({ home: { ...text, left_other: '{{count}} left' } });
    const two = flatten({ home: { ...text, left_one: '{{count}} left', left_other: '{{count}} left' } });
    expect(findKeyFaults('en', one, vi)).toEqual(['home.left_one is missing']);
    expect(findKeyFaults('en', two, vi)).toEqual([]);
    expect(findKeyFaults('vi', two, vi)).toEqual(['home.left_one is not wanted']);
  });

  it('finds a value that is not filled in, in any plural form, and a broken blank', () => {
    const en = flatten({
      home: { text: 'Hello <b>{{nam}}</b>', left_one: 'One left', left_other: '{{ count } left' },
    });
    expect(findBlankFaults(en, vi)).toEqual([
      'home.text: "nam" instead of "name"',
      'home.left_one: "" instead of "count"',
      'home.left_other: "" instead of "count"',
      'home.left_other: a broken blank',
    ]);
  });

  it('reads a formatted value as the value, in any order and however often', () => {
    const source = flatten({ long: '{{a, number}} rồi {{b}}' });
    expect(findBlankFaults(flatten({ long: '{{b}} after {{a, number}}, {{b}}' }), source)).toEqual([]);
  });

  it('finds mark-up that was lost', () => {
    const en = flatten({ home: { text: 'Hello {{name}}' } });
    expect(findTagDifferences(en, vi)).toEqual(['home.text: "" instead of "</b> <b>"']);
  });

  it('stops at anything that is not a text', () => {
    expect(() => flatten({ home: { text: 5 } })).toThrow('home.text');
    expect(() => flatten({ home: ['a'] })).toThrow('home');
  });
});

describe('a single text', () => {
  it('is refused with mark-up that Telegram does not take', () => {
    const broken = [
      '<h1>a</h1>',
      '<b>a',
      'a</b>',
      '<b><i>a</b></i>',
      'a < b',
      'a & b',
      '<a href="x"y">b</a>',
    ];
    const fine = ['<b>a <i>b</i></b>', 'a &lt; b &amp; c', '<a href="https://a.vn">b</a>'];
    expect(style.findBrokenHtml(texts(...broken))).toHaveLength(broken.length);
    expect(style.findBrokenHtml(texts(...fine))).toEqual([]);
  });

  it('is refused when decomposed, empty, too long, or with two spaces between words', () => {
    expect(style.findNotComposed(texts('Hồ sơ'.normalize('NFD'), 'Hồ sơ'))).toEqual(['text0']);
    expect(style.findEmpty(texts('', ' \n', 'a'))).toEqual(['text0', 'text1']);
    expect(style.findTooLong(texts('a'.repeat(3001), '📋'.repeat(3000)))).toEqual(['text0']);
    expect(style.findDoubleSpaces(texts('a  b', 'a\n   b'))).toEqual(['text0']);
  });

  it('is refused in Vietnamese when it was typed without diacritics', () => {
    expect(
      style.findWithoutDiacritics(
        texts('Ho so cua toi dang lam do', 'Hồ sơ của tôi', '<b>{{reference}}</b> {{title}}', 'Telegram'),
      ),
    ).toEqual(['text0']);
  });

  it('is refused when a sentence does not end', () => {
    const long = Array.from({ length: 23 }, () => 'dài').join(' ');
    expect(style.findLongSentences(texts(`Ngắn. ${long}.`, `${long.slice(0, 40)}. Câu sau.`), 22)).toEqual([
      `text0: ${long}.`,
    ]);
  });

  it.each(['hoá', 'xoá', 'khoẻ', 'Hoà', 'thuý', 'uỷ', 'tóan', 'hùynh', 'qúy'])(
    'is refused with the tone mark of "%s"',
    (word) => {
      expect(style.findToneMarks(texts(`Một ${word} hai`))).toEqual([`text0: ${word}`]);
    },
  );

  it.each([
    'hóa',
    'xóa',
    'khỏe',
    'Hòa',
    'thúy',
    'ủy',
    'toán',
    'huỳnh',
    'quý',
    'ngoài',
    'hoàn',
    'thủy',
    'khuyến',
  ])('may spell "%s"', (word) => {
    expect(style.findToneMarks(texts(word))).toEqual([]);
  });
});

describe('the keys in the code', () => {
  const status = flatten({ bot: { status: { draft: 'Nháp', lost: 'Mất' }, left_other: '{{count}}' } });

  it('count as used where the code spells them, or fills a template with a word it has', () => {
    const code = `type Status = 'draft'; t(\`bot.status.\${status}\`); t('bot.left', { count });`;
    expect(findUnusedKeys(status, code)).toEqual(['bot.status.lost']);
  });

  it('count as unused where the template leads elsewhere', () => {
    const code = `type Status = 'draft' | 'lost'; t(\`bot.state.\${status}\`); t(\`bot.status\`);`;
    expect(findUnusedKeys(status, code)).toEqual(['bot.status.draft', 'bot.status.lost', 'bot.left']);
  });

  it('are known as buttons whether spelled, chosen or led by a sign', () => {
    const code = `button(t('a.one'), go); button(\`📨 \${t(isTwo ? 'a.two' : 'a.three')}\`, go); answer(t('a.four', { row }), go); t('a.text')`;
    expect(findButtonKeys(code)).toEqual(['a.one', 'a.two', 'a.three', 'a.four']);
  });

  it('are refused on buttons that they do not fit', () => {
    const labels = flatten({
      a: { short: 'Gửi', long: 'Gửi cho Trung tâm', files_other: 'Tệp ({{count}})' },
    });
    expect(findLongLabels(labels, ['a.short', 'a.long', 'a.files', 'a.gone'], 10)).toEqual([
      'a.long: Gửi cho Trung tâm',
      'a.gone is missing',
    ]);
  });
});

describe('the texts of the form', () => {
  const question: Question = {
    id: 'vat',
    code: 'va',
    section: 'need',
    answer: { kind: 'choice', options: ['included', 'not-included'] },
  };
  const vat = { label: 'Thuế', ask: 'Gồm thuế chưa?', why: 'Để tính.', example: 'Đã gồm' };

  it('are refused when one is missing or is about nothing', () => {
    const complete = { ...vat, options: { included: 'Đã gồm', 'not-included': 'Chưa gồm' } };
    expect(findFormFaults(flatten({ questions: { vat: complete } }), [question])).toEqual([]);
    const { why: _, ...rest } = vat;
    const withoutWhy = { ...rest, options: { included: 'Đã gồm', half: 'Một nửa' } };
    expect(findFormFaults(flatten({ questions: { vat: withoutWhy, gone: vat } }), [question])).toEqual([
      'questions.vat.why is missing',
      'questions.vat.options.not-included is missing',
      'questions.vat.options.half is about nothing',
      'questions.gone.label is about nothing',
      'questions.gone.ask is about nothing',
      'questions.gone.why is about nothing',
      'questions.gone.example is about nothing',
    ]);
  });
});
