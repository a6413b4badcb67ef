// Submissions: the text as it was when the owner sent it. A mended proposal is sent again as the next number.
import { asId, type ProposalId, type SubmissionId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access, Tx } from './database.ts';
import { toJson } from './stored-json.ts';

export interface StoredSubmission {
  readonly id: SubmissionId;
  readonly proposalId: ProposalId;
  /** 1, 2, 3 … within the proposal. */
  readonly number: number;
  readonly at: Date;
  readonly language: string;
  readonly rulebookVersion: string;
  /** Questions, answers and verdict as shown, `{}` once erased; read it with `readStored`. */
  readonly frozen: unknown;
}

/**
 * Call it after `changeProposal` has moved the status in the same transaction: that lets one submission through
 * at a time, and the database refuses a second one of the same number.
 */
export async function addSubmission(
  tx: Tx,
  submission: Omit<StoredSubmission, 'id' | 'number'>,
): Promise<StoredSubmission> {
  const { proposalId, at, language, rulebookVersion, frozen } = submission;
  const number = (await tx.prisma.submission.count({ where: { proposalId } })) + 1;
  const data = { proposalId, number, at, language, rulebookVersion, frozen: toJson(frozen) };
  return toSubmission(await tx.prisma.submission.create({ data }));
}

/** The latest, or the one of that number. */
export async function findSubmission(
  access: Access,
  proposalId: ProposalId,
  number?: number,
): Promise<StoredSubmission | null> {
  const row = await access.prisma.submission.findFirst({
    where: { proposalId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: 'desc' },
  });
  return row === null ? null : toSubmission(row);
}

/** Oldest first. */
export async function listSubmissions(access: Access, proposalId: ProposalId): Promise<StoredSubmission[]> {
  const rows = await access.prisma.submission.findMany({
    where: { proposalId },
    orderBy: { number: 'asc' },
  });
  return rows.map(toSubmission);
}

function toSubmission(row: Prisma.SubmissionGetPayload<object>): StoredSubmission {
  return { ...row, id: asId<SubmissionId>(row.id), proposalId: asId<ProposalId>(row.proposalId) };
}
