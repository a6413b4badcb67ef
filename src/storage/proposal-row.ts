import { asId, type PersonId, type ProposalId } from '../core/ids.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import type { VerdictOutcome } from '../core/verdict.ts';
import type { Prisma } from '../generated/prisma/client.ts';

export interface StoredProposal {
  readonly id: ProposalId;
  readonly ownerId: PersonId;
  readonly status: ProposalStatus;
  /** Counts every change of the answers or the status: who saves names the version they read. */
  readonly version: number;
  readonly language: string;
  /** KC-2026-0001; null before the first submission. */
  readonly reference: string | null;
  /** Short name for lists; empty while nothing says what it is about. */
  readonly title: string;
  readonly programmeId: string | null;
  readonly areaCode: string | null;
  readonly verdictOutcome: VerdictOutcome | null;
  readonly plannedYear: number | null;
  readonly reviewerId: PersonId | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly discardedAt: Date | null;
  readonly erasedAt: Date | null;
  /** The owner withdrew consent after submission: the staff close it. */
  readonly closeRequestedAt: Date | null;
}

export function toProposal(row: Prisma.ProposalGetPayload<object>): StoredProposal {
  const { searchText: _text, askedDong: _asked, ...columns } = row;
  return {
    ...columns,
    id: asId<ProposalId>(row.id),
    ownerId: asId<PersonId>(row.ownerId),
    reviewerId: row.reviewerId === null ? null : asId<PersonId>(row.reviewerId),
  };
}
