// Staff have no area: the column is empty there, since a null would escape the table's key.
import type { Role, RoleGrant } from '../core/roles.ts';

export const toAreaColumn = (areaCode: string | null): string => areaCode ?? '';

const fromAreaColumn = (areaCode: string): string | null => (areaCode === '' ? null : areaCode);

export function toRoleGrant(row: { role: Role; areaCode: string }): RoleGrant {
  return { role: row.role, areaCode: fromAreaColumn(row.areaCode) };
}
