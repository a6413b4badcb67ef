// Whether a stored answer still fits its question. After an edit of the form (an option removed, another kind)
// the answer stays stored but counts as unanswered.
import type { AnswerValue } from '../answer.ts';
import type { AnswerKind } from './answer-kind.ts';
import { earliestMonthYear, latestMonthYear, mostAmount, mostDong } from './limits.ts';

/** "Don't know yet" fits every question. An empty list of files or rows fits none. */
export function answerFits(kind: AnswerKind, value: AnswerValue): boolean {
  if (value.kind === 'unknown') return true;
  switch (kind.kind) {
    case 'choice':
      return value.kind === 'choice' && kind.options.includes(value.option);
    case 'text':
      return value.kind === 'text' && value.text !== '' && countCharacters(value.text) <= kind.atMost;
    case 'number':
      return (
        value.kind === 'number' &&
        Number.isInteger(value.number) &&
        isWithin(value.number, kind.atLeast, kind.atMost)
      );
    case 'quantity':
      return value.kind === 'quantity' && isWithin(value.amount, 0, mostAmount);
    case 'money':
      return value.kind === 'money' && Number.isInteger(value.dong) && isWithin(value.dong, 0, mostDong);
    case 'year':
      return value.kind === 'year' && isWithin(value.year, kind.earliest, latestMonthYear);
    case 'month':
      return (
        value.kind === 'month' &&
        isWithin(value.year, earliestMonthYear, latestMonthYear) &&
        (value.month === null || isWithin(value.month, 1, 12))
      );
    case 'files':
      return value.kind === 'files' && isWithin(value.files.length, 1, kind.atMost);
    case 'rows':
      return value.kind === 'rows' && isWithin(value.rows.length, 1, kind.atMost);
    case 'commune':
    case 'phone':
    case 'taxCode':
      return value.kind === kind.kind;
    default:
      return kind satisfies never;
  }
}

/** Code points, as a person counts letters; an emoji may count as several. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

const isWithin = (number: number, atLeast: number, atMost: number): boolean =>
  number >= atLeast && number <= atMost;
