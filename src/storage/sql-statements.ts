// Statements that write, by their table and columns. The same columns make the same text, which is prepared once.
import type { SqlValue, Statement } from './prepared-sql.ts';

/** Undefined: not written. */
export type Values = Readonly<Record<string, SqlValue | boolean | Date | undefined>>;

/** Null and undefined become the column's NULL. */
export const asJsonText = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);

export function insertInto(table: string, values: Values): Statement {
  const [columns, written] = split(values);
  const marks = columns.map(() => '?').join(', ');
  return {
    sql: `INSERT INTO "${table}" (${columns.map(quote).join(', ')}) VALUES (${marks})`,
    values: written,
  };
}

/** Where a row with this key is there, it is changed instead. */
export function insertOrUpdate(table: string, key: Values, values: Values): Statement {
  const { sql, values: written } = insertInto(table, { ...key, ...values });
  const keys = split(key)[0].map(quote).join(', ');
  const changes = split(values)[0].map((column) => `${quote(column)} = excluded.${quote(column)}`);
  return { sql: `${sql} ON CONFLICT (${keys}) DO UPDATE SET ${changes.join(', ')}`, values: written };
}

/** `where` is SQL with a `?` for each of `found`. */
export function updateWhere(
  { table, where }: { readonly table: string; readonly where: string },
  found: readonly SqlValue[],
  values: Values,
): Statement {
  const [columns, written] = split(values);
  const changes = columns.map((column) => `${quote(column)} = ?`).join(', ');
  return { sql: `UPDATE "${table}" SET ${changes} WHERE ${where}`, values: [...written, ...found] };
}

export function removeFrom(table: string, key: Values): Statement {
  const [columns, values] = split(key);
  const conditions = columns.map((column) => `${quote(column)} = ?`);
  return { sql: `DELETE FROM "${table}" WHERE ${conditions.join(' AND ')}`, values };
}

function split(values: Values): [string[], SqlValue[]] {
  const columns: string[] = [];
  const written: SqlValue[] = [];
  for (const [column, value] of Object.entries(values)) {
    if (value === undefined) continue;
    columns.push(column);
    written.push(toSql(value));
  }
  return [columns, written];
}

const quote = (column: string): string => `"${column}"`;

function toSql(value: SqlValue | boolean | Date): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  // As Prisma writes it on SQLite; PostgreSQL takes no notice of the zone, and its moments are UTC.
  return value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value;
}
