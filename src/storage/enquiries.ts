// Enquiries: what people ask the staff in free words, who has each, and everything said and done about it.
import type { EnquiryStatus } from '../core/enquiry.ts';
import { type AnnouncementId, asId, type EnquiryId, type PersonId, type ProposalId } from '../core/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access, Tx } from './database.ts';

/** Where it was asked: nowhere, on a proposal, a question in it or a condition of its verdict, or below an announcement. */
export interface AskedOn {
  readonly proposalId: ProposalId | null;
  readonly question: string | null;
  readonly row: number | null;
  readonly criterion: string | null;
  readonly announcementId: AnnouncementId | null;
}

export interface StoredEnquiry extends AskedOn {
  readonly id: EnquiryId;
  readonly askerId: PersonId;
  readonly askerName: string;
  readonly askerLanguage: string;
  readonly status: EnquiryStatus;
  readonly holderId: PersonId | null;
  readonly holderName: string | null;
  readonly topic: string;
  readonly areaCode: string | null;
  readonly title: string;
  /** Since when whoever asked waits for a word; null: nobody waits. */
  readonly waitingSince: Date | null;
  readonly claimedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
}

export interface EnquiryChanges {
  readonly status?: EnquiryStatus;
  readonly holderId?: PersonId | null;
  readonly topic?: string;
  readonly waitingSince?: Date | null;
  readonly claimedAt?: Date | null;
  readonly answeredAt?: Date | null;
}

export const withNames = {
  asker: { select: { name: true, language: true } },
  holder: { select: { name: true } },
} satisfies Prisma.EnquiryInclude;

export async function createEnquiry(
  access: Access,
  enquiry: AskedOn & {
    askerId: PersonId;
    topic: string;
    areaCode: string | null;
    title: string;
    at: Date;
  },
): Promise<EnquiryId> {
  const { at, ...columns } = enquiry;
  const data = { ...columns, waitingSince: at, createdAt: at };
  const { id } = await access.prisma.enquiry.create({ data, select: { id: true } });
  return asId<EnquiryId>(id);
}

export async function findEnquiry(access: Access, id: EnquiryId): Promise<StoredEnquiry | null> {
  const row = await access.prisma.enquiry.findUnique({ where: { id }, include: withNames });
  return row === null ? null : toEnquiry(row);
}

/** False where its status or who has it is another by now: nothing is written then. */
export async function changeEnquiry(
  tx: Tx,
  change: {
    readonly id: EnquiryId;
    readonly from: Pick<StoredEnquiry, 'status' | 'holderId'>;
    readonly changes: EnquiryChanges;
  },
): Promise<boolean> {
  const { id, from, changes } = change;
  const { status, holderId } = from;
  const { count } = await tx.prisma.enquiry.updateMany({
    where: { id, status, holderId, erasedAt: null },
    data: changes,
  });
  return count === 1;
}

/** Latest first; erased ones are left out. */
export async function listEnquiriesOf(
  access: Access,
  askerId: PersonId,
  limit: number,
): Promise<StoredEnquiry[]> {
  const rows = await access.prisma.enquiry.findMany({
    where: { askerId, erasedAt: null },
    orderBy: { id: 'desc' },
    take: limit,
    include: withNames,
  });
  return rows.map(toEnquiry);
}

/** How many a person asked, whatever became of them; erased ones are left out. */
export async function countEnquiriesOf(access: Access, askerId: PersonId): Promise<number> {
  return access.prisma.enquiry.count({ where: { askerId, erasedAt: null } });
}

/** How many this person asked from then on. */
export async function countAskedSince(access: Access, askerId: PersonId, from: Date): Promise<number> {
  return access.prisma.enquiry.count({ where: { askerId, createdAt: { gte: from } } });
}

/** How many of this person's wait or are being answered. */
export async function countOpenEnquiries(access: Access, askerId: PersonId): Promise<number> {
  return access.prisma.enquiry.count({ where: { askerId, status: { in: ['waiting', 'claimed'] } } });
}

/** What one of the staff has in hand and has not answered. */
export async function listHeldEnquiries(access: Access, holderId: PersonId): Promise<StoredEnquiry[]> {
  const rows = await access.prisma.enquiry.findMany({
    where: { holderId, status: 'claimed' },
    include: withNames,
  });
  return rows.map(toEnquiry);
}

export function toEnquiry({
  asker,
  holder,
  ...row
}: Prisma.EnquiryGetPayload<{ include: typeof withNames }>): StoredEnquiry {
  return {
    ...row,
    id: asId<EnquiryId>(row.id),
    askerId: asId<PersonId>(row.askerId),
    askerName: asker.name,
    askerLanguage: asker.language,
    holderId: row.holderId === null ? null : asId<PersonId>(row.holderId),
    holderName: holder?.name ?? null,
    proposalId: row.proposalId === null ? null : asId<ProposalId>(row.proposalId),
    announcementId: row.announcementId === null ? null : asId<AnnouncementId>(row.announcementId),
  };
}
