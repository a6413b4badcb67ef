// Reading typed values out of a proposal's answers. Unanswered and "don't know yet" both read as null.
import { type Answers, answerTo } from './answer.ts';
import { allNeeds, type Need } from './facts.ts';
import type { QuestionId } from './questions/question-id.ts';

export function moneyOf(answers: Answers, question: QuestionId, row = 0): number | null {
  const value = answerTo(answers, question, row);
  return value?.kind === 'money' ? value.dong : null;
}

export function numberOf(answers: Answers, question: QuestionId, row = 0): number | null {
  const value = answerTo(answers, question, row);
  return value?.kind === 'number' ? value.number : null;
}

export function textOf(answers: Answers, question: QuestionId, row = 0): string | null {
  const value = answerTo(answers, question, row);
  return value?.kind === 'text' ? value.text : null;
}

/** The option if it is one of `allowed`, else null. */
export function optionOf<Option extends string>(
  answers: Answers,
  question: QuestionId,
  allowed: readonly Option[],
  row = 0,
): Option | null {
  const value = answerTo(answers, question, row);
  if (value?.kind !== 'choice') return null;
  return allowed.find((option) => option === value.option) ?? null;
}

/** The rows that exist; the first one is there before anybody says so. */
export function rowsOf(answers: Answers, question: QuestionId): readonly number[] {
  const value = answerTo(answers, question);
  return value?.kind === 'rows' ? value.rows : [1];
}

/** What is wanted; null while it is open ("other" without saying which). */
export function needOf(answers: Answers): Need | null {
  return optionOf(answers, 'need', allNeeds) ?? optionOf(answers, 'need-other', allNeeds);
}

/**
 * The whole cost in đồng: the sum of the machines' prices, or the price of the content.
 * Null as soon as one machine has no price: a sum of what is known would promise too little or too much.
 */
export function costOf(answers: Answers): number | null {
  if (needOf(answers) !== 'machine') return moneyOf(answers, 'cost');
  let sum = 0;
  for (const row of rowsOf(answers, 'machines')) {
    const price = moneyOf(answers, 'machine-price', row);
    if (price === null) return null;
    sum += price;
  }
  return sum;
}
