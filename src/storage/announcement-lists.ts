// Announcements by what is to be done with them, and by day.
import { type AnnouncementId, asId } from '../core/ids.ts';
import { areasSchema, type StoredAnnouncement, toAnnouncement, withNames } from './announcements.ts';
import type { Access } from './database.ts';
import { readStored } from './stored-json.ts';

/** Latest first. */
export async function listAnnouncements(access: Access, most: number): Promise<StoredAnnouncement[]> {
  const rows = await access.prisma.announcement.findMany({
    orderBy: { id: 'desc' },
    take: most,
    include: withNames,
  });
  return rows.map(toAnnouncement);
}

/** What is wrong on phones at this moment: being recalled, or corrected; null where nothing is. */
export async function findBeingMended(access: Access): Promise<StoredAnnouncement | null> {
  const row = await access.prisma.announcement.findFirst({
    where: { OR: [{ status: 'recalling' }, { correctedUpTo: { not: null } }] },
    orderBy: { id: 'asc' },
    include: withNames,
  });
  return row === null ? null : toAnnouncement(row);
}

/** The one that is being sent longest; null where none is. */
export async function findSending(access: Access): Promise<StoredAnnouncement | null> {
  const row = await access.prisma.announcement.findFirst({
    where: { status: 'sending' },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    include: withNames,
  });
  return row === null ? null : toAnnouncement(row);
}

/** Approved ones whose time has come. */
export async function listToStart(access: Access, now: Date): Promise<StoredAnnouncement[]> {
  const rows = await access.prisma.announcement.findMany({
    where: { status: 'approved', OR: [{ startAt: null }, { startAt: { lte: now } }] },
    orderBy: { id: 'asc' },
    include: withNames,
  });
  return rows.map(toAnnouncement);
}

/** Begun, or approved to begin, between these two. */
export async function listOfDay(
  access: Access,
  { from, to, now }: { readonly from: Date; readonly to: Date; readonly now: Date },
): Promise<readonly Pick<StoredAnnouncement, 'id' | 'areas'>[]> {
  const isToday = from <= now && now < to;
  const rows = await access.prisma.announcement.findMany({
    where: {
      OR: [
        { startedAt: { gte: from, lt: to } },
        { status: 'approved', startAt: { gte: from, lt: to } },
        ...(isToday ? [{ status: 'approved' as const, startAt: null }] : []),
      ],
    },
    select: { id: true, areas: true },
  });
  return rows.map(({ id, areas }) => ({
    id: asId<AnnouncementId>(id),
    areas: readStored(areasSchema, areas) ?? [],
  }));
}
