// The form: every question in the order in which it is asked.
import { contactQuestions, paperQuestions } from './contact-and-papers.ts';
import { establishmentQuestions } from './establishment.ts';
import { needQuestions } from './need.ts';
import { proposalQuestions } from './proposal.ts';
import type { Question } from './question.ts';
import type { QuestionId } from './question-id.ts';
import { stateSupportQuestions } from './state-support.ts';

export const allQuestions: readonly Question[] = [
  ...establishmentQuestions,
  ...needQuestions,
  ...stateSupportQuestions,
  ...proposalQuestions,
  ...contactQuestions,
  ...paperQuestions,
];

const byId = new Map<string, Question>(allQuestions.map((question) => [question.id, question]));
const byCode = new Map<string, Question>(allQuestions.map((question) => [question.code, question]));

/** Throws on an id that the form does not have: ids come from our own code. */
export function questionById(id: QuestionId): Question {
  const question = byId.get(id);
  if (question === undefined) throw new Error(`no question has the id ${id}`);
  return question;
}

/** Undefined for an id that an older form had, or that was made up: stored text and forged buttons. */
export function findQuestion(id: string): Question | undefined {
  return byId.get(id);
}

/** Undefined where button data is forged or names a question that no longer exists. */
export function findQuestionByCode(code: string): Question | undefined {
  return byCode.get(code);
}

/** The questions asked once per row of `rowsQuestion`, in order. */
export function questionsPerRow(rowsQuestion: QuestionId): readonly Question[] {
  return allQuestions.filter((question) => question.perRowOf === rowsQuestion);
}
