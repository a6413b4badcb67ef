// Who hears an announcement, found and written down inside the database: nobody's name passes through here.
import type { AnnouncementTopic } from '../core/announcement-topic.ts';
import type { AnnouncementId } from '../core/ids.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Access, Tx } from './database.ts';

export interface Audience {
  /** Whoever chose one of these hears it: `heardThrough` gives them. */
  readonly areas: readonly string[];
  readonly topic: AnnouncementTopic;
  /** Only those who wrote about it. */
  readonly programmeId: string | null;
  /** Only those who read it. */
  readonly language: string | null;
}

export async function countAudience(access: Access, audience: Audience): Promise<number> {
  const rows = await access.prisma.$queryRaw<readonly { readonly count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM "Listener" l JOIN "Person" p ON p."id" = l."personId"
    WHERE ${conditions(audience)}`;
  return Number(rows[0]?.count ?? 0);
}

/**
 * Writes a row for each listener of the next so many after `after`. Returns up to whom (null: there are no more) and how
 * many were new. Repeated, it writes none twice.
 */
export async function makeRecipients(
  tx: Tx,
  id: AnnouncementId,
  audience: Audience,
  chunk: { readonly after: number; readonly size: number; readonly at: Date },
): Promise<{ readonly upTo: number | null; readonly made: number }> {
  const last = await tx.prisma.listener.findMany({
    where: { personId: { gt: chunk.after } },
    orderBy: { personId: 'asc' },
    skip: chunk.size - 1,
    take: 1,
    select: { personId: true },
  });
  const upTo = last[0]?.personId ?? null;
  const isWithin =
    upTo === null
      ? Prisma.sql`l."personId" > ${chunk.after}`
      : Prisma.sql`l."personId" > ${chunk.after} AND l."personId" <= ${upTo}`;
  const made = await tx.prisma.$executeRaw`
    INSERT INTO "Recipient" ("announcementId", "personId", "at")
    SELECT ${id}, l."personId", ${chunk.at} FROM "Listener" l JOIN "Person" p ON p."id" = l."personId"
    WHERE ${isWithin} AND ${conditions(audience)}
    ON CONFLICT ("announcementId", "personId") DO NOTHING`;
  return { upTo, made };
}

function conditions({ areas, topic, programmeId, language }: Audience): Prisma.Sql {
  const all = [
    Prisma.sql`EXISTS (SELECT 1 FROM "ListenerTopic" t WHERE t."personId" = l."personId" AND t."topic" = ${topic})`,
    areas.length === 0
      ? Prisma.sql`1 = 0`
      : Prisma.sql`EXISTS (SELECT 1 FROM "ListenerArea" a WHERE a."personId" = l."personId" AND a."areaCode" IN (${Prisma.join([...areas])}))`,
    ...(language === null ? [] : [Prisma.sql`p."language" = ${language}`]),
    ...(programmeId === null
      ? []
      : [
          Prisma.sql`EXISTS (SELECT 1 FROM "Proposal" o WHERE o."ownerId" = l."personId" AND o."programmeId" = ${programmeId} AND o."discardedAt" IS NULL AND o."erasedAt" IS NULL)`,
        ]),
  ];
  return Prisma.join(all, ' AND ');
}
