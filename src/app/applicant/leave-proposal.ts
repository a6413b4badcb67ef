// Two ways out: a draft is thrown away for good, a sent proposal is withdrawn.

import type { ProposalId } from '../../core/ids.ts';
import { decideOwnerTransition } from '../../core/proposal.ts';
import { closeChangeRequests } from '../../storage/change-requests.ts';
import type { Tx } from '../../storage/database.ts';
import { eraseProposal } from '../../storage/erase-proposal.ts';
import { recordEvents } from '../../storage/events.ts';
import { changeProposal } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { eraseBytes } from '../erase-bytes.ts';
import { notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { headingOf } from './heading.ts';
import { type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';

export async function askToDiscard(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const { own } = opened;
  return own.proposal.status === 'draft'
    ? { screen: 'discardAsk', heading: headingOf(own.proposal) }
    : reviewOf(app, own, { notice: 'locked' });
}

export async function discardProposal(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  const at = app.clock.now();
  if (own.proposal.status !== 'draft') return reviewOf(app, own, { notice: 'locked' });
  const outcome = await app.database.transaction(async (tx) => {
    const changed = await changeProposal(tx, {
      proposalId: id,
      expectedVersion: own.proposal.version,
      at,
      changes: { discardedAt: at },
    });
    if (!changed.ok) return changed;
    const { unusedHashes } = await eraseProposal(tx, { proposalId: id, at });
    await recordEvents(tx, [{ what: 'proposalDiscarded', at, actorId: visit.person.id, proposalId: id }]);
    await remember(app, tx, visit, { focus: null, proposal: null });
    return { ok: true as const, unusedHashes };
  });
  if (!outcome.ok) return reviewOf(app, own, { notice: 'stale' });
  await eraseBytes(app, outcome.unusedHashes);
  return { screen: 'discarded', title: own.proposal.title };
}

export async function askToWithdraw(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  return decideWithdrawal(own).ok
    ? { screen: 'withdrawAsk', heading: headingOf(own.proposal) }
    : { screen: 'withdrawn', heading: headingOf(own.proposal), isTooLate: true };
}

export async function withdrawProposal(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  const outcome = await app.database.transaction((tx) => withdraw(app, tx, visit, own));
  if (!outcome.ok && outcome.reason === 'stale') return withdrawProposal(app, visit, id);
  if (!outcome.ok) {
    await remember(app, app.database, visit, { focus: null, proposal: id });
    return { screen: 'withdrawn', heading: headingOf(own.proposal), isTooLate: true };
  }
  app.wakeSender();
  return {
    screen: 'withdrawn',
    heading: headingOf({ ...own.proposal, status: 'withdrawn' }),
    isTooLate: false,
  };
}

function decideWithdrawal({ proposal }: OwnProposal) {
  return decideOwnerTransition('withdraw', proposal.status);
}

async function withdraw(app: App, tx: Tx, visit: Visit, own: OwnProposal) {
  const { proposal } = own;
  const decision = decideWithdrawal(own);
  if (!decision.ok) return decision;
  const at = app.clock.now();
  const changed = await changeProposal(tx, {
    proposalId: proposal.id,
    expectedVersion: proposal.version,
    at,
    changes: { status: decision.to },
  });
  if (!changed.ok) return changed;
  await closeChangeRequests(tx, proposal.id, at);
  await recordEvents(tx, [
    { what: 'proposalWithdrawn', at, actorId: visit.person.id, proposalId: proposal.id },
  ]);
  if (proposal.reviewerId !== null) {
    const notice = {
      about: 'withdrawn' as const,
      proposal: proposal.id,
      reference: proposal.reference ?? '',
      title: proposal.title,
    };
    await notifyReviewers(app, tx, proposal.reviewerId, notice, `withdrawn ${proposal.id}`);
  }
  await remember(app, tx, visit, { focus: null, proposal: null });
  return { ok: true as const };
}
