// What both engines have in common once they are open: transactions that a refusal undoes, and warnings said once.
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Database, StorageLog, Tx } from './database.ts';
import type { PreparedSql } from './prepared-sql.ts';
import { RecentAnswers } from './recent-answers.ts';

export interface OpenedEngine {
  readonly prisma: PrismaClient;
  readonly prepared: PreparedSql;
  /** Runs the work in a transaction, again where the engine asks for that; work that throws is undone. */
  transact<Outcome>(work: (rows: Prisma.TransactionClient) => Promise<Outcome>): Promise<Outcome>;
  /** See `Database`. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

export function createDatabase(engine: OpenedEngine, log: StorageLog | undefined): Database {
  const { prisma, prepared } = engine;
  const shared = { warnOnce: createWarner(log), recentAnswers: new RecentAnswers() };
  return {
    prisma,
    prepared,
    ...shared,
    transaction: (work) =>
      transactUnlessRefused(engine, (rows) => work({ prisma: rows, ...shared, isTransaction: true })),
    scrub: () => engine.scrub(),
    close: () => engine.close(),
  };
}

async function transactUnlessRefused<Outcome>(
  engine: OpenedEngine,
  work: (rows: Prisma.TransactionClient) => Promise<Outcome>,
): Promise<Outcome> {
  const rollBack = new Error('The work refused: its transaction is rolled back');
  const refusals: Outcome[] = [];
  try {
    return await engine.transact(async (rows) => {
      const outcome = await work(rows);
      if (!isRefusal(outcome)) return outcome;
      refusals.push(outcome);
      throw rollBack;
    });
  } catch (error) {
    const refusal = refusals.at(-1);
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
