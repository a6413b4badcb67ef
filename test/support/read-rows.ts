// Everything that a database holds, whatever the engine.
import { Prisma } from '../../src/generated/prisma/client.ts';
import type { Database } from '../../src/storage/database.ts';

export type Row = Readonly<Record<string, unknown>>;

/** By model. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** Every row of every model; those of a table in one order. */
export async function readRows({ prisma }: Pick<Database, 'prisma'>): Promise<Rows> {
  const rows: Record<string, readonly Row[]> = {};
  for (const model of Object.values(Prisma.ModelName)) {
    const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
    const delegate: { findMany(): Promise<Row[]> } = Reflect.get(prisma, name);
    const found = await delegate.findMany();
    rows[model] = found.toSorted((one, other) => (spell(one) < spell(other) ? -1 : 1));
  }
  return rows;
}

/** Without JSON, whose fields have no order. */
const spell = (row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => typeof value !== 'object' || value === null || value instanceof Date)
      .map(([name, value]) => [name, String(value)]),
  );
