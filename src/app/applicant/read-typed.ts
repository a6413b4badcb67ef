import type { Answers, AnswerValue } from '../../core/answer.ts';
import type { RawAnswer } from '../../core/answer-kinds/answer-kind.ts';
import { matchOption } from '../../core/answer-kinds/choice.ts';
import { agrees } from '../../core/answer-kinds/says.ts';
import type { Step } from '../../core/journey.ts';
import type { App, Visit } from '../app.ts';
import { wordingIn } from '../wording.ts';
import { guessFor } from './guess-for.ts';

/**
 * What was typed, made ready for its answer kind: the label of an option counts as pressing it,
 * and a text that adds to an earlier one is put behind it.
 */
export function readTyped(
  app: App,
  visit: Visit,
  typed: {
    readonly step: Step;
    readonly raw: RawAnswer;
    readonly addTo: AnswerValue | undefined;
    readonly answers: Answers;
  },
): RawAnswer {
  const { step, raw, addTo, answers } = typed;
  if (raw.from !== 'text') return raw;
  const { asks } = step;
  if (asks.answer.kind === 'text' && addTo?.kind === 'text')
    return { from: 'text', text: `${addTo.text}\n${raw.text}` };
  if (asks.answer.kind !== 'choice') return raw;
  const wording = wordingIn(app.translations, app.rulebook, visit.person.language);
  const labels = Object.fromEntries(
    asks.answer.options.map((option) => [option, wording.option(asks, option)]),
  );
  const guess = agrees(raw.text) ? guessFor(step, answers) : null;
  const option = guess ?? matchOption(asks.answer, labels, raw.text);
  return option === null ? raw : { from: 'button', data: option };
}
