import { isEditable } from '../../core/proposal.ts';
import { listOwnedProposals } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { continueProposal } from './ask-question.ts';
import { headingOf } from './heading.ts';
import { showHome } from './show-home.ts';
import { showVerdict } from './show-verdict.ts';

export async function listMyProposals(
  app: App,
  visit: Visit,
  notice: 'tooMany' | null = null,
): Promise<Reply> {
  await remember(app, app.database, visit, { focus: null });
  const proposals = await listOwnedProposals(app.database, visit.person.id);
  return { screen: 'proposals', items: proposals.map(headingOf), notice };
}

/** The proposal that was worked on last and can still be edited; null where there is none. */
async function findCurrent(app: App, { person }: Visit) {
  const proposals = await listOwnedProposals(app.database, person.id);
  const editable = proposals.filter(({ status }) => isEditable(status));
  return editable.find(({ id }) => id === person.activeProposalId) ?? editable[0] ?? null;
}

/** /tieptuc: goes on where the owner is. */
export async function continueLatest(app: App, visit: Visit): Promise<Reply> {
  const current = await findCurrent(app, visit);
  return current === null ? showHome(app, visit) : continueProposal(app, visit, current.id);
}

/** /ketqua: the verdict on the proposal that was looked at last. */
export async function showLatestVerdict(app: App, visit: Visit): Promise<Reply> {
  const proposals = await listOwnedProposals(app.database, visit.person.id);
  const looked = proposals.find(({ id }) => id === visit.person.activeProposalId) ?? proposals[0];
  return looked === undefined ? showHome(app, visit) : showVerdict(app, visit, looked.id);
}
