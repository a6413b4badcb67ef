// Change requests: which answers the reviewer wants mended, and why. A proposal has at most one open at a time.
import { z } from 'zod';
import type { AnswerKey } from '../core/answer.ts';
import { asId, type PersonId, type ProposalId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { storedQuestionId } from './answer-schema.ts';
import type { Access } from './database.ts';
import { readStored, toJson } from './stored-json.ts';

export interface ChangeRequestItem extends AnswerKey {
  readonly comment?: string;
}

export interface StoredChangeRequest {
  readonly id: number;
  readonly proposalId: ProposalId;
  readonly authorId: PersonId;
  readonly at: Date;
  readonly message: string;
  readonly items: readonly ChangeRequestItem[];
  readonly closedAt: Date | null;
}

const itemsSchema: z.ZodType<ChangeRequestItem[]> = z.array(
  z.object({ question: storedQuestionId, row: z.number().int(), comment: z.string().exactOptional() }),
);

export async function addChangeRequest(
  access: Access,
  request: Omit<StoredChangeRequest, 'id' | 'closedAt'>,
): Promise<void> {
  await access.prisma.changeRequest.createMany({ data: { ...request, items: toJson(request.items) } });
}

export async function findOpenChangeRequest(
  access: Access,
  proposalId: ProposalId,
): Promise<StoredChangeRequest | null> {
  const row = await access.prisma.changeRequest.findFirst({
    where: { proposalId, closedAt: null },
    orderBy: { id: 'desc' },
  });
  return row === null ? null : toChangeRequest(access, row);
}

/** Oldest first. */
export async function listChangeRequests(
  access: Access,
  proposalId: ProposalId,
): Promise<StoredChangeRequest[]> {
  const rows = await access.prisma.changeRequest.findMany({ where: { proposalId }, orderBy: { id: 'asc' } });
  return rows.map((row) => toChangeRequest(access, row));
}

/** Done when the owner sends the mended proposal, or when it leaves the owner's hands another way. */
export async function closeChangeRequests(access: Access, proposalId: ProposalId, at: Date): Promise<void> {
  await access.prisma.changeRequest.updateMany({
    where: { proposalId, closedAt: null },
    data: { closedAt: at },
  });
}

function toChangeRequest(access: Access, row: Prisma.ChangeRequestGetPayload<object>): StoredChangeRequest {
  const items = readStored(itemsSchema, row.items);
  if (items === null)
    access.warnOnce(
      `change request ${row.id}`,
      { changeRequestId: row.id },
      'The items of a change request no longer have a known shape and were left out',
    );
  return {
    ...row,
    proposalId: asId<ProposalId>(row.proposalId),
    authorId: asId<PersonId>(row.authorId),
    items: items ?? [],
  };
}
