// Prisma's SQLite adapter has one connection. Left alone, a statement issued while a transaction is open joins it,
// is acknowledged, and is lost when that one rolls back. Here everybody outside waits until the transaction ends.
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';

/** `onConnect` is SQL that runs once, before anything else. */
export function lockTransactions(
  factory: SqlDriverAdapterFactory,
  onConnect: string,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      await adapter.executeScript(onConnect);
      return lockAdapter(adapter);
    },
  };
}

function lockAdapter(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const takeTurn = createQueue();
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
    async startTransaction(isolationLevel) {
      const endTurn = await takeTurn();
      try {
        return holdTurn(await beginForWriting(adapter, isolationLevel), endTurn);
      } catch (error) {
        endTurn();
        throw error;
      }
    },
    dispose: () => inTurn(() => adapter.dispose()),
  };
}

/**
 * A plain BEGIN asks for the right to write only at its first write, and fails at once where another process
 * wrote meanwhile. Asking at the start lets the busy timeout do its work.
 */
async function beginForWriting(
  adapter: SqlDriverAdapter,
  isolationLevel: Parameters<SqlDriverAdapter['startTransaction']>[0],
): Promise<Transaction> {
  const transaction = await adapter.startTransaction(isolationLevel);
  try {
    await transaction.executeRaw(statement('COMMIT'));
    await transaction.executeRaw(statement('BEGIN IMMEDIATE'));
    return transaction;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/** The turn ends with the transaction. A COMMIT that fails may leave it open: it is rolled back before others come. */
function holdTurn(transaction: Transaction, endTurn: () => void): Transaction {
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    async executeRaw(query) {
      try {
        return await transaction.executeRaw(query);
      } catch (error) {
        if (query.sql === 'COMMIT') await transaction.executeRaw(statement('ROLLBACK')).catch(() => 0);
        throw error;
      }
    },
    commit: () => transaction.commit().finally(endTurn),
    rollback: () => transaction.rollback().finally(endTurn),
  };
}

/** First come, first served: each caller gets the function that ends its turn. */
function createQueue(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let endTurn = (): void => undefined;
    last = new Promise((resolve) => {
      endTurn = resolve;
    });
    await before;
    return endTurn;
  };
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });
