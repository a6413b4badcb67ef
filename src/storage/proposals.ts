// Proposals: created, found, and changed where the version that was read is still the version that is stored.
import { foldText } from '../core/fold.ts';
import type { PersonId, ProposalId } from '../core/ids.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import type { VerdictOutcome } from '../core/verdict.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access, Stale } from './database.ts';
import { stale } from './database.ts';
import { type StoredProposal, toProposal } from './proposal-row.ts';

/** What lists show and filter by, worked out from the answers whenever they change. */
export interface ProposalDetails {
  readonly title?: string;
  readonly programmeId?: string | null;
  readonly areaCode?: string | null;
  readonly verdictOutcome?: VerdictOutcome | null;
  readonly plannedYear?: number | null;
}

export interface ProposalChanges extends ProposalDetails {
  readonly status?: ProposalStatus;
  readonly language?: string;
  readonly reference?: string;
  readonly reviewerId?: PersonId | null;
  readonly submittedAt?: Date;
  /** Whole đồng. */
  readonly askedDong?: number | null;
  readonly decidedAt?: Date | null;
  readonly discardedAt?: Date;
  readonly closeRequestedAt?: Date;
}

export type ChangeOutcome = { readonly ok: true; readonly version: number } | Stale;

export async function createProposal(
  access: Access,
  proposal: { ownerId: PersonId; language: string; at: Date },
): Promise<StoredProposal> {
  const { ownerId, language, at } = proposal;
  const data = { ownerId, language, createdAt: at, updatedAt: at };
  return toProposal(await access.prisma.proposal.create({ data }));
}

export async function findProposal(access: Access, id: ProposalId): Promise<StoredProposal | null> {
  const row = await access.prisma.proposal.findUnique({ where: { id } });
  return row === null ? null : toProposal(row);
}

export async function findProposalByReference(
  access: Access,
  reference: string,
): Promise<StoredProposal | null> {
  const row = await access.prisma.proposal.findUnique({ where: { reference } });
  return row === null ? null : toProposal(row);
}

/** A person's own, latest change first; discarded and erased ones are gone for them. */
export async function listOwnedProposals(access: Access, ownerId: PersonId): Promise<StoredProposal[]> {
  const rows = await access.prisma.proposal.findMany({
    where: { ownerId, discardedAt: null, erasedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toProposal);
}

/**
 * Changes the proposal where its version is still `expectedVersion`; the version then is one higher.
 * In a transaction do this first: where it is stale, nothing has been written yet.
 */
export async function changeProposal(
  access: Access,
  change: { proposalId: ProposalId; expectedVersion: number; at: Date; changes: ProposalChanges },
): Promise<ChangeOutcome> {
  const { count } = await access.prisma.proposal.updateMany({
    where: { id: change.proposalId, version: change.expectedVersion, erasedAt: null },
    data: toProposalChange(change.changes, change.at),
  });
  return count === 1 ? { ok: true, version: change.expectedVersion + 1 } : stale;
}

/** The details that are not what is stored already: a column that is written costs the disk, changed or not. */
export function detailsThatDiffer(stored: StoredProposal, details: ProposalDetails): ProposalDetails {
  const differing = Object.entries(details).filter(
    ([name, value]) => stored[name as keyof ProposalDetails] !== value,
  );
  return Object.fromEntries(differing);
}

/** The column values of a change. */
function toProposalChange(changes: ProposalChanges, at: Date): Prisma.ProposalUncheckedUpdateManyInput {
  const { title, askedDong, ...columns } = changes;
  return {
    ...columns,
    ...(askedDong === undefined ? {} : { askedDong: askedDong === null ? null : BigInt(askedDong) }),
    ...(title === undefined ? {} : { title, searchText: foldText(title) }),
    version: { increment: 1 },
    updatedAt: at,
  };
}

/** What a reviewer has in hand, decided ones left out. */
export async function listHeldDossiers(access: Access, reviewerId: PersonId): Promise<StoredProposal[]> {
  const rows = await access.prisma.proposal.findMany({
    where: { reviewerId, erasedAt: null, status: { in: ['submitted', 'inReview', 'changesRequested'] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(toProposal);
}

export type ClaimOutcome =
  | { readonly ok: true; readonly proposal: StoredProposal }
  /** `reviewerId` is who has it; null where it has left the status it is claimed from. */
  | { readonly ok: false; readonly reason: 'taken'; readonly reviewerId: PersonId | null };

/** Of any number of reviewers who claim it at the same moment, one gets it. `from` and `to` come from the transition table. */
export async function claimProposal(
  access: Access,
  claim: {
    proposalId: ProposalId;
    reviewerId: PersonId;
    from: readonly ProposalStatus[];
    to: ProposalStatus;
    at: Date;
  },
): Promise<ClaimOutcome> {
  const { count } = await access.prisma.proposal.updateMany({
    where: { id: claim.proposalId, reviewerId: null, status: { in: [...claim.from] }, erasedAt: null },
    data: toProposalChange({ reviewerId: claim.reviewerId, status: claim.to }, claim.at),
  });
  const proposal = await findProposal(access, claim.proposalId);
  if (proposal === null) throw new Error(`No proposal ${claim.proposalId}`);
  return count === 1
    ? { ok: true, proposal }
    : { ok: false, reason: 'taken', reviewerId: proposal.reviewerId };
}
