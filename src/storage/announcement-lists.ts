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

/** The one that is being sent, or recalled, longest; null where none is. */
export async function findSending(access: Access): Promise<StoredAnnouncement | null> {
  const row = await access.prisma.announcement.findFirst({
    where: { status: { in: ['sending', 'recalling'] } },
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
