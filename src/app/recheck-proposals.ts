// When the rulebook changed, or one of its rules begins or ends by date, every open proposal is judged again, and only
// those whose verdict flips are told.
import { setImmediate as giveWay } from 'node:timers/promises';
import { z } from 'zod';
import type { Answers } from '../core/answer.ts';
import type { ProposalId } from '../core/ids.ts';
import { turnsBetween } from '../core/in-force.ts';
import { isSettled } from '../core/proposal.ts';
import { loadProposal } from '../storage/answers.ts';
import { recordEvents } from '../storage/events.ts';
import { listOpenProposalIds } from '../storage/open-proposals.ts';
import { changeProposal } from '../storage/proposals.ts';
import { changeSetting, readSetting } from '../storage/settings.ts';
import { findSubmission } from '../storage/submissions.ts';
import { type App, todayOf } from './app.ts';
import { answersOf, readFrozen } from './applicant/freeze.ts';
import { detailsOf } from './applicant/own-proposal.ts';
import { assessAnswers } from './assessment.ts';
import { notifyPerson } from './notify.ts';

const judgedKey = 'judged by';
const judgedSchema = z.object({
  version: z.string(),
  /** Local day, yyyy-mm-dd. */
  day: z.string(),
});
const chunk = 200;

/**
 * Returns how many were told; null where the rules are those of last time, or where it was stopped: the next time
 * begins again, and nobody is told twice of the same change.
 */
export async function recheckProposals(app: App, stopping?: AbortSignal): Promise<number | null> {
  const { database, rulebook } = app;
  const day = todayOf(app);
  if (!(await hasChanged(app, day))) return null;
  let told = 0;
  let after = 0;
  for (;;) {
    const ids = await listOpenProposalIds(database, { after, limit: chunk });
    for (const id of ids) {
      if (stopping?.aborted === true) return null;
      if (await recheckOne(app, id)) told += 1;
      await giveWay();
    }
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await changeSetting(database, {
    key: judgedKey,
    value: { version: rulebook.version, day },
    updatedBy: null,
    at: app.clock.now(),
  });
  if (told > 0) app.wakeSender();
  return told;
}

async function hasChanged({ database, rulebook }: App, day: string): Promise<boolean> {
  const known = await readSetting(database, judgedKey, judgedSchema);
  if (known === null || known.version !== rulebook.version) return true;
  const periods = rulebook.programmes.flatMap(({ rules, criteria }) => [...rules, ...criteria]);
  return turnsBetween(periods, known.day, day);
}

async function recheckOne(app: App, id: ProposalId): Promise<boolean> {
  const found = await loadProposal(app.database, id);
  if (found === null || isSettled(found.proposal.status)) return false;
  const { proposal } = found;
  const answers = proposal.status === 'draft' ? found.answers : await sentAnswers(app, id);
  if (answers === null) return false;
  const details = detailsOf(assessAnswers(app.rulebook, answers, todayOf(app)));
  const before = proposal.verdictOutcome;
  const after = details.verdictOutcome ?? null;
  if (before === after) return false;
  const hasFlipped = before !== null && after !== null;
  const outcome = await app.database.transaction(async (tx) => {
    const changed = await changeProposal(tx, {
      proposalId: id,
      expectedVersion: proposal.version,
      at: proposal.updatedAt,
      changes: details,
    });
    // The owner is answering at this moment: that answer is judged by the new rules anyway.
    if (!changed.ok) return changed;
    if (hasFlipped) {
      const at = app.clock.now();
      await recordEvents(tx, [{ what: 'verdictChanged', at, actorId: null, proposalId: id, before, after }]);
      const reference = proposal.reference ?? proposal.title;
      const notice = { about: 'verdictChanged' as const, proposal: id, reference, before, after };
      await notifyPerson(app, tx, proposal.ownerId, notice, `verdict ${id} ${proposal.version}`);
    }
    return changed;
  });
  return outcome.ok && hasFlipped;
}

/** The staff judge what was sent, not what its owner is changing at the moment. */
async function sentAnswers(app: App, id: ProposalId): Promise<Answers | null> {
  const submission = await findSubmission(app.database, id);
  const frozen = submission === null ? null : readFrozen(submission.frozen);
  return frozen === null ? null : answersOf(frozen);
}
