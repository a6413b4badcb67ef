import { isEditable } from '../../core/proposal.ts';
import { countEnquiriesOf } from '../../storage/enquiries.ts';
import { listOwnedProposals } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { HomeReply, Reply } from '../reply.ts';
import { askForConsent } from './ask-for-consent.ts';
import { hasConsent } from './has-consent.ts';
import { headingOf } from './heading.ts';

/** The first screen. Nothing is asked here, so a text that follows is not taken for an answer. */
export async function showHome(app: App, visit: Visit, notice: HomeReply['notice'] = null): Promise<Reply> {
  const { person } = visit;
  const isApplicant = hasConsent(person);
  if (!isApplicant && person.grants.length === 0 && notice === null)
    return askForConsent(app, visit, { notice: null, commune: null });
  await remember(app, app.database, visit, { focus: null });
  const proposals = isApplicant ? await listOwnedProposals(app.database, person.id) : [];
  const draft =
    proposals.find(({ id, status }) => id === person.activeProposalId && isEditable(status)) ??
    proposals.find(({ status }) => isEditable(status));
  return {
    screen: 'home',
    draft: draft === undefined ? null : headingOf(draft),
    proposalCount: proposals.length,
    enquiryCount: isApplicant ? await countEnquiriesOf(app.database, person.id) : 0,
    roles: [...new Set(person.grants.map((grant) => grant.role))],
    notice,
  };
}
