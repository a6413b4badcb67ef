// Carries a whole file of SQLite into an empty database of PostgreSQL: all of it in one transaction, or nothing.
import type pg from 'pg';
import { applyPostgresqlMigrations } from '../postgresql/apply-postgresql-migrations.ts';
import { type PostgresqlPlace, withConnection } from '../postgresql/connect-postgresql.ts';
import { type CarriedTable, describeTables } from './carried-tables.ts';
import { carryRows, moveSequences, readBack } from './carry-table.ts';
import { openSource, type Source } from './open-source.ts';

export interface MovedTable {
  readonly name: string;
  /** Written, read back, and the same. */
  readonly rows: number;
}

export type MoveOutcome =
  /** `mended`: values that lost a character which PostgreSQL does not take. */
  | { readonly ok: true; readonly tables: readonly MovedTable[]; readonly mended: number }
  /** `message` is for whoever asked for it, and holds no password. No row was carried. */
  | { readonly ok: false; readonly message: string };

/**
 * `from`: a file of SQLite, or the data folder that it lies in. The tables are made where there are none yet. Throws where
 * the server cannot be reached, and where something cannot be carried or is not read back as it was; no row is there then.
 */
export async function moveDatabase(options: {
  from: string;
  to: PostgresqlPlace;
  /** Told after each table. */
  tell?: (table: MovedTable) => void;
}): Promise<MoveOutcome> {
  const { from, to, tell = () => undefined } = options;
  const opened = openSource(from);
  if (!opened.ok) return opened;
  const { source } = opened;
  try {
    return await withConnection(to, async (connection) => {
      const filled = await findFilledTable(connection);
      if (filled !== null) return refuseFilled(filled);
      const migrated = await applyPostgresqlMigrations({ place: to });
      if (!migrated.ok) return migrated;
      return await moveAll(connection, source, tell);
    });
  } finally {
    source.close();
  }
}

const refuseFilled = (table: string): MoveOutcome => ({
  ok: false,
  message: `The database is not empty: "${table}" holds rows. Name a new one (createdb); the bot must not have been started on it.`,
});

async function moveAll(
  connection: pg.Client,
  source: Source,
  tell: (table: MovedTable) => void,
): Promise<MoveOutcome> {
  const tables = await describeTables(connection);
  const names = tables.map(({ name }) => `"${name}"`).join(', ');
  await connection.query('BEGIN');
  try {
    // Whoever starts the bot on it meanwhile waits until all is there.
    await connection.query(`SET LOCAL lock_timeout = '10s'; LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
    const filled = await findFilledTable(connection);
    if (filled !== null) {
      await connection.query('ROLLBACK');
      return refuseFilled(filled);
    }
    checkSameColumns(source, tables);
    const moved: MovedTable[] = [];
    let mended = 0;
    for (const table of tables) {
      const carried = await carryRows(connection, source, table);
      const found = await readBack(connection, table);
      if (!found.isLike(carried.digest))
        throw new Error(
          `"${table.name}" is not read back as it was written: ${carried.digest.rows} rows went, ${found.rows} are there`,
        );
      await moveSequences(connection, source, table);
      moved.push({ name: table.name, rows: found.rows });
      mended += carried.mended;
      tell({ name: table.name, rows: found.rows });
    }
    await connection.query('COMMIT');
    // The server plans by what it knows of the tables, which is nothing yet.
    await connection.query(`ANALYZE ${names}`);
    return { ok: true, tables: moved, mended };
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** A table of this schema that holds something; of migrations that were applied nobody minds. */
async function findFilledTable(connection: pg.Client): Promise<string | null> {
  const { rows: tables } = await connection.query<{ name: string }>(
    `SELECT tablename AS "name" FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  for (const { name } of tables) {
    const { rowCount } = await connection.query(`SELECT 1 FROM "${name}" LIMIT 1`);
    if (rowCount !== 0) return name;
  }
  return null;
}

/** Both are at this build's migration: what only one of them has would be left behind without a word. */
function checkSameColumns(source: Source, tables: readonly CarriedTable[]): void {
  const there = tables.flatMap(({ name, columns }) => columns.map((column) => `"${name}"."${column.name}"`));
  const here = [...source.tables].flatMap(([name, columns]) =>
    [...columns].map((column) => `"${name}"."${column}"`),
  );
  const odd = [
    ...here.filter((column) => !there.includes(column)),
    ...there.filter((column) => !here.includes(column)),
  ];
  if (odd.length > 0) throw new Error(`Only one of the two databases has ${odd.join(', ')}`);
}
