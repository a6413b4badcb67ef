// Sending a proposal to the centre: asked once, done once, frozen as the owner saw it.

import { chosenOption } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { decideOwnerTransition } from '../../core/proposal.ts';
import { closeChangeRequests } from '../../storage/change-requests.ts';
import { takeReference } from '../../storage/counters.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import { changeProposal } from '../../storage/proposals.ts';
import { addSubmission } from '../../storage/submissions.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { AnswerLine, Reply } from '../reply.ts';
import { whenSeen } from '../when-seen.ts';
import { wordingIn } from '../wording.ts';
import { freeze } from './freeze.ts';
import { headingOf } from './heading.ts';
import { canEdit, detailsOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';
import { changesOf } from './show-changes.ts';
import { titleOf } from './title.ts';

/** A last question before sending; says so where the rules exclude it. */
export async function askToSend(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const hindrance = await hindranceOf(app, own);
  if (hindrance !== null) return hindrance;
  const { verdict, journey } = own.assessment;
  // Whom the first questions exclude has read why and said it already: that is asked once.
  const isSaidInForm = chosenOption(journey.counting, 'go-on') === 'send-anyway';
  return {
    screen: 'sendAsk',
    heading: headingOf(own.proposal),
    version: own.proposal.version,
    unchanged: await unchangedIn(app, own),
    verdict: verdict?.outcome === 'ineligible' && !isSaidInForm ? verdict : null,
  };
}

/** An answer may be right as it is: staff are told by phone, or were wrong. It is asked, not refused. */
async function unchangedIn(app: App, own: OwnProposal): Promise<AnswerLine[]> {
  const changes = await changesOf(app, own);
  return (changes?.items ?? []).filter(({ isDone }) => !isDone).map(({ line }) => line);
}

async function hindranceOf(app: App, own: OwnProposal): Promise<Reply | null> {
  if (!canEdit(own)) return sentReply(app, own, { wasAlready: true, isAgain: false });
  const { journey } = own.assessment;
  if (chosenOption(journey.counting, 'go-on') === 'leave') return reviewOf(app, own, { notice: 'leaving' });
  return journey.next === null ? null : reviewOf(app, own, { notice: 'notReady' });
}

/** `version` is what the owner saw; where it changed since, they look again. */
export async function sendProposal(app: App, visit: Visit, id: ProposalId, version: number): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  const hindrance = await hindranceOf(app, own);
  const isOther = own.proposal.version !== version;
  if (hindrance !== null || isOther) {
    await remember(app, app.database, visit, { focus: null, proposal: id });
    return hindrance ?? reviewOf(app, own, { notice: 'changedSince' });
  }
  const isAgain = own.proposal.reference !== null;
  const sent = await submit(app, visit, own, isAgain);
  if (!sent.ok) {
    const again = await openOwnProposal(app, visit, id);
    if (!again.ok) return again.reply;
    return (await hindranceOf(app, again.own)) ?? reviewOf(app, again.own, { notice: 'changedSince' });
  }
  app.wakeSender();
  const proposal = { ...own.proposal, status: 'submitted' as const, reference: sent.reference };
  return sentReply(app, { ...own, proposal }, { wasAlready: false, isAgain });
}

async function submit(app: App, visit: Visit, own: OwnProposal, isAgain: boolean) {
  const { proposal } = own;
  const at = app.clock.now();
  const decision = decideOwnerTransition('submit', proposal.status);
  if (!decision.ok) return decision;
  return app.database.transaction(async (tx) => {
    const reference = proposal.reference ?? (await takeReference(tx, Number(todayOf(app).slice(0, 4))));
    const changed = await changeProposal(tx, {
      proposalId: proposal.id,
      expectedVersion: proposal.version,
      at,
      changes: {
        ...detailsOf(own.assessment),
        status: decision.to,
        reference,
        submittedAt: at,
        askedDong: own.assessment.verdict?.amount.most ?? null,
      },
    });
    if (!changed.ok) return changed;
    const wording = wordingIn(app.translations, app.rulebook, visit.person.language);
    const submission = await addSubmission(tx, {
      proposalId: proposal.id,
      at,
      language: visit.person.language,
      rulebookVersion: app.rulebook.version,
      frozen: freeze(own, wording),
    });
    await closeChangeRequests(tx, proposal.id, at);
    await recordEvents(tx, [
      {
        what: 'proposalSubmitted',
        at,
        actorId: visit.person.id,
        proposalId: proposal.id,
        after: submission.number,
      },
    ]);
    await tellStaff(app, tx, own, { reference, number: submission.number, isAgain });
    await remember(app, tx, visit, { focus: null, proposal: proposal.id });
    return { ok: true as const, reference };
  });
}

async function tellStaff(
  app: App,
  tx: Tx,
  { proposal, assessment }: OwnProposal,
  sent: { reference: string; number: number; isAgain: boolean },
): Promise<void> {
  const notice = {
    about: sent.isAgain ? ('resubmission' as const) : ('newSubmission' as const),
    proposal: proposal.id,
    reference: sent.reference,
    title: titleOf(assessment.journey.counting),
    areaCode: detailsOf(assessment).areaCode ?? null,
    outcome: assessment.verdict?.outcome ?? null,
  };
  await notifyReviewers(app, tx, proposal.reviewerId, notice, `submission ${proposal.id} ${sent.number}`);
}

function sentReply(app: App, own: OwnProposal, how: { wasAlready: boolean; isAgain: boolean }): Reply {
  return { screen: 'sent', heading: headingOf(own.proposal), ...whenSeen(app), ...how };
}
