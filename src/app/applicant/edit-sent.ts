// Mending what was sent: while nobody reads it the owner takes it back; who reads it is asked for a change request.

import type { ProposalId } from '../../core/ids.ts';
import { decideOwnerTransition } from '../../core/proposal.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { changeProposal } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { continueProposal } from './ask-question.ts';
import { headingOf } from './heading.ts';
import { canEdit, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';

/** Says what will happen, which depends on who has it, and asks once. */
export async function askToEdit(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  if (canEdit(own)) return continueProposal(app, visit, id);
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const { status } = own.proposal;
  return status === 'submitted' || status === 'inReview'
    ? { screen: 'editAsk', heading: headingOf(own.proposal) }
    : reviewOf(app, own, { notice: 'locked' });
}

export async function editSent(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  switch (own.proposal.status) {
    case 'submitted':
      return takeBack(app, visit, own);
    case 'inReview':
      return askReviewer(app, visit, own);
    default:
      return askToEdit(app, visit, id);
  }
}

async function takeBack(app: App, visit: Visit, own: OwnProposal): Promise<Reply> {
  const { proposal } = own;
  const decision = decideOwnerTransition('takeBack', proposal.status);
  if (!decision.ok) return reviewOf(app, own, { notice: 'locked' });
  const at = app.clock.now();
  const outcome = await app.database.transaction(async (tx) => {
    const changed = await changeProposal(tx, {
      proposalId: proposal.id,
      expectedVersion: proposal.version,
      at,
      changes: { status: decision.to },
    });
    if (!changed.ok) return changed;
    await recordEvents(tx, [
      { what: 'proposalTakenBack', at, actorId: visit.person.id, proposalId: proposal.id },
    ]);
    if (proposal.reviewerId !== null) await tellReviewer(app, tx, own, 'takenBack');
    await remember(app, tx, visit, { focus: null, proposal: proposal.id });
    return changed;
  });
  // Somebody claimed it in between: decide again on what is there now.
  if (!outcome.ok) return editSent(app, visit, proposal.id);
  app.wakeSender();
  const after = { ...own, proposal: { ...proposal, status: decision.to, version: proposal.version + 1 } };
  return reviewOf(app, after, { notice: 'takenBack' });
}

/** Asked again before anything changed, the reviewer is not told twice. */
async function askReviewer(app: App, visit: Visit, own: OwnProposal): Promise<Reply> {
  const { proposal } = own;
  const at = app.clock.now();
  await app.database.transaction(async (tx) => {
    const told = await tellReviewer(app, tx, own, 'editAsked');
    if (told > 0)
      await recordEvents(tx, [{ what: 'editAsked', at, actorId: visit.person.id, proposalId: proposal.id }]);
    await remember(app, tx, visit, { focus: null, proposal: proposal.id });
  });
  app.wakeSender();
  return reviewOf(app, own, { notice: 'editAsked' });
}

function tellReviewer(
  app: App,
  tx: Tx,
  { proposal }: OwnProposal,
  about: 'takenBack' | 'editAsked',
): Promise<number> {
  const { id, reviewerId, title, version } = proposal;
  const notice = { about, proposal: id, reference: proposal.reference ?? '', title };
  return notifyReviewers(app, tx, reviewerId, notice, `${about} ${id} ${version}`);
}
