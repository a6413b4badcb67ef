import type { Database } from './database.ts';

/** Throws where the database does not answer. */
export async function checkDatabase({ prisma }: Database): Promise<void> {
  await prisma.setting.findFirst({ select: { key: true } });
}
