// A dossier is a sent proposal in the hands of the staff: what was submitted, judged by the rules of today.
import type { Answers } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { decideTransition, type TransitionName } from '../../core/proposal.ts';
import { mayAct, type StaffAction } from '../../core/roles.ts';
import { findPerson } from '../../storage/persons.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import { findProposal } from '../../storage/proposals.ts';
import { findSubmission, type StoredSubmission } from '../../storage/submissions.ts';
import { listVoiceNotes } from '../../storage/voice-notes.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { answersOf, type FrozenSubmission, readFrozen } from '../applicant/freeze.ts';
import { showHome } from '../applicant/show-home.ts';
import { type Assessment, assessAnswers } from '../assessment.ts';
import type { Reply } from '../reply.ts';
import type { DossierFile, DossierHeading } from './dossier-reply.ts';

export interface Dossier {
  readonly proposal: StoredProposal;
  readonly submission: StoredSubmission;
  readonly frozen: FrozenSubmission;
  /** The answers as submitted, not as the owner may be changing them now. */
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly heading: DossierHeading;
}

export type OpenedDossier =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly reply: Reply };

/** Refuses whoever may not do `action`, and everybody their own dossier, whatever brought them here. */
export async function openDossier(
  app: App,
  visit: Visit,
  id: ProposalId,
  action: StaffAction = 'seeDossiers',
): Promise<OpenedDossier> {
  if (!mayAct(visit.person.grants, action))
    return { ok: false, reply: await showHome(app, visit, 'notAllowed') };
  const proposal = await findProposal(app.database, id);
  const submission = proposal === null ? null : await findSubmission(app.database, id);
  const frozen = submission === null ? null : readFrozen(submission.frozen);
  if (proposal === null || proposal.erasedAt !== null || submission === null || frozen === null)
    return { ok: false, reply: { screen: 'dossierGone' } };
  if (proposal.ownerId === visit.person.id) return { ok: false, reply: { screen: 'ownDossier' } };
  const answers = answersOf(frozen);
  const assessment = assessAnswers(app.rulebook, answers, todayOf(app));
  const heading = await headingOf(app, proposal);
  return { ok: true, dossier: { proposal, submission, frozen, answers, assessment, heading } };
}

async function headingOf(app: App, proposal: StoredProposal): Promise<DossierHeading> {
  const reviewer = proposal.reviewerId === null ? null : await findPerson(app.database, proposal.reviewerId);
  return dossierHeading(app, proposal, reviewer?.name ?? null);
}

export function dossierHeading(
  app: App,
  proposal: StoredProposal,
  reviewerName: string | null,
): DossierHeading {
  const since = proposal.submittedAt ?? proposal.updatedAt;
  return {
    id: proposal.id,
    reference: proposal.reference ?? '',
    title: proposal.title,
    status: proposal.status,
    areaCode: proposal.areaCode,
    outcome: proposal.verdictOutcome,
    reviewerName,
    ageDays: Math.floor((app.clock.now().getTime() - since.getTime()) / 86_400_000),
  };
}

/** Papers that count, in the order of the form, then voice notes, oldest first. */
export async function filesOf(
  app: App,
  { proposal, submission, assessment }: Dossier,
): Promise<DossierFile[]> {
  const papers = assessment.journey.path.flatMap(({ question, row, value }) =>
    value?.kind === 'files' ? value.files.map(({ id }) => ({ id, question, row })) : [],
  );
  const sent = (await listVoiceNotes(app.database, proposal.id)).filter(({ at }) => at <= submission.at);
  const spoken = sent.map(({ fileId, question, row }) => ({
    id: fileId,
    question,
    row,
  }));
  return [...papers, ...spoken];
}

/** What the table says to this person about this move. */
export function decideForStaff(
  { person }: Visit,
  proposal: StoredProposal,
  name: TransitionName,
  reason: string | null = null,
) {
  return decideTransition({
    name,
    status: proposal.status,
    isOwner: proposal.ownerId === person.id,
    hasDossier: proposal.reviewerId === person.id,
    isTaken: proposal.reviewerId !== null && proposal.reviewerId !== person.id,
    isReviewer: person.grants.some(({ role }) => role === 'reviewer'),
    isLead: person.grants.some(({ role }) => role === 'lead'),
    reason,
  });
}
