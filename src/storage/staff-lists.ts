// The lists that staff work from: submitted proposals by status, area, programme, reviewer, year and words.
import { foldText } from '../core/fold.ts';
import type { PersonId } from '../core/ids.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import type { VerdictOutcome } from '../core/verdict.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';
import { type StoredProposal, toProposal } from './proposal-row.ts';

/** Absent: everything. Drafts, discarded and erased proposals are never in these lists. */
export interface StaffFilter {
  readonly statuses?: readonly Exclude<ProposalStatus, 'draft'>[];
  readonly areaCodes?: readonly string[];
  readonly programmeId?: string;
  /** A reviewer's own, or those nobody claimed. */
  readonly reviewer?: PersonId | 'nobody';
  readonly verdictOutcome?: VerdictOutcome;
  readonly plannedYear?: number;
  /** Only those that want a look for a reason of their own. */
  readonly isFlagged?: boolean;
  /** Sent at this moment or earlier. */
  readonly sentUntil?: Date;
  /** Part of the title, with or without diacritics, or of the reference. */
  readonly words?: string;
}

/** By the latest change, by when it was sent, or by name. */
export const staffOrders = ['oldestFirst', 'latestFirst', 'longestWaiting', 'latestSent', 'byTitle'] as const;

export type StaffOrder = (typeof staffOrders)[number];

export interface StaffPage {
  readonly order: StaffOrder;
  readonly size: number;
  /** From 0. */
  readonly number: number;
}

export interface StaffListItem extends StoredProposal {
  readonly ownerName: string;
  readonly reviewerName: string | null;
  /** The most that may be hoped for, as it was when it was sent last; whole đồng. */
  readonly askedDong: number | null;
}

const orderBy: Readonly<Record<StaffOrder, Prisma.ProposalOrderByWithRelationInput[]>> = {
  oldestFirst: [{ updatedAt: 'asc' }, { id: 'asc' }],
  latestFirst: [{ updatedAt: 'desc' }, { id: 'desc' }],
  longestWaiting: [{ submittedAt: 'asc' }, { id: 'asc' }],
  latestSent: [{ submittedAt: 'desc' }, { id: 'desc' }],
  byTitle: [{ searchText: 'asc' }, { id: 'asc' }],
};

/** One page, and whether another follows. */
export async function listForStaff(
  access: Access,
  filter: StaffFilter,
  page: StaffPage,
): Promise<{ items: StaffListItem[]; hasMore: boolean }> {
  // First which ones, from an index alone: what comes before the page is never read.
  const found = await access.prisma.proposal.findMany({
    where: toWhere(filter),
    orderBy: orderBy[page.order],
    skip: page.number * page.size,
    take: page.size + 1,
    select: { id: true },
  });
  const ids = found.slice(0, page.size).map(({ id }) => id);
  const rows = await access.prisma.proposal.findMany({ where: { id: { in: ids } }, include: withNames });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    items: ids.flatMap((id) => byId.get(id) ?? []).map(toItem),
    hasMore: found.length > page.size,
  };
}

const withNames = {
  owner: { select: { name: true } },
  reviewer: { select: { name: true } },
} satisfies Prisma.ProposalInclude;

function toItem({
  owner,
  reviewer,
  ...row
}: Prisma.ProposalGetPayload<{ include: typeof withNames }>): StaffListItem {
  return {
    ...toProposal(row),
    ownerName: owner.name,
    reviewerName: reviewer?.name ?? null,
    askedDong: row.askedDong === null ? null : Number(row.askedDong),
  };
}

/** All of them, a few hundred at a time, in the order in which they were begun: for what is made of all. */
export async function* readForStaff(
  access: Access,
  filter: StaffFilter,
  size = 500,
): AsyncGenerator<readonly StaffListItem[]> {
  let after = 0;
  for (;;) {
    const rows = await access.prisma.proposal.findMany({
      where: { AND: [toWhere(filter), { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: size,
      include: withNames,
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(toItem);
    after = last.id;
  }
}

/** How many there are in each status that occurs. */
export async function countForStaff(
  access: Access,
  filter: StaffFilter,
): Promise<ReadonlyMap<ProposalStatus, number>> {
  const groups = await access.prisma.proposal.groupBy({
    by: ['status'],
    where: toWhere(filter),
    _count: { _all: true },
  });
  return new Map(groups.map(({ status, _count }) => [status, _count._all]));
}

/** Erasure is asked for, or it waits although the rules exclude it. */
const whereFlagged = {
  OR: [
    { closeRequestedAt: { not: null } },
    { verdictOutcome: 'ineligible', status: { in: ['submitted', 'inReview', 'changesRequested'] } },
  ],
} satisfies Prisma.ProposalWhereInput;

function toWhere(filter: StaffFilter): Prisma.ProposalWhereInput {
  const { statuses, areaCodes, programmeId, reviewer, verdictOutcome, plannedYear, sentUntil, words } =
    filter;
  return {
    discardedAt: null,
    erasedAt: null,
    status: statuses === undefined ? { not: 'draft' } : { in: [...statuses] },
    ...(areaCodes === undefined ? {} : { areaCode: { in: [...areaCodes] } }),
    ...(programmeId === undefined ? {} : { programmeId }),
    ...(reviewer === undefined ? {} : { reviewerId: reviewer === 'nobody' ? null : reviewer }),
    ...(verdictOutcome === undefined ? {} : { verdictOutcome }),
    ...(plannedYear === undefined ? {} : { plannedYear }),
    ...(sentUntil === undefined ? {} : { submittedAt: { lte: sentUntil } }),
    ...(filter.isFlagged === true ? { AND: whereFlagged } : {}),
    ...(words === undefined || words.trim() === '' ? {} : { OR: whereWords(words.trim()) }),
  };
}

const wholeReference = /^KC-\d{4}-\d{4,}$/;

/** Only letters, digits and hyphens are looked for: the others mean something else to LIKE. */
function whereWords(words: string): Prisma.ProposalWhereInput[] {
  const folded = foldText(words);
  const reference = words.toUpperCase().replaceAll(/[^A-Z0-9-]/g, '');
  // Nothing else is meant by a whole one, and it is found without looking through all.
  if (wholeReference.test(reference)) return [{ reference }];
  return [
    ...(folded === '' ? [] : [{ searchText: { contains: folded } }]),
    ...(reference === '' ? [] : [{ reference: { contains: reference } }]),
  ];
}
