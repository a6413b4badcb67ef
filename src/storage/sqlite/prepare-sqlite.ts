// The connection of the prepared statements. It reads beside a transaction that is open elsewhere, which WAL allows,
// and writes in its turn. better-sqlite3 works at once: a whole transaction here is one call.
import BetterSqlite3 from 'better-sqlite3';
import type { PreparedSql, SqlRow, SqlValue, Statement } from '../prepared-sql.ts';
import type { TakeTurn } from './turns.ts';

export interface PreparedSqlite extends PreparedSql {
  close(): void;
}

/** `onConnect` is SQL that runs once, before anything else. */
export function prepareSqlite(options: {
  file: string;
  onConnect: string;
  busyTimeoutMs: number;
  takeTurn: TakeTurn;
}): PreparedSqlite {
  const { file, onConnect, busyTimeoutMs, takeTurn } = options;
  const connection = new BetterSqlite3(file, { timeout: busyTimeoutMs });
  connection.exec(onConnect);
  const prepared = new Map<string, BetterSqlite3.Statement<SqlValue[], SqlRow>>();
  const prepare = (sql: string): BetterSqlite3.Statement<SqlValue[], SqlRow> => {
    const known = prepared.get(sql) ?? connection.prepare<SqlValue[], SqlRow>(sql);
    prepared.set(sql, known);
    return known;
  };
  const run = ({ sql, values }: Statement): number => prepare(sql).run(...values).changes;
  const runAll = connection.transaction(([first, ...others]: Parameters<PreparedSql['write']>[0]) => {
    if (run(first) === 0) return false;
    for (const statement of others) run(statement);
    return true;
  });
  return {
    read: async ({ sql, values }) => prepare(sql).all(...values),
    async write(statements) {
      const endTurn = await takeTurn();
      try {
        return runAll.immediate(statements);
      } finally {
        endTurn();
      }
    },
    close: () => connection.close(),
  };
}
