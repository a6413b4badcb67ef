// A person with their roles by prepared SQL: every update begins with it.
import type { Role } from '../core/roles.ts';
import { unpackUpdates } from './handled-updates.ts';
import type { StoredPerson } from './persons.ts';
import type { PreparedSql } from './prepared-sql.ts';
import { toRoleGrant } from './role-grant-row.ts';
import {
  asJson,
  asMoment,
  asMomentOrNull,
  asStored,
  asTruth,
  type Columns,
  listColumns,
  readRow,
} from './sql-columns.ts';

const columns: Columns<Omit<StoredPerson, 'grants'>> = {
  id: asStored,
  telegramId: asStored,
  name: asStored,
  username: asStored,
  language: asStored,
  consentVersion: asStored,
  consentAt: asMomentOrNull,
  consentWithdrawnAt: asMomentOrNull,
  focus: asJson,
  activeProposalId: asStored,
  handledUpdates: (value) => unpackUpdates(asJson(value)),
  isReachable: asTruth,
  mutedAt: asMomentOrNull,
  createdAt: asMoment,
  seenAt: asMoment,
};

const grantColumns: Columns<{ role: Role | null; areaCode: string | null }> = {
  role: asStored,
  areaCode: asStored,
};

const sql = `SELECT ${listColumns('Person', columns)}, ${listColumns('RoleGrant', grantColumns)}
  FROM "Person" LEFT JOIN "RoleGrant" ON "RoleGrant"."personId" = "Person"."id"
  WHERE "Person"."telegramId" = ?`;

export async function readPerson(prepared: PreparedSql, telegramId: number): Promise<StoredPerson | null> {
  const rows = await prepared.read({ sql, values: [telegramId] });
  const [first] = rows;
  if (first === undefined) return null;
  const grants = rows.flatMap((row) => {
    const { role, areaCode } = readRow(grantColumns, row);
    return role === null || areaCode === null ? [] : [toRoleGrant({ role, areaCode })];
  });
  return { ...readRow(columns, first), grants };
}
