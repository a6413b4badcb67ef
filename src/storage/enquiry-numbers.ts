// What numbers are made of: when each enquiry was asked and first answered, and about what. No words of anybody.
import type { EnquiryStatus } from '../core/enquiry.ts';
import type { Access } from './database.ts';

export interface CountedEnquiry {
  readonly id: number;
  readonly status: EnquiryStatus;
  readonly topic: string;
  readonly areaCode: string | null;
  readonly createdAt: Date;
  /** The first answer; null: none yet, or it was closed without one. */
  readonly answeredAt: Date | null;
}

/** Asked from then on, in the order in which they were asked, a few thousand at a time. Erased ones count as well. */
export async function* readAskedSince(
  access: Access,
  from: Date,
  size = 5_000,
): AsyncGenerator<readonly CountedEnquiry[]> {
  let after = 0;
  for (;;) {
    const rows = await access.prisma.enquiry.findMany({
      where: { createdAt: { gte: from }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: size,
      select: { id: true, status: true, topic: true, areaCode: true, createdAt: true, answeredAt: true },
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}
