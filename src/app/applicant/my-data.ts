// A person's own data: what is kept, and how to take back consent. Drafts are erased at once;
// what was sent is public business by then, and goes to the staff to be closed.

import type { PersonId } from '../../core/ids.ts';
import { isSettled } from '../../core/proposal.ts';
import { closeChangeRequests } from '../../storage/change-requests.ts';
import type { Tx } from '../../storage/database.ts';
import { countEnquiriesOf } from '../../storage/enquiries.ts';
import { eraseEnquiriesOf } from '../../storage/erase-enquiries.ts';
import { eraseProposal } from '../../storage/erase-proposal.ts';
import { recordEvents } from '../../storage/events.ts';
import { listFiles } from '../../storage/files.ts';
import { findListening, stopListening } from '../../storage/listeners.ts';
import { changePerson, erasePersonDetails } from '../../storage/persons.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import { changeProposal, listOwnedProposals } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { eraseBytes } from '../erase-bytes.ts';
import { notifyReviewers } from '../notify.ts';
import { handledWith, remember } from '../remember.ts';
import type { MyDataReply } from '../reply.ts';

export async function showMyData(app: App, visit: Visit, stage: 'shown' | 'asked'): Promise<MyDataReply> {
  await remember(app, app.database, visit, { focus: null });
  return countMyData(app, visit, stage);
}

async function countMyData(app: App, { person }: Visit, stage: MyDataReply['stage']): Promise<MyDataReply> {
  const proposals = await listOwnedProposals(app.database, person.id);
  const drafts = proposals.filter(isDraft);
  const enquiries = await countEnquiriesOf(app.database, person.id);
  const listening = await findListening(app.database, person.id);
  const files = await Promise.all(proposals.map(({ id }) => listFiles(app.database, id)));
  return {
    screen: 'myData',
    consentAt: person.consentAt,
    consentVersion: person.consentVersion,
    name: person.name,
    drafts: drafts.length,
    sent: proposals.length - drafts.length,
    files: files.flat().length,
    enquiries,
    heardAreas: listening?.areas.length ?? null,
    isNothingKept:
      person.consentAt === null &&
      listening === null &&
      proposals.length + enquiries === 0 &&
      person.grants.length === 0,
    stage,
  };
}

const isDraft = ({ status }: StoredProposal): boolean => status === 'draft';

export async function withdrawConsent(app: App, visit: Visit): Promise<MyDataReply> {
  const { person } = visit;
  const before = await countMyData(app, visit, 'done');
  const at = app.clock.now();
  const unusedHashes = await app.database.transaction(async (tx) => {
    const proposals = await listOwnedProposals(tx, person.id);
    const unused: string[] = [];
    for (const proposal of proposals) {
      if (isDraft(proposal)) {
        const erased = await eraseProposal(tx, { proposalId: proposal.id, at });
        unused.push(...erased.unusedHashes);
        await recordEvents(tx, [{ what: 'proposalErased', at, actorId: person.id, proposalId: proposal.id }]);
      } else {
        await askToClose(app, tx, proposal, person.id);
      }
    }
    unused.push(...(await eraseEnquiriesOf(tx, { askerId: person.id, at })));
    await stopListening(tx, person.id);
    await changePerson(tx, person.id, {
      consentAt: null,
      consentVersion: null,
      consentWithdrawnAt: at,
      handledUpdates: handledWith(visit),
    });
    await recordEvents(tx, [{ what: 'consentWithdrawn', at, actorId: person.id, subjectId: person.id }]);
    const isNothingSent = proposals.every(isDraft);
    if (isNothingSent && person.grants.length === 0) await erasePersonDetails(tx, person.id);
    else await changePerson(tx, person.id, { focus: null, activeProposalId: null });
    return unused;
  });
  await eraseBytes(app, unusedHashes);
  app.wakeSender();
  return before;
}

async function askToClose(app: App, tx: Tx, proposal: StoredProposal, actorId: PersonId): Promise<void> {
  const at = app.clock.now();
  if (proposal.closeRequestedAt !== null) return;
  const changed = await changeProposal(tx, {
    proposalId: proposal.id,
    expectedVersion: proposal.version,
    at,
    changes: { closeRequestedAt: at, ...(isSettled(proposal.status) ? {} : { status: 'withdrawn' }) },
  });
  // Said as an error, so that all of it is undone and the person may ask once more.
  if (!changed.ok) throw new Error(`proposal ${proposal.id} changed while its erasure was asked for`);
  await closeChangeRequests(tx, proposal.id, at);
  await recordEvents(tx, [{ what: 'closingRequested', at, actorId, proposalId: proposal.id }]);
  const notice = {
    about: 'erasureAsked' as const,
    proposal: proposal.id,
    reference: proposal.reference ?? '',
  };
  await notifyReviewers(app, tx, proposal.reviewerId, notice, `closing ${proposal.id}`);
}
