// The texts that the form and the buttons need. All functions return faults.
import type { Question } from '../../src/core/questions/question.ts';
import type { Texts } from './texts.ts';

const parts = ['label', 'ask', 'why', 'example'] as const;

/** Every question has its four texts and one for each option of a choice, and no text is about what is not asked. */
export function findFormFaults(texts: Texts, questions: readonly Question[]): readonly string[] {
  const wanted = questions.flatMap(({ id, answer }) => [
    ...parts.map((part) => `questions.${id}.${part}`),
    ...(answer.kind === 'choice' ? answer.options.map((option) => `questions.${id}.options.${option}`) : []),
  ]);
  const asked = new Set(questions.map(({ id }): string => id));
  const isAboutNothing = (key: string): boolean => {
    const [file, id = '', group] = key.split('.');
    return file === 'questions' && (!asked.has(id) || (group === 'options' && !wanted.includes(key)));
  };
  return [
    ...wanted.filter((key) => !texts.has(key)).map((key) => `${key} is missing`),
    ...[...texts.keys()].filter(isAboutNothing).map((key) => `${key} is about nothing`),
  ];
}

/** Buttons whose words do not fit; what is filled in counts for two characters. */
export function findLongLabels(texts: Texts, keys: Iterable<string>, most: number): readonly string[] {
  return [...new Set(keys)].flatMap((key) => {
    const forms = [...texts].filter(([name]) => name === key || name.startsWith(`${key}_`));
    if (forms.length === 0) return [`${key} is missing`];
    return forms
      .filter(([, text]) => [...text.replace(/\{\{.*?\}\}/g, '00')].length > most)
      .map(([name, text]) => `${name}: ${text}`);
  });
}
