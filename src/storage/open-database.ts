import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Database, StorageLog, Tx } from './database.ts';
import { lockTransactions } from './lock-transactions.ts';

/** Full: an acknowledged answer survives a power cut, which normal does not promise under WAL. */
export type Synchronous = 'full' | 'normal';

const busyTimeout = 5_000;
const transactionOptions = { maxWait: 10_000, timeout: 10_000 };

/** Opens a file that `applyMigrations` has brought up to date. Throws where it cannot be opened. */
export async function openDatabase(options: {
  file: string;
  log?: StorageLog;
  synchronous?: Synchronous;
}): Promise<Database> {
  const { synchronous = 'full' } = options;
  const onConnect = `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON;`;
  const sqlite = new PrismaBetterSqlite3({ url: `file:${options.file}`, timeout: busyTimeout });
  const prisma = new PrismaClient({
    adapter: lockTransactions(sqlite, onConnect),
    // The other formats print what was being saved.
    errorFormat: 'minimal',
    transactionOptions,
  });
  await prisma.$connect();
  const warnOnce = createWarner(options.log);
  return {
    prisma,
    warnOnce,
    transaction: (work) =>
      runTransaction(prisma, (rows) => work({ prisma: rows, warnOnce, isTransaction: true })),
    close: () => prisma.$disconnect(),
  };
}

async function runTransaction<Outcome>(
  prisma: PrismaClient,
  work: (rows: Prisma.TransactionClient) => Promise<Outcome>,
): Promise<Outcome> {
  const rollBack = new Error('The work refused: its transaction is rolled back');
  const refusals: Outcome[] = [];
  try {
    return await prisma.$transaction(async (rows) => {
      const outcome = await work(rows);
      if (!isRefusal(outcome)) return outcome;
      refusals.push(outcome);
      throw rollBack;
    });
  } catch (error) {
    const [refusal] = refusals;
    if (error === rollBack && refusal !== undefined) return refusal;
    throw error;
  }
}

function isRefusal(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
}

function createWarner(log: StorageLog | undefined): Tx['warnOnce'] {
  const said = new Set<string>();
  return (key, fields, message) => {
    if (said.has(key)) return;
    said.add(key);
    log?.warn(fields, message);
  };
}
