import { asId, type ProposalId } from '../core/ids.ts';
import type { Access } from './database.ts';

/** Ids of proposals that are neither decided nor withdrawn nor gone, in order, after the given one. */
export async function listOpenProposalIds(
  access: Access,
  page: { readonly after: number; readonly limit: number },
): Promise<ProposalId[]> {
  const rows = await access.prisma.proposal.findMany({
    where: {
      id: { gt: page.after },
      status: { in: ['draft', 'submitted', 'inReview', 'changesRequested'] },
      discardedAt: null,
      erasedAt: null,
    },
    orderBy: { id: 'asc' },
    take: page.limit,
    select: { id: true },
  });
  return rows.map(({ id }) => asId<ProposalId>(id));
}
