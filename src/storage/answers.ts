// Answers: one row per question and row of a proposal. Saving them names the version of the proposal that was read.
import { type Answers, type AnswerValue, answerKey } from '../core/answer.ts';
import { asId, type ProposalId } from '../core/ids.ts';
import type { QuestionId } from '../core/questions/question-id.ts';
import { type AnswerChange, type AnswersToSave, eventsOf } from './answer-changes.ts';
import { answerValueSchema, storedQuestionId } from './answer-schema.ts';
import { type Access, type Database, stale, type Tx } from './database.ts';
import { recordEvents } from './events.ts';
import { type StoredProposal, toProposal } from './proposal-row.ts';
import { type ChangeOutcome, changeProposal } from './proposals.ts';
import { type AnswerRow, readAnswers, readProposal } from './read-proposal.ts';
import { readStored, toJson } from './stored-json.ts';
import { type AnswerStep, answerStepStatements } from './write-answer-step.ts';

export interface ProposalWithAnswers {
  readonly proposal: StoredProposal;
  readonly answers: Answers;
}

export async function loadAnswers(access: Access, proposalId: ProposalId): Promise<Answers> {
  return toAnswers(access, proposalId, await access.prisma.answer.findMany({ where: { proposalId } }));
}

export async function loadProposal(access: Access, id: ProposalId): Promise<ProposalWithAnswers | null> {
  if (!('prepared' in access)) return loadByPrisma(access, id);
  const proposal = await readProposal(access.prepared, id);
  if (proposal === null) return null;
  const { version } = proposal;
  const kept = access.recentAnswers.find(id, version);
  if (kept !== undefined) return { proposal, answers: kept };
  const answers = toAnswers(access, id, await readAnswers(access.prepared, id));
  access.recentAnswers.keep(id, version, answers);
  return { proposal, answers };
}

/** Within a transaction, which is Prisma's. */
async function loadByPrisma(tx: Tx, id: ProposalId): Promise<ProposalWithAnswers | null> {
  const row = await tx.prisma.proposal.findUnique({ where: { id }, include: { answers: true } });
  if (row === null) return null;
  const { answers, ...columns } = row;
  return { proposal: toProposal(columns), answers: toAnswers(tx, id, answers) };
}

/** Of several proposals, those to these questions; a proposal without any is not in it. */
export async function loadSomeAnswers(
  access: Access,
  proposalIds: readonly ProposalId[],
  questions: readonly QuestionId[],
): Promise<ReadonlyMap<ProposalId, Answers>> {
  const where = { proposalId: { in: [...proposalIds] }, question: { in: [...questions] } };
  const byProposal = new Map<ProposalId, AnswerRow[]>();
  for (const row of await access.prisma.answer.findMany({ where })) {
    const id = asId<ProposalId>(row.proposalId);
    byProposal.set(id, [...(byProposal.get(id) ?? []), row]);
  }
  return new Map([...byProposal].map(([id, rows]) => [id, toAnswers(access, id, rows)]));
}

/** Saves and removes answers within a larger transaction. Stale: nothing was written. */
export async function saveAnswers(tx: Tx, save: AnswersToSave): Promise<ChangeOutcome> {
  const outcome = await changeProposal(tx, { ...save, changes: save.changes ?? {} });
  if (!outcome.ok) return outcome;
  const { proposalId, at } = save;
  for (const change of save.answers) await writeAnswer(tx, { proposalId, at, change });
  await recordEvents(tx, eventsOf(save));
  return outcome;
}

/**
 * One answer from tap to disk in one transaction: the answers, the proposal's next version, the events, and the
 * person's place in the chat with the update that brought it. Stale: nothing was written.
 */
export async function saveAnswerStep(database: Database, step: AnswerStep): Promise<ChangeOutcome> {
  const isWritten = await database.prepared.write(answerStepStatements(step));
  if (!isWritten) return stale;
  const version = step.expectedVersion + 1;
  if (step.after !== undefined) database.recentAnswers.keep(step.proposalId, version, step.after);
  return { ok: true, version };
}

async function writeAnswer(
  { prisma }: Tx,
  { proposalId, at, change }: { proposalId: ProposalId; at: Date; change: AnswerChange },
): Promise<void> {
  const key = { proposalId, question: change.question, row: change.row };
  if (change.value === null) {
    await prisma.answer.deleteMany({ where: key });
    return;
  }
  const columns = { kind: change.value.kind, value: toJson(change.value), answeredAt: at };
  await prisma.answer.upsert({
    where: { proposalId_question_row: key },
    create: { ...key, ...columns },
    update: columns,
    select: { row: true },
  });
}

function toAnswers(access: Access, proposalId: ProposalId, rows: readonly AnswerRow[]): Answers {
  const answers = new Map<string, AnswerValue>();
  for (const { question, row, value } of rows) {
    const parsed = readStored(answerValueSchema, value);
    if (parsed === null)
      access.warnOnce(
        `answer ${proposalId} ${question} ${row}`,
        { proposalId, question, row },
        'A stored answer no longer has a known shape and counts as unanswered',
      );
    else answers.set(answerKey(storedQuestionId.parse(question), row), parsed);
  }
  return answers;
}
