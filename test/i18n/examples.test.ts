import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import { read } from '../core/answer-kinds/reading.ts';
import { listLanguages, readLanguage } from './texts.ts';

const typed = allQuestions.filter(({ answer }) => !['choice', 'rows', 'files'].includes(answer.kind));
const choices = allQuestions.filter(({ answer }) => answer.kind === 'choice');

describe.each(listLanguages())('the examples in %s', (language) => {
  const texts = readLanguage(language);
  const example = (id: string): string => texts.get(`questions.${id}.example`) ?? '';

  it.each(typed.map((question) => [question.id, question] as const))(
    'show an answer to %s that the assistant itself understands',
    (id, { answer }) => {
      expect(read(answer, example(id))).not.toMatch(/^[!?]|\((?:money|phone|taxCode)\w+\)$|^$/);
    },
  );

  it.each(choices.map(({ id }) => id))('name a button of %s', (id) => {
    const prefix = `questions.${id}.options.`;
    const labels = [...texts].filter(([key]) => key.startsWith(prefix)).map(([, label]) => label);
    expect(labels).toContain(example(id));
  });
});
