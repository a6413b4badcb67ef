// Deciding: shortlisted or declined, looked at again, or closed because its owner asked for erasure.
import type { PersonId, ProposalId } from '../../core/ids.ts';
import type { TransitionName } from '../../core/proposal.ts';
import type { StaffAction } from '../../core/roles.ts';
import { closeChangeRequests } from '../../storage/change-requests.ts';
import type { Tx } from '../../storage/database.ts';
import { eraseProposal } from '../../storage/erase-proposal.ts';
import { type EventKind, recordEvents } from '../../storage/events.ts';
import { erasePersonDetails, findPerson } from '../../storage/persons.ts';
import { listOwnedProposals } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import type { Notice } from '../notice.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { changeDossier } from './change-dossier.ts';
import type { DossierNotice } from './dossier-reply.ts';
import { listDossiers } from './list-dossiers.ts';
import { decideForStaff, openDossier } from './open-dossier.ts';
import { showDossier } from './show-dossier.ts';

const longestReason = 1500;

/** Asks for the reason, or for a last confirmation, where the move is allowed. */
export async function askBeforeDeciding(
  app: App,
  visit: Visit,
  id: ProposalId,
  name: 'shortlist' | 'decline' | 'reopen',
): Promise<Reply> {
  const opened = await openDossier(app, visit, id, name);
  if (!opened.ok) return opened.reply;
  const decision = decideForStaff(visit, opened.dossier.proposal, name, 'any');
  if (!decision.ok) return showDossier(app, visit, id, { refused: decision.reason });
  const focus =
    name === 'decline'
      ? ({ kind: 'declineReason', proposal: id } as const)
      : name === 'reopen'
        ? ({ kind: 'reopenReason', proposal: id } as const)
        : null;
  await remember(app, app.database, visit, { focus });
  return { screen: 'dossierPrompt', heading: opened.dossier.heading, prompt: name };
}

export function shortlistDossier(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  return move(app, visit, id, {
    name: 'shortlist',
    event: 'proposalShortlisted',
    reason: null,
    notice: 'shortlisted',
  });
}

export function declineDossier(app: App, visit: Visit, id: ProposalId, reason: string): Promise<Reply> {
  return move(app, visit, id, { name: 'decline', event: 'proposalDeclined', reason, notice: 'declined' });
}

export function reopenDossier(app: App, visit: Visit, id: ProposalId, reason: string): Promise<Reply> {
  return move(app, visit, id, { name: 'reopen', event: 'proposalReopened', reason, notice: 'reopened' });
}

interface Move {
  readonly name: TransitionName & StaffAction;
  readonly event: EventKind;
  readonly reason: string | null;
  readonly notice: DossierNotice & ('shortlisted' | 'declined' | 'reopened');
}

async function move(app: App, visit: Visit, id: ProposalId, wanted: Move): Promise<Reply> {
  const opened = await openDossier(app, visit, id, wanted.name);
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  const reason = wanted.reason === null ? null : [...wanted.reason.trim()].slice(0, longestReason).join('');
  const decision = decideForStaff(visit, proposal, wanted.name, reason);
  if (!decision.ok) return showDossier(app, visit, id, { refused: decision.reason });
  const at = app.clock.now();
  const about = { proposal: id, reference: proposal.reference ?? '' };
  const notice: Notice =
    wanted.notice === 'declined'
      ? { about: 'declined', reason: reason ?? '', ...about }
      : { about: wanted.notice, ...about };
  const outcome = await changeDossier(app, visit, proposal, {
    changes: { status: decision.to, decidedAt: wanted.name === 'reopen' ? null : at },
    event: { what: wanted.event, ...(reason === null ? {} : { why: reason }) },
    also: async (tx) => {
      await closeChangeRequests(tx, id, at);
      await notifyPerson(app, tx, proposal.ownerId, notice, `${wanted.notice} ${id} ${proposal.version}`);
    },
  });
  // Somebody was faster: decide again on what is there now.
  if (!outcome.ok) return move(app, visit, id, wanted);
  return showDossier(app, visit, id, wanted.notice);
}

/** The owner asked for erasure: what was said goes, the reference and the dates stay. */
export async function closeErasedDossier(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'closeErased');
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  if (proposal.closeRequestedAt === null) return showDossier(app, visit, id, { refused: 'wrongStatus' });
  const at = app.clock.now();
  const unusedHashes = await app.database.transaction(async (tx) => {
    const { unusedHashes: unused } = await eraseProposal(tx, { proposalId: id, at });
    await recordEvents(tx, [{ what: 'proposalErased', at, actorId: visit.person.id, proposalId: id }]);
    await forgetOwner(tx, proposal.ownerId);
    const notice: Notice = { about: 'erasureClosed', proposal: id, reference: proposal.reference ?? '' };
    await notifyPerson(app, tx, proposal.ownerId, notice, `erased ${id}`);
    await remember(app, tx, visit, { focus: null });
    return unused;
  });
  await app.files.remove(unusedHashes);
  app.wakeSender();
  return listDossiers(app, visit, 'flagged', 0);
}

/** With the last proposal of somebody who took consent back goes their name. */
async function forgetOwner(tx: Tx, ownerId: PersonId): Promise<void> {
  const owner = await findPerson(tx, ownerId);
  if (owner === null || owner.consentAt !== null || owner.grants.length > 0) return;
  const left = await listOwnedProposals(tx, ownerId);
  if (left.length === 0) await erasePersonDetails(tx, ownerId);
}
