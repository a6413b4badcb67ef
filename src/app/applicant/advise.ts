// Advice on a vague text: what would make it concrete. Never a block.
import type { AnswerKey, AnswerValue } from '../../core/answer.ts';
import type { Want } from '../../core/answer-kinds/answer-kind.ts';
import type { Need } from '../../core/facts.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep, type Step } from '../../core/journey.ts';
import { checkSpecificity } from '../../core/specificity/check-specificity.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { askAgain, focusOn } from './ask-question.ts';
import { headingOf } from './heading.ts';
import { canEdit, lineOf, openOwnProposal } from './own-proposal.ts';

/** Whoever asks to be told what fits cannot be concrete yet. */
export function missingIn(
  { asks }: Pick<Step, 'asks'>,
  value: AnswerValue | undefined,
  need: Need | null,
): readonly Want[] {
  if (need === 'unsure') return [];
  if (asks.answer.kind !== 'text' || asks.answer.wants === undefined || value?.kind !== 'text') return [];
  const { isVague, missing } = checkSpecificity(value.text, asks.answer.wants);
  return isVague ? missing : [];
}

/**
 * The advice that was given on this answer, once more: with its buttons, for a bare "add to it" would read like the answer
 * to whatever was pressed meanwhile, and what is then typed would go to the next question.
 */
export async function adviseAgain(app: App, visit: Visit, id: ProposalId, key: AnswerKey): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  const { journey, facts } = own.assessment;
  const step = findStep(journey, key);
  const missing = step === undefined || !canEdit(own) ? [] : missingIn(step, step.value, facts.need);
  if (step === undefined || missing.length === 0) return askAgain(app, visit, id, key, { isAddition: true });
  await remember(app, app.database, visit, { focus: focusOn(id, key, true), proposal: id });
  const saved = { line: lineOf(step, journey.counting), doubt: null };
  return { screen: 'advice', heading: headingOf(own.proposal), saved, missing };
}
