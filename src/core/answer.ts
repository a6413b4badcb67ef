// An answer is what a person said to one question. It is stored by question id and row, never by position.
import type { FileId } from './ids.ts';
import type { QuestionId } from './questions/question-id.ts';

/** Row 0 for ordinary questions; 1, 2, 3 … for the questions that are asked once per machine. */
export interface AnswerKey {
  readonly question: QuestionId;
  readonly row: number;
}

/** A file that a person sent, already in our own store. `mediaType` was read from its bytes. */
export interface StoredFile {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** "Chưa biết": the person was asked and does not know yet. It counts as answered, and is listed as still missing. */
export interface UnknownAnswer {
  readonly kind: 'unknown';
}

export interface ChoiceAnswer {
  readonly kind: 'choice';
  readonly option: string;
}
export interface TextAnswer {
  readonly kind: 'text';
  readonly text: string;
}
export interface NumberAnswer {
  readonly kind: 'number';
  readonly number: number;
}
/** An amount with the person's own unit: 2,5 tấn; 1.200 viên. The unit may be empty. */
export interface QuantityAnswer {
  readonly kind: 'quantity';
  readonly amount: number;
  readonly unit: string;
}
/** Whole đồng. */
export interface MoneyAnswer {
  readonly kind: 'money';
  readonly dong: number;
}
export interface YearAnswer {
  readonly kind: 'year';
  readonly year: number;
}
/** `month` is null where only the year was said. */
export interface MonthAnswer {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number | null;
}
/** A commune's official code (five digits), or 'outside' for a place outside the province. */
export interface CommuneAnswer {
  readonly kind: 'commune';
  readonly code: string;
}
/** Ten digits from 0, or eleven for a landline (0206 and seven digits); a foreign number from 00 and its country's code. */
export interface PhoneAnswer {
  readonly kind: 'phone';
  readonly digits: string;
}
export interface TaxCodeAnswer {
  readonly kind: 'taxCode';
  readonly digits: string;
}
export interface FilesAnswer {
  readonly kind: 'files';
  readonly files: readonly StoredFile[];
}
/** Which rows exist. `last` is the highest number ever given, so that a removed row's number never returns. */
export interface RowsAnswer {
  readonly kind: 'rows';
  readonly rows: readonly number[];
  readonly last: number;
  readonly isComplete: boolean;
}

export type KnownAnswer =
  | ChoiceAnswer
  | TextAnswer
  | NumberAnswer
  | QuantityAnswer
  | MoneyAnswer
  | YearAnswer
  | MonthAnswer
  | CommuneAnswer
  | PhoneAnswer
  | TaxCodeAnswer
  | FilesAnswer
  | RowsAnswer;

export type AnswerValue = KnownAnswer | UnknownAnswer;

/** All answers of one proposal. Read them through `answerTo`, which knows how keys are written. */
export type Answers = ReadonlyMap<string, AnswerValue>;

export const answerKey = (question: QuestionId, row = 0): string => `${question}/${row}`;

export function answerTo(answers: Answers, question: QuestionId, row = 0): AnswerValue | undefined {
  return answers.get(answerKey(question, row));
}

/** The chosen option, or null where the question is unanswered or "don't know yet". */
export function chosenOption(answers: Answers, question: QuestionId, row = 0): string | null {
  const value = answerTo(answers, question, row);
  return value?.kind === 'choice' ? value.option : null;
}
