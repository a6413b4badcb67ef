// Ways into the console and the browsers that are in. Codes and tokens are never stored, only their SHA-256 in hex.
import { asId, type PersonId } from '../core/ids.ts';
import type { Access } from './database.ts';
import { findPerson, type StoredPerson } from './persons.ts';

/** The person's other links end: the latest one is the one that counts. Links of anybody that ran out are cleared away. */
export async function replaceSignInLink(
  access: Access,
  link: { codeHash: string; personId: PersonId; at: Date; expiresAt: Date },
): Promise<void> {
  const { codeHash, personId, at, expiresAt } = link;
  await access.prisma.signInLink.deleteMany({ where: { OR: [{ personId }, { expiresAt: { lte: at } }] } });
  await access.prisma.signInLink.create({ data: { codeHash, personId, createdAt: at, expiresAt } });
}

export async function isSignInLinkOpen(access: Access, codeHash: string, at: Date): Promise<boolean> {
  return (await access.prisma.signInLink.count({ where: { codeHash, expiresAt: { gt: at } } })) > 0;
}

/** Whose it was; null where there is none, or not any more. Of two who press at the same moment, one gets it. */
export async function useSignInLink(access: Access, codeHash: string, at: Date): Promise<PersonId | null> {
  const link = await access.prisma.signInLink.findUnique({ where: { codeHash } });
  if (link === null || link.expiresAt <= at) return null;
  const { count } = await access.prisma.signInLink.deleteMany({ where: { codeHash } });
  return count === 1 ? asId<PersonId>(link.personId) : null;
}

/** Sessions of anybody that ran out are cleared away. */
export async function createConsoleSession(
  access: Access,
  session: { tokenHash: string; personId: PersonId; at: Date; expiresAt: Date },
): Promise<void> {
  const { tokenHash, personId, at, expiresAt } = session;
  await access.prisma.consoleSession.deleteMany({ where: { expiresAt: { lte: at } } });
  await access.prisma.consoleSession.create({ data: { tokenHash, personId, createdAt: at, expiresAt } });
}

export interface StoredConsoleSession {
  readonly person: StoredPerson;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function findConsoleSession(
  access: Access,
  tokenHash: string,
  at: Date,
): Promise<StoredConsoleSession | null> {
  const row = await access.prisma.consoleSession.findUnique({ where: { tokenHash } });
  if (row === null || row.expiresAt <= at) return null;
  const person = await findPerson(access, asId<PersonId>(row.personId));
  return person === null ? null : { person, createdAt: row.createdAt, expiresAt: row.expiresAt };
}

export async function extendConsoleSession(
  access: Access,
  tokenHash: string,
  expiresAt: Date,
): Promise<void> {
  await access.prisma.consoleSession.updateMany({ where: { tokenHash }, data: { expiresAt } });
}

export async function endConsoleSession(access: Access, tokenHash: string): Promise<void> {
  await access.prisma.consoleSession.deleteMany({ where: { tokenHash } });
}

/** Every browser of this person, and every link that would let another one in. Returns how many browsers. */
export async function endConsoleSessionsOf(access: Access, personId: PersonId): Promise<number> {
  await access.prisma.signInLink.deleteMany({ where: { personId } });
  return (await access.prisma.consoleSession.deleteMany({ where: { personId } })).count;
}
