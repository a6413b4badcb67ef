// What was sent, and is to be taken back or worded anew.
import { type AnnouncementId, asId, type PersonId } from '../core/ids.ts';
import { countOutcomes } from './announcements.ts';
import type { Access, Tx } from './database.ts';

export interface SentRecipient {
  readonly personId: PersonId;
  readonly telegramId: number;
  readonly language: string;
  readonly messageId: number;
}

/** Those who have it, in the order of their numbers, after that person. */
export async function listSent(
  access: Access,
  id: AnnouncementId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly SentRecipient[]> {
  const rows = await access.prisma.recipient.findMany({
    where: { announcementId: id, status: 'sent', personId: { gt: after } },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { personId: true, messageId: true, person: { select: { telegramId: true, language: true } } },
  });
  return rows.flatMap(({ personId, messageId, person }) =>
    messageId === null
      ? []
      : [
          {
            personId: asId<PersonId>(personId),
            telegramId: Number(person.telegramId),
            language: person.language,
            messageId,
          },
        ],
  );
}

/** They have it no more. */
export async function markRecalled(
  tx: Tx,
  id: AnnouncementId,
  people: readonly PersonId[],
  at: Date,
): Promise<void> {
  const { count } = await tx.prisma.recipient.updateMany({
    where: { announcementId: id, personId: { in: [...people] }, status: 'sent' },
    data: { status: 'recalled', at },
  });
  if (count > 0) await countOutcomes(tx, id, { delivered: -count, recalled: count });
}

/**
 * So far the correction is: `upTo` null once everybody was tried. False where it was corrected once more meanwhile: then that
 * one begins anew.
 */
export async function keepCorrected(
  tx: Tx,
  id: AnnouncementId,
  revision: number,
  { upTo, more }: { readonly upTo: number | null; readonly more: number },
): Promise<boolean> {
  const { count } = await tx.prisma.announcement.updateMany({
    where: { id, revision, correctedUpTo: { not: null } },
    data: { correctedUpTo: upTo, corrected: { increment: more } },
  });
  return count === 1;
}
