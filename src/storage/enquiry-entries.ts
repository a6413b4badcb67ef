// What was said and done about an enquiry, in order.
import { asId, type EnquiryId, type FileId, type PersonId } from '../core/ids.ts';
import type { EnquiryEntryKind } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';

export type EntryKind = EnquiryEntryKind;

export interface NewEntry {
  readonly enquiryId: EnquiryId;
  readonly kind: EntryKind;
  /** Null: the product itself, by the clock. */
  readonly authorId: PersonId | null;
  readonly text?: string;
  readonly fileId?: FileId | null;
  readonly at: Date;
}

export interface StoredEntry {
  readonly id: number;
  readonly kind: EntryKind;
  readonly authorId: PersonId | null;
  readonly authorName: string | null;
  readonly text: string;
  readonly file: { readonly id: FileId; readonly name: string; readonly mediaType: string } | null;
  readonly at: Date;
  /** Of an answer: its words were corrected, or it was taken back. */
  readonly correctedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Returns its id. */
export async function addEntry(access: Access, entry: NewEntry): Promise<number> {
  const { id } = await access.prisma.enquiryEntry.create({ data: entry, select: { id: true } });
  return id;
}

/** Oldest first. */
export async function listEntries(access: Access, enquiryId: EnquiryId): Promise<StoredEntry[]> {
  const rows = await access.prisma.enquiryEntry.findMany({
    where: { enquiryId },
    orderBy: { id: 'asc' },
    include: {
      author: { select: { name: true } },
      file: { select: { id: true, name: true, mediaType: true, erasedAt: true } },
    },
  });
  return rows.map(({ id, kind, authorId, author, text, file, at, correctedAt, withdrawnAt }) => ({
    id,
    kind,
    authorId: authorId === null ? null : asId<PersonId>(authorId),
    authorName: author?.name ?? null,
    text,
    file:
      file === null || file.erasedAt !== null
        ? null
        : { id: asId<FileId>(file.id), name: file.name, mediaType: file.mediaType },
    at,
    correctedAt,
    withdrawnAt,
  }));
}

/** The last answer that was not taken back; null where there is none. */
export async function findLastAnswer(
  access: Access,
  enquiryId: EnquiryId,
): Promise<{ readonly id: number; readonly text: string } | null> {
  return access.prisma.enquiryEntry.findFirst({
    where: { enquiryId, kind: 'answer', withdrawnAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, text: true },
  });
}

export async function changeAnswer(
  access: Access,
  id: number,
  changes: { readonly text: string; readonly correctedAt: Date } | { readonly withdrawnAt: Date },
): Promise<void> {
  await access.prisma.enquiryEntry.update({ where: { id }, data: changes });
}

/** How many messages whoever asked wrote from then on. */
export async function countQuestionsSince(access: Access, enquiryId: EnquiryId, from: Date): Promise<number> {
  return access.prisma.enquiryEntry.count({ where: { enquiryId, kind: 'question', at: { gte: from } } });
}
