// Deliveries: one row per message and person, written in the transaction that caused it, worked off by the sender.
import { asId, type DeliveryId, type PersonId, type ProposalId } from '../core/ids.ts';
import { storableText } from '../core/storable-text.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access, Tx } from './database.ts';
import { toJson } from './stored-json.ts';

export interface NewDelivery {
  readonly personId: PersonId;
  /** Where it tells of a proposal: erasing that one empties the notice. */
  readonly proposalId: ProposalId | null;
  /** What to say, as data; the sender reads it with `readStored`. */
  readonly notice: unknown;
  /** Says what this is, for example "status 12 3": the same key is never queued twice. */
  readonly key: string;
  readonly dueAt: Date;
}

export interface DueDelivery {
  readonly id: DeliveryId;
  readonly personId: PersonId;
  readonly telegramId: number;
  readonly language: string;
  readonly isReachable: boolean;
  readonly createdAt: Date;
  readonly notice: unknown;
  /** This one included. */
  readonly attempts: number;
}

export type DeliveryOutcome =
  /** `messageId`: what the channel calls the message; null where it gave none. */
  | { readonly status: 'sent'; readonly at: Date; readonly messageId: number | null }
  /** To be tried again then. */
  | { readonly status: 'waiting'; readonly dueAt: Date; readonly error: string }
  /** uncertain: it may have arrived, and is not sent again. */
  | { readonly status: 'failed' | 'unreachable' | 'uncertain'; readonly error: string };

export type DeliveryStatus = DeliveryOutcome['status'];

/** SQLite takes about 32,000 values in one statement. */
const chunkSize = 500;

/** Queues those whose key is new, and says how many that were. */
export async function addDeliveries(tx: Tx, deliveries: readonly NewDelivery[], at: Date): Promise<number> {
  const byKey = new Map(deliveries.map((delivery) => [delivery.key, delivery]));
  const wanted = [...byKey.values()];
  let added = 0;
  for (let start = 0; start < wanted.length; start += chunkSize) {
    const chunk = wanted.slice(start, start + chunkSize);
    const known = await tx.prisma.delivery.findMany({
      where: { key: { in: chunk.map(({ key }) => key) } },
      select: { key: true },
    });
    const knownKeys = new Set(known.map(({ key }) => key));
    const data = chunk
      .filter(({ key }) => !knownKeys.has(key))
      .map((delivery) => ({ ...delivery, notice: toJson(delivery.notice), createdAt: at }));
    if (data.length > 0) await tx.prisma.delivery.createMany({ data });
    added += data.length;
  }
  return added;
}

/**
 * Takes what is due, longest due first, and holds it until `leaseUntil`. A sender that dies in between leaves it
 * waiting: it is due again when the lease ends, and a message that went out just before is then sent a second time.
 */
export async function takeDueDeliveries(
  access: Access,
  take: { now: Date; leaseUntil: Date; limit: number },
): Promise<DueDelivery[]> {
  const isDue = { status: 'waiting', dueAt: { lte: take.now } } satisfies Prisma.DeliveryWhereInput;
  const candidates = await access.prisma.delivery.findMany({
    where: isDue,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: take.limit,
    include: { person: { select: { telegramId: true, language: true, isReachable: true } } },
  });
  if (candidates.length === 0) return [];
  // Asked again while taking: another sender may have taken some meanwhile.
  const taken = await access.prisma.delivery.updateManyAndReturn({
    where: { ...isDue, id: { in: candidates.map(({ id }) => id) } },
    data: { dueAt: take.leaseUntil, attempts: { increment: 1 } },
    select: { id: true },
  });
  const takenIds = new Set(taken.map(({ id }) => id));
  return candidates
    .filter(({ id }) => takenIds.has(id))
    .map(({ id, personId, notice, attempts, createdAt, person }) => ({
      ...person,
      id: asId<DeliveryId>(id),
      personId: asId<PersonId>(personId),
      telegramId: Number(person.telegramId),
      notice,
      createdAt,
      attempts: attempts + 1,
    }));
}

/** Somebody who could not be reached is back: what was meant for them in the last month goes out after all. */
export async function requeueUnreached(access: Access, personId: PersonId, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * 60 * 60_000);
  await access.prisma.delivery.updateMany({
    where: { personId, status: 'unreachable', createdAt: { gt: monthAgo } },
    data: { status: 'waiting', dueAt: now },
  });
}

export async function markDelivery(access: Access, id: DeliveryId, outcome: DeliveryOutcome): Promise<void> {
  await access.prisma.delivery.updateMany({ where: { id }, data: toOutcomeRow(outcome) });
}

/** When the next one is due; null where none waits. */
export async function findNextDue(access: Access): Promise<Date | null> {
  const next = await access.prisma.delivery.findFirst({
    where: { status: 'waiting' },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  return next?.dueAt ?? null;
}

export interface DeliveryState {
  readonly status: DeliveryStatus;
  /** What the channel calls the message that went out. */
  readonly messageId: number | null;
}

/** How far the deliveries with these keys are, by key. */
export async function findDeliveries(
  access: Access,
  keys: readonly string[],
): Promise<ReadonlyMap<string, DeliveryState>> {
  if (keys.length === 0) return new Map();
  const rows = await access.prisma.delivery.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, status: true, messageId: true },
  });
  return new Map(rows.map(({ key, ...state }) => [key, state]));
}

export async function countDeliveries(access: Access): Promise<ReadonlyMap<DeliveryStatus, number>> {
  const groups = await access.prisma.delivery.groupBy({ by: ['status'], _count: { _all: true } });
  return new Map(groups.map(({ status, _count }) => [status, _count._all]));
}

/** For an erased proposal: what waits is not sent any more, and what was sent is not quoted. */
export async function eraseNotices(access: Access, proposalId: ProposalId): Promise<void> {
  const { delivery } = access.prisma;
  const waiting = { proposalId, status: 'waiting' } satisfies Prisma.DeliveryWhereInput;
  await delivery.updateMany({ where: waiting, data: { status: 'failed', lastError: 'erased' } });
  await delivery.updateMany({ where: { proposalId }, data: { notice: toJson({}) } });
}

function toOutcomeRow(outcome: DeliveryOutcome): Prisma.DeliveryUpdateManyMutationInput {
  switch (outcome.status) {
    case 'sent':
      return { status: 'sent', sentAt: outcome.at, messageId: outcome.messageId, lastError: null };
    case 'waiting':
      return { status: 'waiting', dueAt: outcome.dueAt, lastError: storableText(outcome.error) };
    default:
      return { status: outcome.status, lastError: storableText(outcome.error) };
  }
}
