// Answers: one row per question and row of a proposal. Saving them names the version of the proposal that was read.
import { type AnswerKey, type Answers, type AnswerValue, answerKey } from '../core/answer.ts';
import type { PersonId, ProposalId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { answerValueSchema, storedQuestionId } from './answer-schema.ts';
import { type Access, type Database, stale, type Tx } from './database.ts';
import { type NewEvent, toEventRow } from './events.ts';
import { isKnownError } from './known-error.ts';
import { type PersonChanges, toPersonRow } from './persons.ts';
import { type StoredProposal, toProposal } from './proposal-row.ts';
import { type ChangeOutcome, changeProposal, type ProposalChanges, toProposalChange } from './proposals.ts';
import { readStored, toJson } from './stored-json.ts';

export interface AnswerChange extends AnswerKey {
  /** Null removes it. */
  readonly value: AnswerValue | null;
  /** What was stored until now, for the event log; null where nothing was. */
  readonly before: AnswerValue | null;
}

export interface AnswersToSave {
  readonly proposalId: ProposalId;
  readonly expectedVersion: number;
  readonly actorId: PersonId;
  readonly at: Date;
  readonly answers: readonly AnswerChange[];
  /** What these answers change in lists. */
  readonly changes?: ProposalChanges;
}

export interface ProposalWithAnswers {
  readonly proposal: StoredProposal;
  readonly answers: Answers;
}

export async function loadAnswers(access: Access, proposalId: ProposalId): Promise<Answers> {
  return toAnswers(access, await access.prisma.answer.findMany({ where: { proposalId } }));
}

export async function loadProposal(access: Access, id: ProposalId): Promise<ProposalWithAnswers | null> {
  const row = await access.prisma.proposal.findUnique({ where: { id }, include: { answers: true } });
  if (row === null) return null;
  const { answers, ...columns } = row;
  return { proposal: toProposal(columns), answers: toAnswers(access, answers) };
}

/** Saves and removes answers within a larger transaction. Stale: nothing was written. */
export async function saveAnswers(tx: Tx, save: AnswersToSave): Promise<ChangeOutcome> {
  const outcome = await changeProposal(tx, { ...save, changes: save.changes ?? {} });
  if (!outcome.ok) return outcome;
  for (const write of answerWrites(tx, save)) await write;
  return outcome;
}

/**
 * One answer from tap to disk as one batch: the answers, the proposal's next version, the events, and the person's
 * place in the chat with the update that brought it. Where the version no longer matches, the first statement finds
 * no row (P2025), the whole batch is rolled back, and the outcome is `stale`.
 */
export async function saveAnswerStep(
  database: Database,
  save: AnswersToSave & { person: PersonChanges },
): Promise<ChangeOutcome> {
  const { prisma } = database;
  try {
    await prisma.$transaction([
      prisma.proposal.update({
        where: { id: save.proposalId, version: save.expectedVersion, erasedAt: null },
        data: toProposalChange(save.changes ?? {}, save.at),
        select: { id: true },
      }),
      ...answerWrites(database, save),
      prisma.person.updateMany({ where: { id: save.actorId }, data: toPersonRow(save.person) }),
    ]);
    return { ok: true, version: save.expectedVersion + 1 };
  } catch (error) {
    if (isKnownError(error, 'missing')) return stale;
    throw error;
  }
}

/** Not run until awaited or put into a batch. */
function answerWrites(access: Access, save: AnswersToSave): Prisma.PrismaPromise<unknown>[] {
  const { proposalId, at, actorId } = save;
  const events = save.answers.map((change): NewEvent => {
    const { question, row, before, value: after } = change;
    const what = after === null ? 'answerRemoved' : 'answerGiven';
    return { what, at, actorId, proposalId, question, row, before, after };
  });
  return [
    ...save.answers.map((change) => writeAnswer(access, { proposalId, at, change })),
    access.prisma.event.createMany({ data: events.map(toEventRow) }),
  ];
}

function writeAnswer(
  access: Access,
  { proposalId, at, change }: { proposalId: ProposalId; at: Date; change: AnswerChange },
): Prisma.PrismaPromise<unknown> {
  const key = { proposalId, question: change.question, row: change.row };
  if (change.value === null) return access.prisma.answer.deleteMany({ where: key });
  const columns = { kind: change.value.kind, value: toJson(change.value), answeredAt: at };
  return access.prisma.answer.upsert({
    where: { proposalId_question_row: key },
    create: { ...key, ...columns },
    update: columns,
    select: { row: true },
  });
}

function toAnswers(access: Access, rows: readonly Prisma.AnswerGetPayload<object>[]): Answers {
  const answers = new Map<string, AnswerValue>();
  for (const { proposalId, question, row, value } of rows) {
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
