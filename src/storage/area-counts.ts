// Counts per commune: numbers only, for those who may not read dossiers.
import type { Access } from './database.ts';

export interface AreaCount {
  readonly drafts: number;
  readonly sent: number;
  readonly decided: number;
}

export async function countByArea(
  access: Access,
  codes: readonly string[],
): Promise<ReadonlyMap<string, AreaCount>> {
  const groups = await access.prisma.proposal.groupBy({
    by: ['areaCode', 'status'],
    where: { areaCode: { in: [...codes] }, discardedAt: null, erasedAt: null },
    _count: { _all: true },
  });
  const counts = new Map<string, { drafts: number; sent: number; decided: number }>();
  for (const { areaCode, status, _count } of groups) {
    if (areaCode === null) continue;
    const count = counts.get(areaCode) ?? { drafts: 0, sent: 0, decided: 0 };
    if (status === 'draft') count.drafts += _count._all;
    else if (status === 'shortlisted' || status === 'declined') count.decided += _count._all;
    else if (status !== 'withdrawn') count.sent += _count._all;
    counts.set(areaCode, count);
  }
  return counts;
}
