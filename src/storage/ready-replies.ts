// Replies that the staff keep ready.
import type { PersonId } from '../core/ids.ts';
import type { ReadyWords } from '../core/ready-reply.ts';
import type { Access } from './database.ts';

export interface StoredReadyReply extends ReadyWords {
  readonly id: number;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

const withName = { updatedBy: { select: { name: true } } } as const;

/** By title. */
export async function listReadyReplies(access: Access): Promise<StoredReadyReply[]> {
  const rows = await access.prisma.readyReply.findMany({
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    include: withName,
  });
  return rows.map((row) => ({ ...row, updatedBy: row.updatedBy.name }));
}

export function countReadyReplies(access: Access): Promise<number> {
  return access.prisma.readyReply.count();
}

export async function findReadyReply(access: Access, id: number): Promise<StoredReadyReply | null> {
  const row = await access.prisma.readyReply.findUnique({ where: { id }, include: withName });
  return row === null ? null : { ...row, updatedBy: row.updatedBy.name };
}

export interface ReadyChange extends ReadyWords {
  readonly updatedById: PersonId;
  readonly updatedAt: Date;
}

export async function addReadyReply(access: Access, words: ReadyChange): Promise<number> {
  const { id } = await access.prisma.readyReply.create({ data: words, select: { id: true } });
  return id;
}

interface SeenReply {
  readonly id: number;
  /** The one that was seen. */
  readonly revision: number;
}

/** False where somebody changed or removed it meanwhile. */
export async function changeReadyReply(
  access: Access,
  { id, revision }: SeenReply,
  words: ReadyChange,
): Promise<boolean> {
  const { count } = await access.prisma.readyReply.updateMany({
    where: { id, revision },
    data: { ...words, revision: { increment: 1 } },
  });
  return count > 0;
}

/** False where somebody changed or removed it meanwhile. */
export async function removeReadyReply(access: Access, { id, revision }: SeenReply): Promise<boolean> {
  const { count } = await access.prisma.readyReply.deleteMany({ where: { id, revision } });
  return count > 0;
}
