// Invitations: a link that gives one person one role, once, within its time.
import { asId, type PersonId } from '../core/ids.ts';
import type { RoleGrant } from '../core/roles.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Access } from './database.ts';
import { toAreaColumn, toRoleGrant } from './role-grant-row.ts';

export interface StoredInvitation extends RoleGrant {
  readonly id: number;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedBy: PersonId | null;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

export type InvitationUse =
  | { readonly ok: true; readonly invitation: StoredInvitation }
  | { readonly ok: false; readonly reason: 'unknown' | 'used' | 'revoked' | 'expired' };

/** `codeHash` is the SHA-256 of the code in the link, hex. */
export async function createInvitation(
  access: Access,
  invitation: RoleGrant & { codeHash: string; createdBy: PersonId; at: Date; expiresAt: Date },
): Promise<StoredInvitation> {
  const { codeHash, role, areaCode, createdBy, at, expiresAt } = invitation;
  const data = {
    codeHash,
    role,
    areaCode: toAreaColumn(areaCode),
    createdById: createdBy,
    createdAt: at,
    expiresAt,
  };
  return toInvitation(await access.prisma.invitation.create({ data }));
}

/** Of two people who open the link at the same moment, one gets it. Grant the role in the same transaction. */
export async function claimInvitation(
  access: Access,
  use: { codeHash: string; personId: PersonId; at: Date },
): Promise<InvitationUse> {
  const { codeHash, personId, at } = use;
  const { count } = await access.prisma.invitation.updateMany({
    where: { codeHash, usedById: null, revokedAt: null, expiresAt: { gt: at } },
    data: { usedById: personId, usedAt: at },
  });
  const row = await access.prisma.invitation.findUnique({ where: { codeHash } });
  if (row === null) return { ok: false, reason: 'unknown' };
  if (count === 1) return { ok: true, invitation: toInvitation(row) };
  if (row.usedById !== null) return { ok: false, reason: 'used' };
  return { ok: false, reason: row.revokedAt === null ? 'expired' : 'revoked' };
}

/** Whether it was still open. */
export async function revokeInvitation(access: Access, id: number, at: Date): Promise<boolean> {
  const { count } = await access.prisma.invitation.updateMany({
    where: { id, usedById: null, revokedAt: null },
    data: { revokedAt: at },
  });
  return count === 1;
}

/** Those that somebody could still use, latest first. */
export async function listOpenInvitations(access: Access, at: Date): Promise<StoredInvitation[]> {
  const rows = await access.prisma.invitation.findMany({
    where: { usedById: null, revokedAt: null, expiresAt: { gt: at } },
    orderBy: { id: 'desc' },
  });
  return rows.map(toInvitation);
}

function toInvitation(row: Prisma.InvitationGetPayload<object>): StoredInvitation {
  const { id, createdAt, expiresAt, usedAt, revokedAt } = row;
  return {
    ...toRoleGrant(row),
    id,
    createdAt,
    expiresAt,
    usedAt,
    revokedAt,
    createdBy: asId<PersonId>(row.createdById),
    usedBy: row.usedById === null ? null : asId<PersonId>(row.usedById),
  };
}
