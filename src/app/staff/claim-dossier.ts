// Taking a dossier, giving it back, and handing it to a colleague. Of two taps at once, one wins and the other is told.

import type { PersonId, ProposalId } from '../../core/ids.ts';
import { isSettled, transitions } from '../../core/proposal.ts';
import { mayAct } from '../../core/roles.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { findPerson } from '../../storage/persons.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import { changeProposal, claimProposal } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { notifyPerson, notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { changeDossier } from './change-dossier.ts';
import { type Dossier, decideForStaff, openDossier } from './open-dossier.ts';
import { listReviewers } from './reviewers.ts';
import { showDossier } from './show-dossier.ts';

export async function claimDossier(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'claim');
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  if (proposal.status === 'inReview' && proposal.reviewerId === visit.person.id)
    return showDossier(app, visit, id);
  const decision = decideForStaff(visit, proposal, 'claim');
  if (!decision.ok)
    return decision.reason === 'someoneElseHasIt' || proposal.status === 'inReview'
      ? tellWhoHasIt(app, visit, id, proposal.reviewerId)
      : showDossier(app, visit, id, { refused: decision.reason });
  const outcome = await app.database.transaction((tx) => claim(app, tx, visit, opened.dossier));
  if (!outcome.ok)
    return outcome.reason === 'taken'
      ? tellWhoHasIt(app, visit, id, outcome.reviewerId)
      : claimDossier(app, visit, id);
  app.wakeSender();
  return showDossier(app, visit, id, 'claimed');
}

/** Nobody has it: the database lets one through. Somebody does: it is mine already, or a lead takes it over. */
async function claim(app: App, tx: Tx, visit: Visit, { proposal }: Dossier) {
  const at = app.clock.now();
  const { person } = visit;
  const { from, to } = transitions.claim;
  const outcome =
    proposal.reviewerId === null
      ? await claimProposal(tx, { proposalId: proposal.id, reviewerId: person.id, from, to, at })
      : await changeProposal(tx, {
          proposalId: proposal.id,
          expectedVersion: proposal.version,
          at,
          changes: { status: to, reviewerId: person.id },
        });
  if (!outcome.ok) return outcome;
  await recordEvents(tx, [{ what: 'proposalClaimed', at, actorId: person.id, proposalId: proposal.id }]);
  const notice = {
    about: 'claimed' as const,
    proposal: proposal.id,
    reference: proposal.reference ?? '',
    reviewer: person.name,
  };
  await notifyPerson(app, tx, proposal.ownerId, notice, `claimed ${proposal.id} ${proposal.version}`);
  await tellFormerReviewer(app, tx, visit, proposal, person.name);
  await remember(app, tx, visit, { focus: null });
  return outcome;
}

/** Whoever had it hears that `name` has it now, unless they gave it away themselves. */
async function tellFormerReviewer(
  app: App,
  tx: Tx,
  visit: Visit,
  { id, version, reference, title, reviewerId: former }: StoredProposal,
  name: string,
): Promise<void> {
  if (former === null || former === visit.person.id) return;
  const notice = { about: 'handedAway', proposal: id, reference: reference ?? '', title, name } as const;
  await notifyReviewers(app, tx, former, notice, `handed away ${id} ${version}`);
}

async function tellWhoHasIt(app: App, visit: Visit, id: ProposalId, holder: PersonId | null): Promise<Reply> {
  const person = holder === null ? null : await findPerson(app.database, holder);
  return showDossier(app, visit, id, person === null ? { refused: 'wrongStatus' } : { taken: person.name });
}

export async function releaseDossier(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'release');
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  const decision = decideForStaff(visit, proposal, 'release');
  if (!decision.ok) return showDossier(app, visit, id, { refused: decision.reason });
  const outcome = await changeDossier(app, visit, proposal, {
    changes: { status: decision.to, reviewerId: null },
    event: { what: 'proposalReleased' },
    also: async (tx) => {
      const notice = { about: 'released', proposal: id, reference: proposal.reference ?? '' } as const;
      await notifyPerson(app, tx, proposal.ownerId, notice, `released ${id} ${proposal.version}`);
    },
  });
  return outcome.ok ? showDossier(app, visit, id, 'released') : releaseDossier(app, visit, id);
}

export async function askToHandOver(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'handOver');
  if (!opened.ok) return opened.reply;
  const { reviewerId, ownerId } = opened.dossier.proposal;
  return {
    screen: 'handOverAsk',
    heading: opened.dossier.heading,
    people: (await listReviewers(app)).filter(({ id: each }) => each !== reviewerId && each !== ownerId),
  };
}

export async function handOver(app: App, visit: Visit, id: ProposalId, to: PersonId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'handOver');
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  const receiver = await findPerson(app.database, to);
  if (isSettled(proposal.status)) return showDossier(app, visit, id, { refused: 'wrongStatus' });
  if (to === proposal.ownerId) return showDossier(app, visit, id, { refused: 'notAllowed' });
  if (receiver === null || !mayAct(receiver.grants, 'claim'))
    return showDossier(app, visit, id, { refused: 'notAllowed' });
  const about = { proposal: id, reference: proposal.reference ?? '' };
  const outcome = await changeDossier(app, visit, proposal, {
    // What the owner mends stays in the owner's hands.
    changes: {
      status: proposal.status === 'changesRequested' ? 'changesRequested' : 'inReview',
      reviewerId: to,
    },
    event: { what: 'proposalHandedOver', subjectId: to, before: proposal.reviewerId, after: to },
    also: async (tx) => {
      const key = `handed over ${id} ${proposal.version}`;
      const handedOver = { about: 'handedOver', title: proposal.title, ...about } as const;
      if (to !== visit.person.id) await notifyReviewers(app, tx, to, handedOver, key);
      if (proposal.reviewerId !== to) await tellFormerReviewer(app, tx, visit, proposal, receiver.name);
      const claimed = { about: 'claimed', reviewer: receiver.name, ...about } as const;
      await notifyPerson(app, tx, proposal.ownerId, claimed, `claimed ${id} ${proposal.version}`);
    },
  });
  if (!outcome.ok) return handOver(app, visit, id, to);
  return showDossier(app, visit, id, { handedOver: receiver.name });
}
