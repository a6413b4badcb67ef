// The whole proposal on one card: every answer with its edit button, and what is still missing.

import { chosenOption } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findOpenChangeRequest } from '../../storage/change-requests.ts';
import { listVoiceNotes } from '../../storage/voice-notes.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply, ReviewReply } from '../reply.ts';
import { headingOf } from './heading.ts';
import { canEdit, lineOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';

export async function reviewProposal(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  return reviewOf(app, opened.own, { page });
}

export async function reviewOf(
  app: App,
  own: OwnProposal,
  shown: Partial<Pick<ReviewReply, 'page' | 'notice' | 'saved'>>,
): Promise<ReviewReply> {
  const { journey, verdict } = own.assessment;
  const unknown = journey.path.filter(({ value }) => value?.kind === 'unknown');
  return {
    screen: 'review',
    heading: headingOf(own.proposal),
    lines: journey.path.map((step) => lineOf(step, journey.counting)),
    page: 0,
    openCount: journey.path.filter(({ value }) => value === undefined).length,
    unknownCount: unknown.filter(({ asks }) => asks.mayFollow !== true).length,
    laterCount: unknown.filter(({ asks }) => asks.mayFollow === true).length,
    voiceCount: (await listVoiceNotes(app.database, own.proposal.id)).length,
    verdict,
    isEditable: canEdit(own),
    isLeaving: chosenOption(journey.counting, 'go-on') === 'leave',
    hasChanges:
      own.proposal.status === 'changesRequested' &&
      (await findOpenChangeRequest(app.database, own.proposal.id)) !== null,
    saved: null,
    notice: null,
    ...shown,
  };
}
