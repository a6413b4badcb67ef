// Whom an announcement did not reach, and why.
import { type AnnouncementId, asId, type PersonId } from '../core/ids.ts';
import type { Access } from './database.ts';

export const missedStatuses = ['failed', 'unreachable', 'uncertain'] as const;
export type MissedStatus = (typeof missedStatuses)[number];

export interface MissedReason {
  readonly status: MissedStatus;
  /** In the channel's words. */
  readonly error: string;
  readonly count: number;
}

export interface MissedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly status: MissedStatus;
  readonly error: string;
  /** Where they hear the news of. */
  readonly areas: readonly string[];
}

/** Most frequent first. */
export async function countReasons(access: Access, id: AnnouncementId): Promise<readonly MissedReason[]> {
  const groups = await access.prisma.recipient.groupBy({
    by: ['status', 'error'],
    where: { announcementId: id, status: { in: [...missedStatuses] } },
    _count: { _all: true },
  });
  return groups
    .flatMap(({ status, error, _count }) => {
      const missed = missedStatuses.find((each) => each === status);
      return missed === undefined ? [] : [{ status: missed, error: error ?? '', count: _count._all }];
    })
    .toSorted((one, other) => other.count - one.count);
}

/** In the order of their numbers, after that person; so many at most. */
export async function listMissed(
  access: Access,
  id: AnnouncementId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly MissedPerson[]> {
  const rows = await access.prisma.recipient.findMany({
    where: { announcementId: id, status: { in: [...missedStatuses] }, personId: { gt: after } },
    orderBy: { personId: 'asc' },
    take: limit,
    select: {
      personId: true,
      status: true,
      error: true,
      person: {
        select: { name: true, listening: { select: { areas: { select: { areaCode: true } } } } },
      },
    },
  });
  return rows.map(({ personId, status, error, person }) => ({
    personId: asId<PersonId>(personId),
    name: person.name,
    status: missedStatuses.find((each) => each === status) ?? 'failed',
    error: error ?? '',
    areas: person.listening?.areas.map(({ areaCode }) => areaCode) ?? [],
  }));
}
