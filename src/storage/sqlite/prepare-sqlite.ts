// The connection of the prepared statements. It reads beside a transaction that is open elsewhere, which WAL allows,
// and writes in its turn. better-sqlite3 works at once: a whole transaction here is one call.
import BetterSqlite3 from 'better-sqlite3';
import type { PreparedSql, SqlRow, SqlValue, Statement } from '../prepared-sql.ts';
import { createGroups } from './groups.ts';
import type { TakeTurn } from './turns.ts';

export interface PreparedSqlite extends PreparedSql {
  /** The log beside the file still holds the pages as they were: they go into the file, and the log is emptied. */
  emptyLog(): Promise<void>;
  close(): void;
}

type Statements = Parameters<PreparedSql['write']>[0];

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
  // Within the transaction of a group this is a savepoint: who is refused takes nobody along.
  const runAll = connection.transaction(([first, ...others]: Statements) => {
    if (run(first) === 0) return false;
    for (const statement of others) run(statement);
    return true;
  });
  const tryAll = (statements: Statements): boolean | Error => {
    try {
      return runAll(statements);
    } catch (error) {
      // A full disk undoes the whole transaction at once: then nobody of the group has written.
      if (error instanceof Error && connection.inTransaction) return error;
      throw error;
    }
  };
  const runGroup = connection.transaction((group: readonly Statements[]) => group.map(tryAll));
  const write = createGroups(async (group: readonly Statements[]) => {
    const endTurn = await takeTurn();
    try {
      return runGroup.immediate(group);
    } finally {
      endTurn();
    }
  });
  return {
    read: async ({ sql, values }) => prepare(sql).all(...values),
    write,
    async emptyLog() {
      const endTurn = await takeTurn();
      try {
        // Where somebody reads at this moment it stays as it is, and the next erasure or hour does it.
        connection.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        endTurn();
      }
    },
    close: () => connection.close(),
  };
}
