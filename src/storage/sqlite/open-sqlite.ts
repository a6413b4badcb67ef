import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../../generated/prisma/client.ts';
import { createDatabase, type OpenedEngine } from '../create-database.ts';
import type { Database, StorageLog } from '../database.ts';
import type { Synchronous } from '../database-place.ts';
import { lockTransactions } from './lock-transactions.ts';
import { prepareSqlite } from './prepare-sqlite.ts';
import { createTurns } from './turns.ts';

const busyTimeoutMs = 5_000;
const transactionOptions = { maxWait: 10_000, timeout: 10_000 };

/** Opens a file that `applySqliteMigrations` has brought up to date. Throws where it cannot be opened. */
export async function openSqlite(options: {
  file: string;
  synchronous: Synchronous;
  log?: StorageLog;
}): Promise<Database> {
  // What is erased is written over: freed pages would keep the words.
  const onConnect = `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${options.synchronous};
    PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;`;
  const takeTurn = createTurns();
  const sqlite = new PrismaBetterSqlite3({ url: `file:${options.file}`, timeout: busyTimeoutMs });
  const prisma = new PrismaClient({
    adapter: lockTransactions(sqlite, onConnect, takeTurn),
    // The other formats print what was being saved.
    errorFormat: 'minimal',
    transactionOptions,
  });
  await prisma.$connect();
  const transact: OpenedEngine['transact'] = (work) => prisma.$transaction(work);
  const prepared = prepareSqlite({ file: options.file, onConnect, busyTimeoutMs, takeTurn });
  const close = async (): Promise<void> => {
    prepared.close();
    await prisma.$disconnect();
  };
  return createDatabase({ prisma, prepared, transact, scrub: () => prepared.emptyLog(), close }, options.log);
}
