import { Prisma } from '../generated/prisma/client.ts';

const codes = { duplicate: 'P2002', missing: 'P2025', conflict: 'P2034' } as const;

/**
 * duplicate: a unique column has that value already; missing: the row to be changed is not there; conflict: of two
 * transactions at once this one was undone. Both engines' clients throw the same class.
 */
export function isKnownError(error: unknown, kind: keyof typeof codes): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === codes[kind];
}
