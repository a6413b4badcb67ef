import type { AnswerKey } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep } from '../../core/journey.ts';
import type { App, Visit } from '../app.ts';
import type { Reply } from '../reply.ts';
import { askNext } from './ask-question.ts';
import { giveAnswer } from './give-answer.ts';
import { openOwnProposal } from './own-proposal.ts';

/**
 * Somebody wrote that they do not know. Where something is known already, they mean that they have nothing to add:
 * it stays, and the form goes on.
 */
export async function sayUnknown(
  app: App,
  visit: Visit,
  proposal: ProposalId,
  key: AnswerKey,
): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, proposal);
  if (!opened.ok) return opened.reply;
  const value = findStep(opened.own.assessment.journey, key)?.value;
  const isKnown = value !== undefined && value.kind !== 'unknown';
  return isKnown ? askNext(app, visit, opened.own) : giveAnswer(app, visit, { proposal, key, raw: null });
}
