// Who asked to hear announcements: of which areas, about what.
import type { AnnouncementTopic } from '../core/announcement-topic.ts';
import { announcementTopicFrom } from '../core/announcement-topic.ts';
import type { PersonId } from '../core/ids.ts';
import type { Access, Tx } from './database.ts';

export interface Listening {
  readonly since: Date;
  /** Commune codes and ids of former districts, in order. */
  readonly areas: readonly string[];
  readonly topics: readonly AnnouncementTopic[];
}

/** Null: nothing is announced to this person. */
export async function findListening(access: Access, personId: PersonId): Promise<Listening | null> {
  const row = await access.prisma.listener.findUnique({
    where: { personId },
    include: { areas: { orderBy: { areaCode: 'asc' } }, topics: { orderBy: { topic: 'asc' } } },
  });
  if (row === null) return null;
  const topics = row.topics.map(({ topic }) => announcementTopicFrom(topic));
  return {
    since: row.since,
    areas: row.areas.map(({ areaCode }) => areaCode),
    topics: topics.filter((topic) => topic !== null),
  };
}

/** Who chose any of these. */
export function countListeners(access: Access, areas: readonly string[]): Promise<number> {
  return access.prisma.listener.count({ where: { areas: { some: { areaCode: { in: [...areas] } } } } });
}

/** False where they listen already: what they chose is kept. */
export async function startListening(
  tx: Tx,
  listener: {
    readonly personId: PersonId;
    readonly version: string;
    readonly topics: readonly AnnouncementTopic[];
    readonly at: Date;
  },
): Promise<boolean> {
  const { personId, version, topics, at } = listener;
  const known = await tx.prisma.listener.findUnique({ where: { personId }, select: { personId: true } });
  if (known !== null) return false;
  await tx.prisma.listener.create({ data: { personId, since: at, version } });
  await tx.prisma.listenerTopic.createMany({ data: topics.map((topic) => ({ topic, personId })) });
  return true;
}

/** False where nothing was heard anyway. */
export async function stopListening(tx: Tx, personId: PersonId): Promise<boolean> {
  await tx.prisma.listenerArea.deleteMany({ where: { personId } });
  await tx.prisma.listenerTopic.deleteMany({ where: { personId } });
  const { count } = await tx.prisma.listener.deleteMany({ where: { personId } });
  return count > 0;
}

/** Chosen is given up, and what is not is chosen. */
export async function toggleHeardArea(tx: Tx, personId: PersonId, areaCode: string): Promise<void> {
  const { count } = await tx.prisma.listenerArea.deleteMany({ where: { personId, areaCode } });
  if (count === 0) await tx.prisma.listenerArea.create({ data: { personId, areaCode } });
}

export async function addHeardArea(tx: Tx, personId: PersonId, areaCode: string): Promise<void> {
  const where = { areaCode_personId: { areaCode, personId } };
  await tx.prisma.listenerArea.upsert({ where, create: { personId, areaCode }, update: {} });
}

export async function toggleHeardTopic(tx: Tx, personId: PersonId, topic: AnnouncementTopic): Promise<void> {
  const { count } = await tx.prisma.listenerTopic.deleteMany({ where: { personId, topic } });
  if (count === 0) await tx.prisma.listenerTopic.create({ data: { personId, topic } });
}
