import type { Answers } from '../../core/answer.ts';
import type { Sector } from '../../core/facts.ts';
import type { Step } from '../../core/journey.ts';
import { textOf } from '../../core/read-answers.ts';
import { guessSector } from '../../core/sector-guess.ts';

/** The sector that the product suggests, while nobody has said which it is. */
export function guessFor({ question, value }: Step, answers: Answers): Sector | null {
  const product = textOf(answers, 'product');
  const isOpen = question === 'sector' && value === undefined && product !== null;
  return isOpen ? (guessSector(product)?.sector ?? null) : null;
}
