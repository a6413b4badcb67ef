// How the forms of a dossier name things, and how what they post is read.
import type { AnswerKey } from '../../core/answer.ts';
import { findQuestion } from '../../core/questions/all-questions.ts';

/** The ticks stand beside the answers, outside of the form that they belong to. */
export const requestForm = 'request-changes';

export const writeKey = ({ question, row }: AnswerKey): string => `${question}/${row}`;

/** Null for what names no question of the form. */
export function readKey(text: string): AnswerKey | null {
  const [id = '', row = '', ...rest] = text.split('/');
  const question = findQuestion(id);
  return question === undefined || rest.length > 0 || !/^\d{1,3}$/.test(row)
    ? null
    : { question: question.id, row: Number(row) };
}
