// What is stored of some proposals, read from beside the product, for the checks.
import type { Database } from '../../src/storage/database.ts';

export interface StoredEvent {
  readonly what: string;
  /** The person who did it; null: the product by itself. */
  readonly actorId: number | null;
  readonly question: string | null;
  readonly row: number | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface StoredNotice {
  readonly key: string;
  readonly status: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly dueAt: Date;
  readonly telegramId: number;
  readonly language: string;
  readonly notice: unknown;
}

export interface ProposalRecord {
  readonly id: number;
  readonly ownerId: number;
  readonly telegramId: number;
  readonly status: string;
  readonly version: number;
  readonly reference: string | null;
  readonly answers: readonly { readonly question: string; readonly row: number; readonly value: unknown }[];
  /** Oldest first. */
  readonly events: readonly StoredEvent[];
  /** The numbers, 1, 2, 3 … */
  readonly submissions: readonly number[];
  readonly notices: readonly StoredNotice[];
}

/** All proposals of these people, by their Telegram ids. */
export async function readRecords(
  { prisma }: Database,
  telegramIds: readonly number[],
): Promise<ProposalRecord[]> {
  const rows = await prisma.proposal.findMany({
    where: { owner: { telegramId: { in: telegramIds.map(BigInt) } } },
    include: {
      owner: { select: { telegramId: true } },
      answers: true,
      events: { orderBy: { id: 'asc' } },
      submissions: { select: { number: true }, orderBy: { number: 'asc' } },
      deliveries: {
        include: { person: { select: { telegramId: true, language: true } } },
        orderBy: { id: 'asc' },
      },
    },
  });
  return rows.map(({ owner, deliveries, submissions, ...row }) => ({
    ...row,
    telegramId: Number(owner.telegramId),
    submissions: submissions.map(({ number }) => number),
    notices: deliveries.map(({ person, ...delivery }) => ({
      ...delivery,
      telegramId: Number(person.telegramId),
      language: person.language,
    })),
  }));
}

/** These change neither answers nor status. */
const besideTheVersion = ['proposalStarted', 'noteWritten', 'editAsked', 'consentGiven'];

/** Whether the version of the proposal went one up with it. */
export function countsInVersion({ what }: StoredEvent): boolean {
  return !besideTheVersion.includes(what);
}
