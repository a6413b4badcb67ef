// Which question of the form, and which row of it, in a few letters.
import type { AnswerKey } from '../core/answer.ts';
import { findQuestionByCode, questionById } from '../core/questions/all-questions.ts';

export function encodeKey(value: unknown): string {
  const { question, row } = value as AnswerKey;
  const { code } = questionById(question);
  return row === 0 ? code : `${code}.${row}`;
}

export function decodeKey(text: string): AnswerKey | undefined {
  const match = /^([a-z]{2})(?:\.(\d{1,4}))?$/.exec(text);
  const question = match?.[1] === undefined ? undefined : findQuestionByCode(match[1]);
  return question === undefined ? undefined : { question: question.id, row: Number(match?.[2] ?? 0) };
}
