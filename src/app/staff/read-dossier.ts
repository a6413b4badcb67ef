// The pages of a dossier: its answers, its conditions, its files, what changed, and what happened.
import { type Answers, type AnswerValue, answerKey } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findQuestion } from '../../core/questions/all-questions.ts';
import { mayAct } from '../../core/roles.ts';
import { listHistory } from '../../storage/events.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import { findSubmission } from '../../storage/submissions.ts';
import type { App, Visit } from '../app.ts';
import { answersOf, readFrozen } from '../applicant/freeze.ts';
import { lineOf } from '../applicant/own-proposal.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { aside } from './aside.ts';
import type { ChangedAnswer, HistoryLine } from './dossier-reply.ts';
import { type Dossier, filesOf, openDossier } from './open-dossier.ts';
import { showDossier } from './show-dossier.ts';

const mostHistory = 500;

async function withDossier(
  app: App,
  visit: Visit,
  id: ProposalId,
  show: (dossier: Dossier) => Promise<Reply> | Reply,
): Promise<Reply> {
  const opened = await openDossier(app, visit, id);
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: aside(visit, id) });
  return show(opened.dossier);
}

export function readAnswers(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  return withDossier(app, visit, id, ({ proposal, assessment, heading }) => ({
    screen: 'dossierAnswers',
    heading,
    lines: assessment.journey.path
      .filter(({ value }) => value !== undefined)
      .map((step) => lineOf(step, assessment.journey.counting)),
    page,
    isUnmasked: proposal.reviewerId === visit.person.id && mayAct(visit.person.grants, 'seePersonalCodes'),
  }));
}

export function readVerdict(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  return withDossier(app, visit, id, ({ assessment, heading }) =>
    assessment.verdict === null
      ? showDossier(app, visit, id)
      : { screen: 'dossierVerdict', heading, verdict: assessment.verdict, page },
  );
}

/** The papers as submitted, and what was spoken to questions. */
export function readFiles(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  return withDossier(app, visit, id, async (dossier) => ({
    screen: 'dossierFiles',
    heading: dossier.heading,
    files: await filesOf(app, dossier),
  }));
}

/** Latest first. */
export async function historyOf(app: App, { id, ownerId }: StoredProposal): Promise<HistoryLine[]> {
  const events = await listHistory(app.database, id, { limit: mostHistory });
  return events.map((event) => {
    const question = event.question === null ? undefined : findQuestion(event.question);
    return {
      event: event.id,
      at: event.at,
      who: event.actorId === ownerId ? null : (event.actorName ?? 'system'),
      what: event.what,
      key: question === undefined ? null : { question: question.id, row: event.row ?? 0 },
      why: event.why,
    };
  });
}

export function readHistory(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  return withDossier(app, visit, id, async ({ proposal, heading }) => {
    const lines = await historyOf(app, proposal);
    return { screen: 'dossierHistory', heading, lines, page };
  });
}

/** Old and new of every answer that differs from the submission before. */
export function readChanges(app: App, visit: Visit, id: ProposalId, page: number): Promise<Reply> {
  return withDossier(app, visit, id, async ({ submission, answers, assessment, heading }) => {
    const earlier =
      submission.number > 1 ? await findSubmission(app.database, id, submission.number - 1) : null;
    const frozen = earlier === null ? null : readFrozen(earlier.frozen);
    if (frozen === null) return { screen: 'dossierChanges', heading, isFirst: true, changes: [], page };
    const changes = changesBetween(answersOf(frozen), answers, assessment.journey.counting);
    return { screen: 'dossierChanges', heading, isFirst: false, changes, page };
  });
}

/** Every answer that is not the same in both. `counting` says how many rows there are of a kind. */
export function changesBetween(before: Answers, after: Answers, counting: Answers): ChangedAnswer[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const old = before.get(key);
    const now = after.get(key);
    return JSON.stringify(old) === JSON.stringify(now) ? [] : changeOf(key, old, now, counting);
  });
}

function changeOf(
  key: string,
  before: AnswerValue | undefined,
  after: AnswerValue | undefined,
  counting: Parameters<typeof lineOf>[1],
) {
  const [id = '', row = '0'] = key.split('/');
  const asks = findQuestion(id);
  if (asks === undefined) return [];
  const step = { question: asks.id, row: Number(row), asks, value: after ?? before };
  return answerKey(asks.id, step.row) === key ? [{ line: lineOf(step, counting), before, after }] : [];
}
