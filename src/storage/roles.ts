// Who holds which role, and where. Removing a row works at the next update.
import { asId, type PersonId } from '../core/ids.ts';
import type { Role, RoleGrant } from '../core/roles.ts';
import type { Access } from './database.ts';
import { toAreaColumn, toRoleGrant } from './role-grant-row.ts';

export interface RoleHolder extends RoleGrant {
  readonly personId: PersonId;
  readonly name: string;
  readonly telegramId: number;
  readonly language: string;
  readonly isReachable: boolean;
  readonly grantedAt: Date;
}

export async function listGrants(access: Access, personId: PersonId): Promise<RoleGrant[]> {
  const rows = await access.prisma.roleGrant.findMany({ where: { personId }, orderBy: { grantedAt: 'asc' } });
  return rows.map(toRoleGrant);
}

/** Everybody with one of these roles, longest holder first; a person once per role and area. */
export async function listHolders(access: Access, roles: readonly Role[]): Promise<RoleHolder[]> {
  const rows = await access.prisma.roleGrant.findMany({
    where: { role: { in: [...roles] } },
    orderBy: [{ grantedAt: 'asc' }, { personId: 'asc' }],
    include: { person: { select: { name: true, telegramId: true, language: true, isReachable: true } } },
  });
  return rows.map(({ person, ...row }) => ({
    ...toRoleGrant(row),
    ...person,
    telegramId: Number(person.telegramId),
    personId: asId<PersonId>(row.personId),
    grantedAt: row.grantedAt,
  }));
}

export async function countHolders(access: Access, role: Role): Promise<number> {
  return access.prisma.roleGrant.count({ where: { role } });
}

/** Granting what is already held changes nothing. `grantedBy` null: the settings at start. */
export async function grantRole(
  access: Access,
  grant: RoleGrant & { personId: PersonId; grantedBy: PersonId | null; at: Date },
): Promise<void> {
  const key = { personId: grant.personId, role: grant.role, areaCode: toAreaColumn(grant.areaCode) };
  await access.prisma.roleGrant.upsert({
    where: { personId_role_areaCode: key },
    create: { ...key, grantedById: grant.grantedBy, grantedAt: grant.at },
    update: {},
  });
}

/** Whether there was such a grant to remove. */
export async function removeRole(
  access: Access,
  grant: RoleGrant & { personId: PersonId },
): Promise<boolean> {
  const { count } = await access.prisma.roleGrant.deleteMany({
    where: { personId: grant.personId, role: grant.role, areaCode: toAreaColumn(grant.areaCode) },
  });
  return count > 0;
}
