import { answerKey } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep } from '../../core/journey.ts';
import { findOpenChangeRequest } from '../../storage/change-requests.ts';
import { findSubmission } from '../../storage/submissions.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { answersOf, readFrozen } from './freeze.ts';
import { headingOf } from './heading.ts';
import { canEdit, lineOf, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';

/** The questions that staff asked to mend, each done once its answer is another one than was sent. */
export async function showChanges(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const request = await findOpenChangeRequest(app.database, id);
  if (request === null) return reviewOf(app, own, {});
  const submission = await findSubmission(app.database, id);
  const frozen = submission === null ? null : readFrozen(submission.frozen);
  const sent = frozen === null ? new Map() : answersOf(frozen);
  const { journey } = own.assessment;
  return {
    screen: 'changes',
    heading: headingOf(own.proposal),
    message: request.message,
    items: request.items.flatMap((key) => {
      const step = findStep(journey, key);
      if (step === undefined) return [];
      const before = sent.get(answerKey(key.question, key.row));
      return [
        {
          line: lineOf(step, journey.counting),
          isDone: JSON.stringify(before) !== JSON.stringify(step.value),
        },
      ];
    }),
    isEditable: canEdit(own),
  };
}
