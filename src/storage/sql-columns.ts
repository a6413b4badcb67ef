// From the columns of prepared SQL to what they mean.
import type { SqlRow, SqlValue } from './prepared-sql.ts';

/** How each column of a row is read. All are named: one that is added later must not break a prepared statement. */
export type Columns<Row> = { readonly [Column in keyof Row]: (value: SqlValue) => Row[Column] };

/** The one place that takes it on trust what a column holds: the schema says so. */
export const asStored = <Value>(value: SqlValue): Value => value as Value;

export const asMoment = (value: SqlValue): Date => new Date(asStored<string>(value));

export const asMomentOrNull = (value: SqlValue): Date | null => (value === null ? null : asMoment(value));

export const asTruth = (value: SqlValue): boolean => value === 1;

/** Null where nothing stands there. */
export const asJson = (value: SqlValue): unknown =>
  value === null ? null : JSON.parse(asStored<string>(value));

/** `"Person"."id", "Person"."name", …` */
export const listColumns = (table: string, columns: object): string =>
  Object.keys(columns)
    .map((column) => `"${table}"."${column}"`)
    .join(', ');

export function readRow<Row extends object>(columns: Columns<Row>, row: SqlRow): Row {
  const read: Partial<Row> = {};
  for (const column in columns) read[column] = columns[column](row[column] ?? null);
  return read as Row;
}
