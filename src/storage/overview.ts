// Numbers over everything that was sent: how many, where, for which plan, and for how much.
import type { ProposalStatus } from '../core/proposal.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';

/** What is alike in status, area and plan, counted. Drafts, discarded and erased proposals are left out. */
export interface SentGroup {
  readonly status: ProposalStatus;
  readonly areaCode: string | null;
  readonly plannedYear: number | null;
  readonly count: number;
  /** The most that was hoped for, added up; whole đồng. Of those whose amount is not known, nothing. */
  readonly askedDong: number;
}

const whereSent = {
  status: { not: 'draft' },
  discardedAt: null,
  erasedAt: null,
} satisfies Prisma.ProposalWhereInput;

export async function countSent(access: Access): Promise<SentGroup[]> {
  const groups = await access.prisma.proposal.groupBy({
    by: ['status', 'areaCode', 'plannedYear'],
    where: whereSent,
    _count: { _all: true },
    _sum: { askedDong: true },
  });
  return groups.map(({ status, areaCode, plannedYear, _count, _sum }) => ({
    status,
    areaCode,
    plannedYear,
    count: _count._all,
    askedDong: Number(_sum.askedDong ?? 0),
  }));
}

/** How many were sent, or sent again last, from `from` on and before `until`. */
export async function countSentBetween(access: Access, from: Date, until: Date): Promise<number> {
  return access.prisma.proposal.count({
    where: { submittedAt: { gte: from, lt: until }, discardedAt: null, erasedAt: null },
  });
}
