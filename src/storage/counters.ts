// Counters only grow. Take a number in the transaction that uses it: one that is rolled back gives it back.
import type { Access } from './database.ts';

/** 1 the first time, then 2, 3 …; never the same twice, however many ask at once. */
export async function takeNumber(access: Access, name: string): Promise<number> {
  const counter = await access.prisma.counter.upsert({
    where: { name },
    create: { name, value: 1 },
    update: { value: { increment: 1 } },
  });
  return counter.value;
}

/** How far these are; those that were never taken from are left out. */
export async function readCounters(
  access: Access,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await access.prisma.counter.findMany({ where: { name: { in: [...names] } } });
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** The next reference of that year: KC-2026-0001. */
export async function takeReference(access: Access, year: number): Promise<string> {
  const number = await takeNumber(access, `reference ${year}`);
  return `KC-${year}-${String(number).padStart(4, '0')}`;
}
