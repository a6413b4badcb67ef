// What is to be carried into PostgreSQL: every table that the migrations made, as the server itself describes them.
import type pg from 'pg';
import { z } from 'zod';

/** How a value is written and read back. */
export type ValueKind = 'whole' | 'text' | 'truth' | 'moment' | 'json';

export interface CarriedColumn {
  readonly name: string;
  readonly kind: ValueKind;
  /** The column's type as SQL names it. */
  readonly sqlType: string;
}

export interface CarriedTable {
  readonly name: string;
  readonly columns: readonly CarriedColumn[];
}

const columnsSql = `SELECT c.relname AS "table", a.attname AS "name", t.typname AS "type", t.typtype = 'e' AS "isEnum",
    format_type(a.atttypid, a.atttypmod) AS "sqlType"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY c.relname, a.attnum`;

const pointersSql = `SELECT c.relname AS "from", p.relname AS "to" FROM pg_constraint
  JOIN pg_class c ON c.oid = conrelid JOIN pg_class p ON p.oid = confrelid
  WHERE contype = 'f' AND c.relnamespace = current_schema()::regnamespace`;

const columnsSchema = z.array(
  z.object({
    table: z.string(),
    name: z.string(),
    type: z.string(),
    isEnum: z.boolean(),
    sqlType: z.string(),
  }),
);
const pointersSchema = z.array(z.object({ from: z.string(), to: z.string() }));

const kinds: Readonly<Record<string, ValueKind>> = {
  int4: 'whole',
  int8: 'whole',
  text: 'text',
  bool: 'truth',
  timestamp: 'moment',
  jsonb: 'json',
};

/**
 * In an order in which no row points at one that is not there yet. Throws where a column has a type that nobody carries
 * yet, and where tables point at each other in a circle.
 */
export async function describeTables(connection: pg.Client): Promise<CarriedTable[]> {
  const columns = columnsSchema.parse((await connection.query(columnsSql)).rows);
  const pointers = pointersSchema.parse((await connection.query(pointersSql)).rows);
  const tables = new Map<string, CarriedColumn[]>();
  for (const { table, name, type, isEnum, sqlType } of columns) {
    const kind = isEnum ? 'text' : kinds[type];
    if (kind === undefined) throw new Error(`Nobody carries the type ${sqlType} of "${table}"."${name}" yet`);
    tables.set(table, [...(tables.get(table) ?? []), { name, kind, sqlType }]);
  }
  return inOrder([...tables.keys()], pointers).map((name) => ({ name, columns: tables.get(name) ?? [] }));
}

function inOrder(names: readonly string[], pointers: z.infer<typeof pointersSchema>): readonly string[] {
  const ordered: string[] = [];
  while (ordered.length < names.length) {
    const next = names.filter(
      (name) =>
        !ordered.includes(name) &&
        pointers.every(({ from, to }) => from !== name || to === name || ordered.includes(to)),
    );
    if (next.length === 0) throw new Error('The tables point at each other in a circle');
    ordered.push(...next);
  }
  return ordered;
}
