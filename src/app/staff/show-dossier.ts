// One dossier on one card, with the buttons that this person has.

import { answerTo } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { isSettled } from '../../core/proposal.ts';
import { textOf } from '../../core/read-answers.ts';
import { mayAct } from '../../core/roles.ts';
import type { VerdictOutcome } from '../../core/verdict.ts';
import { findOpenChangeRequest } from '../../storage/change-requests.ts';
import { listNotes } from '../../storage/notes.ts';
import { findPerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import { missingIn } from '../applicant/advise.ts';
import { lineOf } from '../applicant/own-proposal.ts';
import { remember } from '../remember.ts';
import type { AnswerLine, Reply } from '../reply.ts';
import { aside } from './aside.ts';
import type { DossierButton, DossierCard, DossierNotice } from './dossier-reply.ts';
import { type Dossier, decideForStaff, filesOf, openDossier } from './open-dossier.ts';

export async function showDossier(
  app: App,
  visit: Visit,
  id: ProposalId,
  notice: DossierNotice | null = null,
): Promise<Reply> {
  const opened = await openDossier(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { dossier } = opened;
  await remember(app, app.database, visit, { focus: notice === null ? aside(visit, id) : null });
  return cardOf(app, visit, dossier, notice);
}

/** A dossier at a glance, with what this person may do with it. */
export async function cardOf(
  app: App,
  visit: Visit,
  dossier: Dossier,
  notice: DossierNotice | null,
): Promise<DossierCard> {
  const { proposal, submission, frozen, answers, assessment, heading } = dossier;
  const owner = await findPerson(app.database, proposal.ownerId);
  const files = await filesOf(app, dossier);
  const phone = answerTo(answers, 'phone');
  return {
    screen: 'dossier',
    heading,
    ownerName: textOf(answers, 'representative') ?? owner?.name ?? '',
    phone: phone?.kind === 'phone' ? phone.digits : null,
    programme: assessment.programme,
    cost: assessment.facts.cost,
    ownCapital: assessment.facts.ownCapital,
    verdict: assessment.verdict,
    outcomeWhenSent: outcomeWhenSent(dossier),
    sentAnyway: frozen.isSentAnyway,
    sent: { number: submission.number, at: submission.at },
    erasureAskedAt: proposal.closeRequestedAt,
    vague: vagueLines(dossier),
    fileCount: files.length,
    notes: (await listNotes(app.database, proposal.id)).map(({ at, authorName, text }) => ({
      at,
      author: authorName,
      text,
    })),
    buttons: buttonsFor(visit, dossier, (await findOpenChangeRequest(app.database, proposal.id)) !== null),
    hasEarlierSubmission: submission.number > 1,
    notice,
  };
}

/** Null where the rules of today say the same. */
function outcomeWhenSent({ frozen, assessment }: Dossier): VerdictOutcome | null {
  const then = frozen.verdict?.outcome ?? null;
  return then === (assessment.verdict?.outcome ?? null) ? null : then;
}

function vagueLines({ assessment: { journey, facts } }: Dossier): AnswerLine[] {
  return journey.path
    .filter((step) => missingIn(step, step.value, facts.need).length > 0)
    .map((step) => lineOf(step, journey.counting));
}

function buttonsFor(visit: Visit, { proposal }: Dossier, hasRequest: boolean): DossierButton[] {
  const { grants } = visit.person;
  const can = (name: Parameters<typeof decideForStaff>[2]): boolean =>
    decideForStaff(visit, proposal, name, 'any').ok;
  const all: readonly [DossierButton, boolean][] = [
    ['claim', can('claim')],
    ['requestChanges', can('requestChanges')],
    ['cancelChanges', hasRequest && can('cancelChanges')],
    ['shortlist', can('shortlist')],
    ['decline', can('decline')],
    ['note', mayAct(grants, 'writeNote')],
    ['release', can('release')],
    ['handOver', !isSettled(proposal.status) && mayAct(grants, 'handOver')],
    ['reopen', can('reopen')],
    ['closeErased', proposal.closeRequestedAt !== null && mayAct(grants, 'closeErased')],
  ];
  return all.filter(([, isThere]) => isThere).map(([name]) => name);
}
