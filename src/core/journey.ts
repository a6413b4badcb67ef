// The journey is the walk of one person through the form. Where somebody stands is never stored: it follows from the answers.
// An answer that no longer fits its question, or whose question is not asked (any more), is set aside, not lost.

import { type AnswerKey, type Answers, type AnswerValue, answerKey } from './answer.ts';
import { answerFits } from './answer-kinds/fits.ts';
import { isFactTrue, type PathRules } from './derived-facts.ts';
import type { Condition, Question } from './questions/question.ts';
import type { QuestionId } from './questions/question-id.ts';
import { rowsOf } from './read-answers.ts';

export interface Step extends AnswerKey {
  readonly asks: Question;
  /** Undefined: still open. */
  readonly value: AnswerValue | undefined;
}

export interface Journey {
  /** Every question that is asked of this person, in order. */
  readonly path: readonly Step[];
  /** The first open one; null where all are answered. */
  readonly next: Step | null;
  /** The answers on the path: the only ones that count for rules and papers. */
  readonly counting: Answers;
  /** Keys of stored answers that do not count now, because the path changed or the form did. */
  readonly setAside: readonly string[];
}

/** Walks `questions` over `answers`. Linear in the number of questions and rows. */
export function walkJourney(questions: readonly Question[], answers: Answers, rules: PathRules): Journey {
  const path: Step[] = [];
  const counting = new Map<string, AnswerValue>();

  const visit = (asks: Question, row: number): void => {
    if (asks.askWhen !== undefined && !isConditionTrue(asks.askWhen, counting, rules, row)) return;
    const key = answerKey(asks.id, row);
    const stored = answers.get(key);
    const value = stored !== undefined && answerFits(asks.answer, stored) ? stored : undefined;
    if (value !== undefined) counting.set(key, value);
    path.push({ question: asks.id, row, asks, value: isOpen(asks, value) ? undefined : value });
  };

  const done = new Set<QuestionId>();
  for (const question of questions) {
    if (question.perRowOf === undefined) {
      visit(question, 0);
    } else if (!done.has(question.perRowOf)) {
      done.add(question.perRowOf);
      visitRows(question.perRowOf);
    }
  }

  function visitRows(rowsQuestion: QuestionId): void {
    const perRow = questions.filter((question) => question.perRowOf === rowsQuestion);
    const rowsKey = answerKey(rowsQuestion);
    const stored = answers.get(rowsKey);
    // The rows are known before their question is reached: it only asks whether there are more.
    if (stored?.kind === 'rows') counting.set(rowsKey, stored);
    const rows = rowsOf(counting, rowsQuestion);
    for (const row of rows) for (const question of perRow) visit(question, row);
  }

  dropUnreachedRows(path, counting);
  return {
    path,
    next: path.find((step) => step.value === undefined) ?? null,
    counting,
    setAside: [...answers.keys()].filter((key) => !counting.has(key)),
  };
}

/** Answers that most owners give: what is left to ask is estimated with them while they are open. */
const usualAnswers: readonly (readonly [QuestionId, string])[] = [
  ['need', 'machine'],
  ['registered', 'yes'],
];

/**
 * About how many questions are left. Honest from the start: one that opens many others counts with them.
 * `journey` is the walk over the same.
 */
export function estimateRemaining(
  questions: readonly Question[],
  answers: Answers,
  rules: PathRules,
  journey: Journey,
): number {
  const usual = usualAnswers.filter(([question]) => !answers.has(answerKey(question)));
  if (usual.length === 0) return journey.path.filter(({ value }) => value === undefined).length;
  const supposed = new Map<string, AnswerValue>(answers);
  for (const [question, option] of usual) supposed.set(answerKey(question), { kind: 'choice', option });
  const { path } = walkJourney(questions, supposed, rules);
  const isOpenStep = ({ question, value }: Step): boolean =>
    value === undefined || usual.some(([open]) => open === question);
  return path.filter(isOpenStep).length;
}

/** A list of machines stays open until the person says that it is complete. */
function isOpen(question: Question, value: AnswerValue | undefined): boolean {
  return question.answer.kind === 'rows' && value?.kind === 'rows' && !value.isComplete;
}

/** Rows were read ahead of their question; where that question turned out not to be asked, they do not count. */
function dropUnreachedRows(path: readonly Step[], counting: Map<string, AnswerValue>): void {
  const reached = new Set(path.map((step) => answerKey(step.question, step.row)));
  for (const key of [...counting.keys()]) if (!reached.has(key)) counting.delete(key);
}

export function isConditionTrue(
  condition: Condition,
  answers: Answers,
  rules: PathRules,
  row: number,
): boolean {
  if ('fact' in condition) return isFactTrue(condition.fact, answers, rules, row);
  if ('all' in condition) return condition.all.every((part) => isConditionTrue(part, answers, rules, row));
  if ('any' in condition) return condition.any.some((part) => isConditionTrue(part, answers, rules, row));
  if ('not' in condition) return !isConditionTrue(condition.not, answers, rules, row);
  const option = optionOrUnknown(answers.get(answerKey(condition.answer)));
  if ('is' in condition) return option !== null && condition.is.includes(option);
  return option === null || !condition.isNot.includes(option);
}

function optionOrUnknown(value: AnswerValue | undefined): string | null {
  if (value?.kind === 'choice') return value.option;
  return value?.kind === 'unknown' ? 'unknown' : null;
}

/** The step of a question on the path, undefined where it is not asked now. */
export function findStep(journey: Journey, key: AnswerKey): Step | undefined {
  return journey.path.find((step) => step.question === key.question && step.row === key.row);
}
