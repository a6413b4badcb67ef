// A question in the words in which it is put: some depend on what was answered before.
import type { Need, Sector } from '../core/facts.ts';
import type { AnswerLine } from './reply.ts';
import type { Wording } from './wording.ts';

export interface AskedLine {
  readonly line: Pick<AnswerLine, 'question' | 'row' | 'rowCount' | 'asks'>;
  readonly need: Need | null;
  /** The sector guessed from the product. */
  readonly guess: Sector | null;
  /** Set where the rest of a price is asked about; whole đồng. */
  readonly gap: { readonly cost: number; readonly most: number; readonly own: number } | null;
}

/** HTML of one question. */
export function askedWords({ line, need, guess, gap }: AskedLine, { t, option, money }: Wording): string {
  const { question, row, rowCount, asks } = line;
  if (question === 'sector' && guess !== null)
    return t('questions.sector.askGuess', { sector: option(asks, guess) });
  if (gap !== null)
    return t('questions.capital-commitment.askGap', {
      costDong: money(gap.cost),
      mostDong: money(gap.most),
      ownDong: money(gap.own),
      gapDong: money(Math.max(0, gap.cost - gap.most - gap.own)),
    });
  if (question === 'when' && need !== 'machine') return t('questions.when.askOther');
  if (question === 'content' && need === 'unsure') return t('questions.content.askUnsure');
  if (question === 'machine-name' && rowCount > 1)
    return t('questions.machine-name.askRow', { position: row });
  return t(`questions.${question}.ask`);
}
