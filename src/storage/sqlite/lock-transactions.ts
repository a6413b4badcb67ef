// Prisma's SQLite adapter has one connection. Left alone, a statement issued while a transaction is open joins it,
// is acknowledged, and is lost when that one rolls back. Here everybody outside waits until the transaction ends.
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { EndTurn, TakeTurn } from './turns.ts';

/** `onConnect` is SQL that runs once, before anything else. */
export function lockTransactions(
  factory: SqlDriverAdapterFactory,
  onConnect: string,
  takeTurn: TakeTurn,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      await adapter.executeScript(onConnect);
      return lockAdapter(adapter, takeTurn);
    },
  };
}

function lockAdapter(adapter: SqlDriverAdapter, takeTurn: TakeTurn): SqlDriverAdapter {
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const endTurn = await takeTurn();
    try {
      return await work();
    } finally {
      endTurn();
    }
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => inTurn(() => adapter.queryRaw(query)),
    executeRaw: (query) => inTurn(() => adapter.executeRaw(query)),
    executeScript: (script) => inTurn(() => adapter.executeScript(script)),
    async startTransaction() {
      const endTurn = await takeTurn();
      try {
        await adapter.executeRaw(statement(begin));
        return holdTurn(adapter, endTurn);
      } catch (error) {
        endTurn();
        throw error;
      }
    },
    dispose: () => inTurn(() => adapter.dispose()),
  };
}

/**
 * A plain BEGIN, which is the adapter's, asks for the right to write only at its first write, and fails at once where
 * another process wrote meanwhile. Asking at the start lets the busy timeout do its work.
 */
const begin = 'BEGIN IMMEDIATE';

/**
 * The turn ends with the transaction. Prisma itself sends the COMMIT or ROLLBACK; a COMMIT that fails may leave the
 * transaction open: it is rolled back before others come.
 */
function holdTurn(adapter: SqlDriverAdapter, endTurn: EndTurn): Transaction {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => adapter.queryRaw(query),
    async executeRaw(query) {
      try {
        return await adapter.executeRaw(query);
      } catch (error) {
        if (query.sql === 'COMMIT') await adapter.executeRaw(statement('ROLLBACK')).catch(() => 0);
        throw error;
      }
    },
    commit: async () => endTurn(),
    rollback: async () => endTurn(),
  };
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
