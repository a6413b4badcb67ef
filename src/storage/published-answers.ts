// Answers that the staff published, and the pieces of words by which they are found.
import { gramsOf } from '../core/answer-search.ts';
import type { EnquiryId, PersonId } from '../core/ids.ts';
import type { Access, Tx } from './database.ts';

export interface PublishedAnswer {
  readonly id: number;
  readonly question: string;
  readonly answer: string;
  readonly publishedAt: Date;
  /** Where it came from. */
  readonly enquiryId: number;
}

const shown = { id: true, question: true, answer: true, publishedAt: true, enquiryId: true } as const;

/** Of one enquiry there is one: publishing it again says it anew. */
export async function publishAnswer(
  tx: Tx,
  published: {
    readonly enquiryId: EnquiryId;
    readonly question: string;
    readonly answer: string;
    readonly publishedById: PersonId;
    readonly at: Date;
  },
): Promise<void> {
  const { enquiryId, at, ...words } = published;
  const columns = { ...words, publishedAt: at, withdrawnAt: null };
  const { id } = await tx.prisma.publishedAnswer.upsert({
    where: { enquiryId },
    create: { enquiryId, ...columns },
    update: columns,
    select: { id: true },
  });
  await tx.prisma.answerGram.deleteMany({ where: { answerId: id } });
  const grams = gramsOf(published.question);
  await tx.prisma.answerGram.createMany({ data: grams.map((gram) => ({ gram, answerId: id })) });
}

/** False where none was published, or it was taken back before. */
export async function unpublishAnswer(tx: Tx, enquiryId: EnquiryId, at: Date): Promise<boolean> {
  const where = { enquiryId, withdrawnAt: null };
  const found = await tx.prisma.publishedAnswer.findFirst({ where, select: { id: true } });
  if (found === null) return false;
  await tx.prisma.answerGram.deleteMany({ where: { answerId: found.id } });
  await tx.prisma.publishedAnswer.updateMany({ where, data: { withdrawnAt: at } });
  return true;
}

export async function findPublished(
  access: Access,
  where: { readonly id: number } | { readonly enquiryId: EnquiryId },
): Promise<PublishedAnswer | null> {
  return access.prisma.publishedAnswer.findFirst({ where: { ...where, withdrawnAt: null }, select: shown });
}

/** Latest first. */
export async function listPublished(
  access: Access,
  page: { readonly size: number; readonly number: number },
): Promise<PublishedAnswer[]> {
  return access.prisma.publishedAnswer.findMany({
    where: { withdrawnAt: null },
    orderBy: { id: 'desc' },
    skip: page.size * page.number,
    take: page.size,
    select: shown,
  });
}

export function countPublished(access: Access): Promise<number> {
  return access.prisma.publishedAnswer.count({ where: { withdrawnAt: null } });
}

/** How many there are, and how many of them have each of these pieces. */
export async function countGrams(
  access: Access,
  grams: readonly string[],
): Promise<{ readonly all: number; readonly having: ReadonlyMap<string, number> }> {
  const groups = await access.prisma.answerGram.groupBy({
    by: ['gram'],
    where: { gram: { in: [...grams] } },
    _count: { _all: true },
  });
  return {
    all: await countPublished(access),
    having: new Map(groups.map(({ gram, _count }) => [gram, _count._all])),
  };
}

/** Those with most of these pieces, at most so many. */
export async function listWithGrams(
  access: Access,
  grams: readonly string[],
  limit: number,
): Promise<PublishedAnswer[]> {
  const groups = await access.prisma.answerGram.groupBy({
    by: ['answerId'],
    where: { gram: { in: [...grams] } },
    _count: { _all: true },
    orderBy: [{ _count: { gram: 'desc' } }, { answerId: 'asc' }],
    take: limit,
  });
  return access.prisma.publishedAnswer.findMany({
    where: { id: { in: groups.map(({ answerId }) => answerId) }, withdrawnAt: null },
    select: shown,
  });
}
