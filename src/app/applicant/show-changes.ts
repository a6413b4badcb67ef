import { answerKey } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep } from '../../core/journey.ts';
import { findOpenChangeRequest } from '../../storage/change-requests.ts';
import { findSubmission } from '../../storage/submissions.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { ChangeItem, ChangesReply, Reply } from '../reply.ts';
import { answersOf, readFrozen } from './freeze.ts';
import { headingOf } from './heading.ts';
import { canEdit, lineOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';

export async function showChanges(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  return (await changesOf(app, own)) ?? reviewOf(app, own, {});
}

/** What staff asked for, and what of it is done; null where nothing is asked for. */
export async function changesOf(
  app: App,
  own: OwnProposal,
  shown: Partial<Pick<ChangesReply, 'saved' | 'notice'>> = {},
): Promise<ChangesReply | null> {
  if (own.proposal.status !== 'changesRequested') return null;
  const { id } = own.proposal;
  const request = await findOpenChangeRequest(app.database, id);
  if (request === null) return null;
  const submission = await findSubmission(app.database, id);
  const frozen = submission === null ? null : readFrozen(submission.frozen);
  const sent = frozen === null ? new Map() : answersOf(frozen);
  const { journey } = own.assessment;
  return {
    screen: 'changes',
    heading: headingOf(own.proposal),
    message: request.message,
    items: request.items.flatMap((key): ChangeItem[] => {
      const step = findStep(journey, key);
      if (step === undefined) return [];
      const before = sent.get(answerKey(key.question, key.row));
      // Done once its answer is another one than was sent.
      const isDone = JSON.stringify(before) !== JSON.stringify(step.value);
      return [{ line: lineOf(step, journey.counting), isDone }];
    }),
    isEditable: canEdit(own),
    saved: null,
    notice: null,
    ...shown,
  };
}
