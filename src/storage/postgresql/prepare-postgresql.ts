// Prepared statements on the pool that Prisma's adapter uses as well: each connection prepares a text once.
import pg from 'pg';
import { isOutOfReach } from '../out-of-reach.ts';
import type { PreparedSql, SqlRow, Statement } from '../prepared-sql.ts';

const { BOOL, INT4, INT8, TIMESTAMP } = pg.types.builtins;

export function preparePostgresql(pool: pg.Pool): PreparedSql {
  const named = new Map<string, { readonly name: string; readonly text: string }>();
  const queryOf = ({ sql, values }: Statement): pg.QueryConfig => {
    const known = named.get(sql) ?? { name: `prepared ${named.size}`, text: numberPlaceholders(sql) };
    named.set(sql, known);
    return { ...known, values: [...values], types: { getTypeParser: readAs } };
  };
  return {
    read: async (statement) => (await pool.query<SqlRow>(queryOf(statement))).rows,
    write: (statements) => inTransaction(pool, (connection) => runAll(connection, statements.map(queryOf))),
  };
}

async function runAll(connection: pg.PoolClient, queries: readonly pg.QueryConfig[]): Promise<boolean> {
  for (const [index, query] of queries.entries()) {
    const { rowCount } = await connection.query(query);
    if (index === 0 && rowCount === 0) return false;
  }
  return true;
}

/** One that names the version it read needs no more than the default isolation: docs/adr/0014. */
async function inTransaction(
  pool: pg.Pool,
  work: (connection: pg.PoolClient) => Promise<boolean>,
): Promise<boolean> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    const isDone = await work(connection);
    await connection.query(isDone ? 'COMMIT' : 'ROLLBACK');
    connection.release();
    return isDone;
  } catch (error) {
    // One that is out of reach or cannot even roll back is not given to anybody else: closing it rolls back.
    const isUndone = !isOutOfReach(error) && (await rollsBack(connection));
    connection.release(!isUndone);
    throw error;
  }
}

const rollsBack = (connection: pg.PoolClient): Promise<boolean> =>
  connection.query('ROLLBACK').then(
    () => true,
    () => false,
  );

const numberPlaceholders = (sql: string): string => {
  let count = 0;
  return sql.replaceAll('?', () => {
    count += 1;
    return `$${count}`;
  });
};

/** As SQLite keeps it. */
function readAs(type: number): (text: string) => string | number {
  switch (type) {
    case INT4:
    case INT8:
      return Number;
    case BOOL:
      return (text) => (text === 't' ? 1 : 0);
    case TIMESTAMP:
      return (text) => `${text.replace(' ', 'T')}+00:00`;
    default:
      return (text) => text;
  }
}
