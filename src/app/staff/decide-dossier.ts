// Deciding: shortlisted or declined, or looked at again.
import type { ProposalId } from '../../core/ids.ts';
import type { TransitionName } from '../../core/proposal.ts';
import type { StaffAction } from '../../core/roles.ts';
import { closeChangeRequests } from '../../storage/change-requests.ts';
import type { EventKind } from '../../storage/events.ts';
import type { App, Visit } from '../app.ts';
import type { Notice } from '../notice.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { changeDossier } from './change-dossier.ts';
import type { DossierNotice } from './dossier-reply.ts';
import { decideForStaff, openDossier } from './open-dossier.ts';
import { showDossier } from './show-dossier.ts';
import { type TooLong, tooLongFor } from './too-long.ts';

const longestReason = 1500;

/** Asks for the reason, or for a last confirmation, where the move is allowed. */
export async function askBeforeDeciding(
  app: App,
  visit: Visit,
  id: ProposalId,
  name: 'shortlist' | 'decline' | 'reopen',
  refused: TooLong | null = null,
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
  const { heading, proposal } = opened.dossier;
  return { screen: 'dossierPrompt', heading, prompt: name, version: proposal.version, refused };
}

/** `version` is what the reviewer saw: a later submission is not put on the list by an old button. */
export async function shortlistDossier(
  app: App,
  visit: Visit,
  id: ProposalId,
  version: number,
): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'shortlist');
  if (!opened.ok) return opened.reply;
  if (opened.dossier.proposal.version !== version)
    return showDossier(app, visit, id, { refused: 'wrongStatus' });
  return move(app, visit, id, {
    name: 'shortlist',
    event: 'proposalShortlisted',
    reason: null,
    notice: 'shortlisted',
  });
}

export async function declineDossier(app: App, visit: Visit, id: ProposalId, reason: string): Promise<Reply> {
  const tooLong = tooLongFor(reason, longestReason);
  if (tooLong !== null) return askBeforeDeciding(app, visit, id, 'decline', tooLong);
  return move(app, visit, id, { name: 'decline', event: 'proposalDeclined', reason, notice: 'declined' });
}

export async function reopenDossier(app: App, visit: Visit, id: ProposalId, reason: string): Promise<Reply> {
  const tooLong = tooLongFor(reason, longestReason);
  if (tooLong !== null) return askBeforeDeciding(app, visit, id, 'reopen', tooLong);
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
  const reason = wanted.reason?.trim() ?? null;
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
