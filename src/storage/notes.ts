// Internal notes on a proposal. Staff only: they are never part of what the owner sees.
import { asId, type PersonId, type ProposalId } from '../core/ids.ts';
import type { Access } from './database.ts';

export interface StoredNote {
  readonly id: number;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly text: string;
  readonly at: Date;
}

export async function addNote(
  access: Access,
  note: { proposalId: ProposalId; authorId: PersonId; text: string; at: Date },
): Promise<void> {
  await access.prisma.note.createMany({ data: note });
}

/** Oldest first. */
export async function listNotes(access: Access, proposalId: ProposalId): Promise<StoredNote[]> {
  const rows = await access.prisma.note.findMany({
    where: { proposalId },
    orderBy: { id: 'asc' },
    include: { author: { select: { name: true } } },
  });
  return rows.map(({ id, authorId, author, text, at }) => ({
    id,
    authorId: asId<PersonId>(authorId),
    authorName: author.name,
    text,
    at,
  }));
}
