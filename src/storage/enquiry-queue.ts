// The queue that staff work from: what waits, oldest first.
import type { EnquiryStatus } from '../core/enquiry.ts';
import type { PersonId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';
import { type StoredEnquiry, toEnquiry, withNames } from './enquiries.ts';

/** Absent: everything. Erased ones are never in it. */
export interface QueueFilter {
  readonly statuses?: readonly EnquiryStatus[];
  readonly holder?: PersonId;
  readonly topic?: string;
  readonly areaCodes?: readonly string[];
  /** Without those of people whose questions shall disturb nobody. */
  readonly isHeard?: boolean;
}

export interface QueuePage {
  readonly order: 'longestWaiting' | 'latestFirst';
  readonly size: number;
  /** From 0. */
  readonly number: number;
}

const orders = {
  longestWaiting: [{ waitingSince: 'asc' }, { id: 'asc' }],
  latestFirst: [{ id: 'desc' }],
} as const satisfies Record<QueuePage['order'], Prisma.EnquiryOrderByWithRelationInput[]>;

export async function listQueue(
  access: Access,
  filter: QueueFilter,
  page: QueuePage,
): Promise<StoredEnquiry[]> {
  const rows = await access.prisma.enquiry.findMany({
    where: toWhere(filter),
    orderBy: [...orders[page.order]],
    skip: page.number * page.size,
    take: page.size,
    include: withNames,
  });
  return rows.map(toEnquiry);
}

/** Taken before that moment and not answered since, longest first. */
export async function listHeldSince(access: Access, before: Date): Promise<StoredEnquiry[]> {
  const rows = await access.prisma.enquiry.findMany({
    where: { status: 'claimed', claimedAt: { lt: before }, waitingSince: { not: null }, erasedAt: null },
    orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
    include: withNames,
  });
  return rows.map(toEnquiry);
}

export async function countQueue(access: Access, filter: QueueFilter): Promise<number> {
  return access.prisma.enquiry.count({ where: toWhere(filter) });
}

function toWhere({ statuses, holder, topic, areaCodes, isHeard }: QueueFilter): Prisma.EnquiryWhereInput {
  return {
    erasedAt: null,
    ...(statuses === undefined ? {} : { status: { in: [...statuses] } }),
    ...(holder === undefined ? {} : { holderId: holder }),
    ...(topic === undefined ? {} : { topic }),
    ...(isHeard === true ? { asker: { mutedAt: null } } : {}),
    ...(areaCodes === undefined ? {} : { areaCode: { in: [...areaCodes] } }),
  };
}
