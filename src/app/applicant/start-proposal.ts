// A new proposal: for an establishment already known, whose answers are taken over, or for another one.
import { type AnswerValue, answerKey } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findQuestion } from '../../core/questions/all-questions.ts';
import { textOf } from '../../core/read-answers.ts';
import { loadAnswers, saveAnswers } from '../../storage/answers.ts';
import type { Tx } from '../../storage/database.ts';
import { recordEvents } from '../../storage/events.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import { createProposal, listOwnedProposals } from '../../storage/proposals.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { assessAnswers } from '../assessment.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { continueProposal } from './ask-question.ts';
import { listMyProposals } from './list-proposals.ts';
import { detailsOf } from './own-proposal.ts';

const mostDrafts = 10;
/** What is true of the establishment whatever is asked for next. Files are not copied: papers grow old. */
const takenOver = [
  'legal-form',
  'product',
  'sector',
  'makes-or-trades',
  'commune',
  'establishment-name',
  'registered',
  'registered-year',
  'insured-workers',
  'revenue-band',
  'capital-band',
  'workers',
  'material',
  'market',
  'representative',
  'position',
  'phone',
  'tax-code',
] as const;

/** Asks for which establishment, where the person has one already; else begins at once. */
export async function newProposal(app: App, visit: Visit): Promise<Reply> {
  const proposals = await listOwnedProposals(app.database, visit.person.id);
  const establishments = await establishmentsOf(app, proposals);
  if (establishments.length === 0) return startProposal(app, visit, { copyFrom: null, communeCode: null });
  await remember(app, app.database, visit, { focus: null });
  return { screen: 'chooseEstablishment', establishments };
}

/** The latest proposal of each establishment, told apart by name or product. */
async function establishmentsOf(app: App, proposals: Awaited<ReturnType<typeof listOwnedProposals>>) {
  const found = new Map<string, { proposal: ProposalId; title: string }>();
  for (const { id } of proposals.slice(0, 20)) {
    const answers = await loadAnswers(app.database, id);
    const title = textOf(answers, 'establishment-name') ?? textOf(answers, 'product');
    if (title !== null && !found.has(title)) found.set(title, { proposal: id, title });
  }
  return [...found.values()].slice(0, 6);
}

/**
 * `communeCode` comes with a commune's link: the answer is there already and can be changed.
 * A draft in which nothing else was said yet is taken instead of another like it: weak networks tap twice.
 */
export async function startProposal(
  app: App,
  visit: Visit,
  from: { readonly copyFrom: ProposalId | null; readonly communeCode: string | null },
): Promise<Reply> {
  const { person } = visit;
  const at = app.clock.now();
  const drafts = await listDrafts(app, visit);
  const known = await answersToTakeOver(app, visit, from);
  const untouched = await findUntouched(app, drafts, known);
  if (untouched === null && drafts.length >= mostDrafts) return listMyProposals(app, visit, 'tooMany');
  const id = await app.database.transaction(async (tx) => {
    const proposal = untouched ?? (await begin(app, tx, visit));
    if (known.size > 0 && proposal.version === 0) {
      await saveAnswers(tx, {
        proposalId: proposal.id,
        expectedVersion: proposal.version,
        actorId: person.id,
        at,
        answers: takenOver.flatMap((question) => {
          const value = known.get(answerKey(question));
          return value === undefined ? [] : [{ question, row: 0, value, before: null }];
        }),
        changes: detailsOf(assessAnswers(app.rulebook, known, todayOf(app))),
      });
    }
    await remember(app, tx, visit, { focus: null, proposal: proposal.id });
    return proposal.id;
  });
  return continueProposal(app, visit, id, known.size > 1 ? { notice: 'copied' } : {});
}

/** Empty, or begun with the same answers and not touched since. */
async function findUntouched(
  app: App,
  drafts: readonly StoredProposal[],
  known: ReadonlyMap<string, AnswerValue>,
): Promise<StoredProposal | null> {
  const empty = drafts.find(({ version }) => version === 0);
  if (empty !== undefined || known.size === 0) return empty ?? null;
  for (const draft of drafts.filter(({ version }) => version === 1)) {
    const answers = await loadAnswers(app.database, draft.id);
    const isSame = ([key, value]: [string, AnswerValue]) =>
      JSON.stringify(answers.get(key)) === JSON.stringify(value);
    if (answers.size === known.size && [...known].every(isSame)) return draft;
  }
  return null;
}

async function listDrafts(app: App, { person }: Visit): Promise<StoredProposal[]> {
  return (await listOwnedProposals(app.database, person.id)).filter(({ status }) => status === 'draft');
}

async function begin(app: App, tx: Tx, { person }: Visit): Promise<StoredProposal> {
  const at = app.clock.now();
  const proposal = await createProposal(tx, { ownerId: person.id, language: person.language, at });
  await recordEvents(tx, [{ what: 'proposalStarted', at, actorId: person.id, proposalId: proposal.id }]);
  return proposal;
}

async function answersToTakeOver(
  app: App,
  { person }: Visit,
  from: { readonly copyFrom: ProposalId | null; readonly communeCode: string | null },
): Promise<Map<string, AnswerValue>> {
  const known = new Map<string, AnswerValue>();
  if (from.communeCode !== null) known.set(answerKey('commune'), { kind: 'commune', code: from.communeCode });
  if (from.copyFrom === null) return known;
  const own = await listOwnedProposals(app.database, person.id);
  if (!own.some(({ id }) => id === from.copyFrom)) return known;
  const answers = await loadAnswers(app.database, from.copyFrom);
  for (const question of takenOver) {
    const value = answers.get(answerKey(question));
    const isAnswer = value !== undefined && value.kind !== 'unknown' && findQuestion(question) !== undefined;
    if (isAnswer) known.set(answerKey(question), value);
  }
  return known;
}
