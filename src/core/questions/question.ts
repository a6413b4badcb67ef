// A question of the form: data, not code. Its texts live in locales/<lang>/questions.json under its id.
import type { AnswerKind } from '../answer-kinds/answer-kind.ts';
import type { QuestionId } from './question-id.ts';

export type Section = 'establishment' | 'need' | 'proposal' | 'contact' | 'papers';

/** When a question is asked: a closed little language over earlier answers and derived facts. */
export type Condition =
  /** "Don't know yet" counts as the option 'unknown'. */
  | { readonly answer: QuestionId; readonly is: readonly string[] }
  /** True as well while the question is unanswered. */
  | { readonly answer: QuestionId; readonly isNot: readonly string[] }
  | { readonly fact: DerivedFact }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Things the path depends on that no single answer says. Computed in `derived-facts.ts`. */
export type DerivedFact =
  | 'gateClosed'
  | 'quantityNotInName'
  | 'lineMatters'
  | 'capitalGap'
  | 'supportMayBeSame'
  | 'sizeTestNeeded'
  | 'wasteMatters';

export interface Question {
  readonly id: QuestionId;
  /** Two or three characters for button data; unique, never reused. */
  readonly code: string;
  readonly section: Section;
  readonly answer: AnswerKind;
  /** Absent: always asked. */
  readonly askWhen?: Condition;
  /** Asked once per row of this question (whose answer kind is 'rows'), before that question itself. */
  readonly perRowOf?: QuestionId;
  /** Asked with "Để sau" instead of "Chưa biết": it may follow after submission's other answers. */
  readonly mayFollow?: boolean;
  /** Shown as ••••1234 except to the staff on the dossier and on papers to sign. */
  readonly isMasked?: boolean;
}
