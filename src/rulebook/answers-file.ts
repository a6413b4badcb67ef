// answers.yaml: general questions with their answers; figures in them are taken from the other files.
import { z } from 'zod';
import type { GeneralAnswer, Texts } from '../core/rulebook.ts';
import { type Fault, inBoth } from './fault.ts';
import { id, texts } from './field-types.ts';
import { type FigureSource, figureFor, placeholders } from './figures.ts';
import { type CheckedFile, faultAt } from './shape.ts';

export const answersShape = z.array(
  z.strictObject({ id, question: texts, answer: texts, sources: z.array(id).min(1) }),
);

type AnswersData = z.output<typeof answersShape>;

export function findAnswerFaults(
  { file, data }: CheckedFile<AnswersData>,
  figures: FigureSource,
): readonly Fault[] {
  const seen = new Set<string>();
  return data.flatMap(({ id: answerId, answer }, index) => {
    const isRepeated = seen.has(answerId);
    seen.add(answerId);
    const repeated = inBoth(`Mã "${answerId}" đã dùng ở trên`, `The id "${answerId}" is used above`);
    return [
      ...(isRepeated ? [faultAt(file, [index, 'id'], repeated)] : []),
      ...Object.entries(answer).flatMap(([language, written]) =>
        placeholders(written)
          .filter((name) => figureFor(name, language, figures) === null)
          .map((name) =>
            faultAt(
              file,
              [index, 'answer', language],
              inBoth(`Không có con số nào tên {${name}}`, `There is no figure called {${name}}`),
            ),
          ),
      ),
    ];
  });
}

export function toGeneralAnswers(data: AnswersData, figures: FigureSource): readonly GeneralAnswer[] {
  return data.map(({ id: answerId, question, answer }) => ({
    id: answerId,
    question,
    answer: fillTexts(answer, figures),
  }));
}

function fillTexts({ vi, ...others }: Texts, figures: FigureSource): Texts {
  const fill = (written: string, language: string): string =>
    written.replaceAll(/\{([^}]*)\}/g, (whole, name: string) => figureFor(name, language, figures) ?? whole);
  const filled = Object.entries(others).map(([language, written]) => [language, fill(written, language)]);
  return { vi: fill(vi, 'vi'), ...Object.fromEntries(filled) };
}
