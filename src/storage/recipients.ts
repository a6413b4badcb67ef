// One row for each announcement and person, worked off by the announcer.
import { ownReasons } from '../core/announcement.ts';
import { type AnnouncementId, asId, type PersonId } from '../core/ids.ts';
import { storableText } from '../core/storable-text.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { countOutcomes } from './announcements.ts';
import type { Access, Tx } from './database.ts';

export interface DueRecipient {
  readonly personId: PersonId;
  readonly telegramId: number;
  readonly language: string;
  readonly isReachable: boolean;
  /** Has not stopped listening since. */
  readonly isListening: boolean;
  /** This one not included. */
  readonly attempts: number;
}

export type RecipientOutcome =
  | { readonly status: 'sent'; readonly messageId: number }
  /** To be tried again then. */
  | { readonly status: 'waiting'; readonly at: Date; readonly error: string }
  | { readonly status: 'failed' | 'unreachable' | 'uncertain'; readonly error: string }
  | { readonly status: 'skipped' };

/** As the engines hand it over: numbers may be bigints, and what is true 1. */
interface DueRow {
  readonly personId: number | bigint;
  readonly attempts: number | bigint;
  readonly telegramId: number | bigint;
  readonly language: string;
  readonly isReachable: boolean | number | bigint;
  readonly listener: number | bigint | null;
}

/** Those that are due, longest due first. Reading takes nothing: `takeRecipients` does. In one statement, as there are many. */
export async function listDue(
  access: Access,
  id: AnnouncementId,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<DueRecipient[]> {
  const rows = await access.prisma.$queryRaw<readonly DueRow[]>`
    SELECT r."personId", r."attempts", p."telegramId", p."language", p."isReachable", l."personId" AS "listener"
    FROM "Recipient" AS r JOIN "Person" AS p ON p."id" = r."personId"
    LEFT JOIN "Listener" AS l ON l."personId" = r."personId"
    WHERE r."announcementId" = ${id} AND r."status" = 'waiting' AND r."at" <= ${now}
    ORDER BY r."at", r."personId" LIMIT ${limit}`;
  return rows.map(({ personId, attempts, telegramId, language, isReachable, listener }) => ({
    personId: asId<PersonId>(Number(personId)),
    attempts: Number(attempts),
    telegramId: Number(telegramId),
    language,
    isReachable: Boolean(isReachable),
    isListening: listener !== null,
  }));
}

/** When the next one of it is due; null where none waits. */
export async function findNextDueOf(access: Access, id: AnnouncementId): Promise<Date | null> {
  const next = await access.prisma.recipient.findFirst({
    where: { announcementId: id, status: 'waiting' },
    orderBy: { at: 'asc' },
    select: { at: true },
  });
  return next?.at ?? null;
}

/**
 * Marks those as being sent that still wait, where the announcement is still being sent: whoever gets one back sends it,
 * and nobody else does. A process that dies then leaves them so.
 */
export async function takeRecipients(
  access: Access,
  id: AnnouncementId,
  people: readonly PersonId[],
  at: Date,
): Promise<ReadonlySet<PersonId>> {
  const rows = await access.prisma.recipient.updateManyAndReturn({
    where: {
      announcementId: id,
      personId: { in: [...people] },
      status: 'waiting',
      announcement: { status: 'sending' },
    },
    data: { status: 'sending', attempts: { increment: 1 }, at },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => asId<PersonId>(personId)));
}

/** What became of each, and the announcement's counts with it. Only of those that are being sent, or thought lost. */
export async function markRecipients(
  tx: Tx,
  id: AnnouncementId,
  outcomes: ReadonlyMap<PersonId, RecipientOutcome>,
  at: Date,
): Promise<void> {
  const counts = { delivered: 0, failed: 0, unreachable: 0, uncertain: 0, skipped: 0 };
  const sent: [PersonId, number][] = [];
  for (const [personId, outcome] of outcomes) {
    if (outcome.status === 'sent') {
      sent.push([personId, outcome.messageId]);
      continue;
    }
    const { count } = await tx.prisma.recipient.updateMany({
      where: { announcementId: id, personId, status: { in: ['sending', 'waiting'] } },
      data: {
        status: outcome.status,
        at: outcome.status === 'waiting' ? outcome.at : at,
        ...('error' in outcome ? { error: storableText(outcome.error) } : {}),
      },
    });
    if (outcome.status !== 'waiting') counts[outcome.status] += count;
  }
  if (sent.length > 0) counts.delivered += await markSent(tx, id, sent, at);
  await countOutcomes(tx, id, Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)));
}

/** In one statement, as most of many are. */
async function markSent(
  tx: Tx,
  id: AnnouncementId,
  sent: readonly (readonly [PersonId, number])[],
  at: Date,
): Promise<number> {
  const pairs = Prisma.raw(
    sent.map(([personId, messageId]) => `(${Number(personId)}, ${Number(messageId)})`).join(', '),
  );
  return tx.prisma.$executeRaw`
    UPDATE "Recipient" SET "status" = 'sent', "messageId" = v."column2", "at" = ${at}, "error" = NULL
    FROM (VALUES ${pairs}) AS v
    WHERE "announcementId" = ${id} AND "personId" = v."column1" AND "status" = 'sending'`;
}

/** Those that a process left while it was sending them: whether they arrived, nobody knows. Returns how many. */
export async function giveUpLost(tx: Tx, id: AnnouncementId, before: Date, at: Date): Promise<number> {
  const { count } = await tx.prisma.recipient.updateMany({
    where: { announcementId: id, status: 'sending', at: { lte: before } },
    data: { status: 'uncertain', at, error: ownReasons.processEnded },
  });
  if (count > 0) await countOutcomes(tx, id, { uncertain: count });
  return count;
}

/** The same where they are to be sent again, at the price of some hearing it twice. */
export async function retakeLost(tx: Tx, id: AnnouncementId, before: Date, at: Date): Promise<number> {
  const { count } = await tx.prisma.recipient.updateMany({
    where: { announcementId: id, status: 'sending', at: { lte: before } },
    data: { status: 'waiting', at },
  });
  return count;
}

/** Those that failed wait once more. Returns how many. */
export async function requeueFailed(tx: Tx, id: AnnouncementId, at: Date): Promise<number> {
  const { count } = await tx.prisma.recipient.updateMany({
    where: { announcementId: id, status: 'failed' },
    data: { status: 'waiting', attempts: 0, at },
  });
  if (count > 0) await countOutcomes(tx, id, { failed: -count });
  return count;
}

/** Nothing of it is under way or waits any more. */
export async function isWorkedOff(access: Access, id: AnnouncementId): Promise<boolean> {
  const open = await access.prisma.recipient.findFirst({
    where: { announcementId: id, status: { in: ['waiting', 'sending'] } },
    select: { personId: true },
  });
  return open === null;
}
