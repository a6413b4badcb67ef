import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/questions.json' with { type: 'json' };
import vi from '../../../locales/vi/questions.json' with { type: 'json' };
import { matchOption } from '../../../src/core/answer-kinds/choice.ts';
import { agrees, saysYes } from '../../../src/core/answer-kinds/says.ts';
import { allQuestions, questionById } from '../../../src/core/questions/all-questions.ts';

const asked = [
  'legal-form',
  'sector',
  'makes-or-trades',
  'go-on',
  'need',
  'need-other',
  'fair-kind',
  'vat',
  'bought',
  'capital-commitment',
  'state-support',
  'support-content',
  'support-same',
  'registered',
  'revenue-band',
  'site',
] as const;

type Asked = (typeof asked)[number];

function chosen(texts: typeof vi | typeof en, question: Asked, typed: string): string | null {
  const { answer } = questionById(question);
  if (answer.kind !== 'choice') throw new Error(`${question} has no options`);
  return matchOption(answer, texts[question].options, typed);
}

describe('an option typed instead of pressed', () => {
  const understood: readonly (readonly [Asked, string, string])[] = [
    ['legal-form', 'hkd', 'household'],
    ['legal-form', 'Hộ kinh doanh cá thể', 'household'],
    ['legal-form', 'htx', 'cooperative'],
    ['legal-form', 'doanh nghiệp', 'company'],
    ['legal-form', 'chua dang ky', 'unregistered'],
    ['sector', 'cơ khí', 'd'],
    ['sector', 'co khi', 'd'],
    ['sector', 'rèn', 'dd'],
    ['sector', 'thực phẩm', 'a'],
    ['sector', 'vật liệu xây dựng', 'c'],
    ['makes-or-trades', 'tự làm', 'makes'],
    ['go-on', 'có', 'send-anyway'],
    ['go-on', 'thôi', 'leave'],
    ['need', 'mua máy', 'machine'],
    ['need', 'nhãn hiệu', 'trademark'],
    ['need', 'xem giúp', 'unsure'],
    ['need-other', 'hạ tầng', 'infrastructure'],
    ['fair-kind', 'trong nước', 'domestic'],
    ['vat', 'rồi', 'included'],
    ['vat', 'chua', 'not-included'],
    ['bought', 'mua roi', 'bought'],
    ['bought', 'đã mua rồi ạ', 'bought'],
    ['bought', 'coc roi', 'deposit'],
    ['bought', 'đặt cọc rồi', 'deposit'],
    ['bought', 'chưa mua', 'no'],
    ['bought', 'chưa mua gì', 'no'],
    ['bought', 'chưa', 'no'],
    ['capital-commitment', 'vay thêm', 'yes-loan'],
    ['capital-commitment', 'không', 'no'],
    ['state-support', 'chưa', 'none'],
    ['state-support', 'khong', 'none'],
    ['state-support', 'có', 'received'],
    ['state-support', 'rồi', 'received'],
    ['state-support', 'đang xin', 'pending'],
    ['support-same', 'không', 'different'],
    ['support-same', 'có', 'same'],
    ['support-same', 'việc khác', 'different'],
    ['registered', 'có', 'yes'],
    ['registered', 'co roi', 'yes'],
    ['registered', 'roi', 'yes'],
    ['registered', 'đăng ký rồi', 'yes'],
    ['registered', 'chua', 'no'],
    ['registered', 'không có', 'no'],
    ['revenue-band', '3 tỷ', 'to-3'],
    ['revenue-band', 'trên 200', 'over-200'],
    ['site', 'có rồi', 'ready'],
    ['site', 'thiếu điện', 'workshop-only'],
    ['site', 'chưa', 'not-yet'],
  ];
  it.each(understood)('is understood: %s, "%s"', (question, typed, option) => {
    expect(chosen(vi, question, typed)).toBe(option);
  });

  const asksAgain: readonly (readonly [Asked, string])[] = [
    ['sector', 'có'],
    ['sector', 'co'],
    ['sector', 'khong'],
    ['sector', 'lam'],
    ['sector', 'dien'],
    ['sector', 'sản xuất'],
    ['legal-form', 'dang ky'],
    ['legal-form', 'đăng ký rồi'],
    ['legal-form', 'chua'],
    ['legal-form', 'ho'],
    ['legal-form', 'hgd'],
    ['legal-form', 'ho gia dinh'],
    ['legal-form', 'gia dinh'],
    ['legal-form', 'ca the'],
    ['legal-form', 'kinh doanh'],
    ['legal-form', 'hợp tác'],
    ['legal-form', 'nghe'],
    ['need', 'chua'],
    ['need', 'mua'],
    ['need', 'lam'],
    ['need', 'co'],
    ['need-other', 'doanh nghiep'],
    ['support-content', 'doanh nghiep'],
    ['support-content', 'sản phẩm'],
    ['bought', 'rồi'],
    ['bought', 'mua'],
    ['capital-commitment', 'có'],
    ['capital-commitment', 'lo thêm'],
    ['capital-commitment', 'được'],
    ['support-same', 'việc đó'],
    ['registered', 'dạ'],
    ['registered', 'ok'],
    ['site', 'có xưởng'],
  ];
  it.each(asksAgain)('is asked again where it may mean several or none: %s, "%s"', (question, typed) => {
    expect(chosen(vi, question, typed)).toBeNull();
  });

  const english: readonly (readonly [Asked, string, string | null])[] = [
    ['need', 'machines', 'machine'],
    ['need', 'fair', 'fair'],
    ['need', 'a', null],
    ['legal-form', 'registered', null],
    ['legal-form', 'not', null],
    ['legal-form', 'company', 'company'],
    ['bought', 'no', 'no'],
    ['bought', 'not yet', 'no'],
    ['bought', 'deposit', 'deposit'],
    ['capital-commitment', 'yes', null],
    ['vat', 'included', 'included'],
    ['registered', 'no', 'no'],
    ['registered', 'yes', 'yes'],
  ];
  it.each(english)('in English: %s, "%s"', (question, typed, option) => {
    expect(chosen(en, question, typed)).toBe(option);
  });

  it('is never a small word alone: of all questions only those that ask for a yes or a no take one', () => {
    const small = [
      'có',
      'không',
      'chưa',
      'rồi',
      'đã',
      'đang',
      'được',
      'co',
      'khong',
      'chua',
      'roi',
      'da',
      'k',
    ];
    for (const { id, answer } of allQuestions) {
      if (answer.kind !== 'choice') continue;
      const texts = vi[id];
      const labels: Readonly<Record<string, string>> = 'options' in texts ? texts.options : {};
      for (const word of small)
        expect([null, answer.yes, answer.no], `${id} "${word}"`).toContain(matchOption(answer, labels, word));
    }
  });

  it('of every question is found by its whole label, in both languages', () => {
    for (const question of asked)
      for (const texts of [vi, en])
        for (const [option, label] of Object.entries(texts[question].options))
          expect(chosen(texts, question, label), label).toBe(option);
  });
});

describe('a yes', () => {
  it.each(['có', 'rồi', 'đúng rồi', 'vâng ạ', 'dạ có', 'yes'])('is heard in "%s"', (text) => {
    expect(saysYes(text)).toBe(true);
  });

  it.each(['dạ', 'ok', 'ừ'])('is heard in the nod "%s" only where something was guessed', (text) => {
    expect(saysYes(text)).toBe(false);
    expect(agrees(text)).toBe(true);
  });

  it.each(['không', 'có 2 máy', 'chưa', ''])('is not heard in "%s"', (text) => {
    expect(agrees(text)).toBe(false);
  });
});
