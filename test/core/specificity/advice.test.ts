import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/advice.json' with { type: 'json' };
import vi from '../../../locales/vi/advice.json' with { type: 'json' };
import { allQuestions } from '../../../src/core/questions/all-questions.ts';
import { checkSpecificity } from '../../../src/core/specificity/check-specificity.ts';

const examples = new Map(Object.entries(vi.question).map(([id, { example }]) => [id, example]));
const wanting = allQuestions.flatMap(({ id, answer }) =>
  answer.kind === 'text' && answer.wants !== undefined && answer.wants.length > 0
    ? [{ id, wants: answer.wants }]
    : [],
);

describe('the advice after a vague text', () => {
  it.each(wanting)('for $id has an example that names everything the question wants', ({ id, wants }) => {
    expect(checkSpecificity(examples.get(id) ?? '', wants)).toEqual({
      isVague: false,
      found: wants,
      missing: [],
    });
  });

  it('says whose the example is, and what to add', () => {
    for (const { help, example } of Object.values(vi.question)) {
      expect(example).toMatch(/^Ví dụ cơ sở khác: \p{Lu}|^Ví dụ cơ sở khác: \d/u);
      expect(help).toMatch(/^Thêm giúp: .+\.$/);
    }
  });

  it('exists for the same questions in English', () => {
    expect(Object.keys(en.question)).toEqual(Object.keys(vi.question));
    expect(Object.keys(en.want)).toEqual(Object.keys(vi.want));
  });
});
