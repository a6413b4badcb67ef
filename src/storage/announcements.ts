// Announcements: what somebody says to many, how far it is, and what became of it.
import { z } from 'zod';
import {
  type AnnouncementButton,
  type AnnouncementStatus,
  announcementButtons,
} from '../core/announcement.ts';
import { type AnnouncementTopic, announcementTopicFrom } from '../core/announcement-topic.ts';
import { type AnnouncementId, asId, type FileId, type PersonId } from '../core/ids.ts';
import type { Texts } from '../core/rulebook.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access, Tx } from './database.ts';
import { readStored, toJson, toNullableJson } from './stored-json.ts';

export interface AnnouncementWords {
  readonly topic: AnnouncementTopic;
  /** Commune codes and ids of former districts. */
  readonly areas: readonly string[];
  readonly programmeId: string | null;
  /** Only those who read it; null: all. */
  readonly language: string | null;
  readonly texts: Texts;
  readonly buttons: readonly AnnouncementButton[];
  /** A picture, a paper or a voice note that goes with it. */
  readonly fileId: FileId | null;
  /** Null: as soon as it is approved. */
  readonly startAt: Date | null;
}

export interface AnnouncementCounts {
  readonly recipients: number;
  readonly delivered: number;
  readonly failed: number;
  readonly unreachable: number;
  readonly uncertain: number;
  readonly skipped: number;
  readonly recalled: number;
}

export interface StoredAnnouncement extends AnnouncementWords, AnnouncementCounts {
  readonly id: AnnouncementId;
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly status: AnnouncementStatus;
  readonly revision: number;
  readonly approvedBy: string | null;
  readonly refusedWhy: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  /** Rows are made for listeners up to this one; null: for all of them. */
  readonly madeUpTo: number | null;
  /** What it should have said, until a second person approves that. */
  readonly correction: Texts | null;
  readonly correctionById: PersonId | null;
  readonly correctionBy: string | null;
  /** When the last correction was approved. */
  readonly correctedAt: Date | null;
  /** It stands on the phones of people up to this one; null: none is under way. */
  readonly correctedUpTo: number | null;
  /** On so many phones. */
  readonly corrected: number;
  /** What `fileId` names; null where there is none, or it is gone. */
  readonly file: AnnouncedFile | null;
  /** As the channel knows it once it has it: how it was sent, a colon, its name there. */
  readonly channelFile: string | null;
}

export interface AnnouncedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface AnnouncementChanges extends Partial<AnnouncementWords> {
  readonly status?: AnnouncementStatus;
  readonly revision?: number;
  readonly approvedById?: PersonId | null;
  readonly approvedAt?: Date | null;
  readonly refusedWhy?: string | null;
  readonly startedAt?: Date | null;
  readonly endedAt?: Date | null;
  readonly madeUpTo?: number | null;
  readonly channelFile?: string | null;
  readonly correction?: Texts | null;
  readonly correctionById?: PersonId | null;
  readonly correctedAt?: Date | null;
  readonly correctedUpTo?: number | null;
  readonly corrected?: number;
}

export const withNames = {
  author: { select: { name: true } },
  approvedBy: { select: { name: true } },
  correctionBy: { select: { name: true } },
  file: { select: { name: true, mediaType: true, bytes: true, sha256: true, erasedAt: true } },
} satisfies Prisma.AnnouncementInclude;
type Row = Prisma.AnnouncementGetPayload<{ include: typeof withNames }>;

const textsSchema = z.object({ vi: z.string() }).catchall(z.string());
export const areasSchema = z.array(z.string());
const buttonsSchema = z.array(z.enum(announcementButtons));

export async function createAnnouncement(
  access: Access,
  { authorId, at, ...words }: AnnouncementWords & { readonly authorId: PersonId; readonly at: Date },
): Promise<AnnouncementId> {
  const { texts, areas, buttons, ...plain } = words;
  const json = { texts: toJson(texts), areas: toJson(areas), buttons: toJson(buttons) };
  const data = { ...plain, ...json, authorId, createdAt: at, updatedAt: at };
  const { id } = await access.prisma.announcement.create({ data, select: { id: true } });
  return asId<AnnouncementId>(id);
}

export async function findAnnouncement(
  access: Access,
  id: AnnouncementId,
): Promise<StoredAnnouncement | null> {
  const row = await access.prisma.announcement.findUnique({ where: { id }, include: withNames });
  return row === null ? null : toAnnouncement(row);
}

/** False where its status or what it says is another by now: nothing is written then. */
export async function changeAnnouncement(
  tx: Tx,
  change: {
    readonly id: AnnouncementId;
    readonly from: Pick<StoredAnnouncement, 'status' | 'revision'>;
    readonly changes: AnnouncementChanges;
    readonly at: Date;
  },
): Promise<boolean> {
  const { id, changes, at } = change;
  const { status, revision } = change.from;
  const { count } = await tx.prisma.announcement.updateMany({
    where: { id, status, revision },
    data: { ...toColumns(changes), updatedAt: at },
  });
  return count === 1;
}

/** Adds to what became of its rows. */
export async function countOutcomes(
  tx: Tx,
  id: AnnouncementId,
  more: Partial<Record<keyof AnnouncementCounts, number>>,
): Promise<void> {
  const data = Object.fromEntries(Object.entries(more).map(([name, count]) => [name, { increment: count }]));
  await tx.prisma.announcement.updateMany({ where: { id }, data });
}

/** What the channel calls its file, so that it is brought there once. */
export async function keepChannelFile(
  access: Access,
  id: AnnouncementId,
  fileId: FileId,
  channelFile: string,
): Promise<void> {
  await access.prisma.announcement.updateMany({ where: { id, fileId }, data: { channelFile } });
}

function toColumns({ texts, areas, buttons, correction, ...plain }: AnnouncementChanges) {
  return {
    ...plain,
    ...(correction === undefined ? {} : { correction: toNullableJson(correction) }),
    ...(texts === undefined ? {} : { texts: toJson(texts) }),
    ...(areas === undefined ? {} : { areas: toJson(areas) }),
    ...(buttons === undefined ? {} : { buttons: toJson(buttons) }),
  };
}

export function toAnnouncement({ author, approvedBy, correctionBy, file, ...row }: Row): StoredAnnouncement {
  return {
    ...row,
    id: asId<AnnouncementId>(row.id),
    authorId: asId<PersonId>(row.authorId),
    authorName: author.name,
    approvedBy: approvedBy?.name ?? null,
    correction: row.correction === null ? null : readStored(textsSchema, row.correction),
    correctionById: row.correctionById === null ? null : asId<PersonId>(row.correctionById),
    correctionBy: correctionBy?.name ?? null,
    fileId: row.fileId === null ? null : asId<FileId>(row.fileId),
    file: file === null || file.erasedAt !== null ? null : file,
    topic: announcementTopicFrom(row.topic) ?? 'support',
    areas: readStored(areasSchema, row.areas) ?? [],
    texts: readStored(textsSchema, row.texts) ?? { vi: '' },
    buttons: readStored(buttonsSchema, row.buttons) ?? [],
  };
}
