// Communes and former districts whose announcements need no second person.
import type { Access, Tx } from './database.ts';

export interface FreeArea {
  readonly areaCode: string;
  readonly since: Date;
}

export async function listFreeAreas(access: Access): Promise<readonly FreeArea[]> {
  return access.prisma.freeArea.findMany({ orderBy: { areaCode: 'asc' } });
}

/** False where it was so already. */
export async function setAreaFree(tx: Tx, areaCode: string, at: Date): Promise<boolean> {
  if ((await tx.prisma.freeArea.findUnique({ where: { areaCode } })) !== null) return false;
  await tx.prisma.freeArea.create({ data: { areaCode, since: at } });
  return true;
}

/** False where it was so already. */
export async function bindAreaAgain(tx: Tx, areaCode: string): Promise<boolean> {
  const { count } = await tx.prisma.freeArea.deleteMany({ where: { areaCode } });
  return count > 0;
}
