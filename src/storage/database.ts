// What the storage functions are given: the database, or a transaction on it. Only this folder looks inside.
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { PreparedSql } from './prepared-sql.ts';
import type { RecentAnswers } from './recent-answers.ts';

/** Where a row that cannot be read any more is reported: ids only, never what it says. */
export interface StorageLog {
  warn(fields: object, message: string): void;
}

interface Rows {
  readonly prisma: Prisma.TransactionClient;
  readonly recentAnswers: RecentAnswers;
  /** Says the same thing once per process, however often the row is read. */
  warnOnce(key: string, fields: object, message: string): void;
}

/** An open transaction. Inside one use only this: a statement on the database itself would wait for its end. */
export interface Tx extends Rows {
  readonly isTransaction: true;
}

export interface Database extends Rows {
  readonly prisma: PrismaClient;
  readonly prepared: PreparedSql;
  /**
   * Everything the work does happens, or nothing. It does not happen when the work throws, and when it returns
   * an outcome with `ok: false`, which is then returned as any other. Of transactions at once each ends as if it
   * had been alone; for that the work may be run again from the start: let it change nothing but the database.
   */
  transaction<Outcome>(work: (tx: Tx) => Promise<Outcome>): Promise<Outcome>;
  /** After an erasure: takes what was erased out of the engine's own logs too, as far as it lets. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** Functions of one statement take either; those of several ask for a transaction. */
export type Access = Database | Tx;

/** Somebody else changed the proposal since it was read: load it again and decide anew. */
export interface Stale {
  readonly ok: false;
  readonly reason: 'stale';
}

export const stale: Stale = { ok: false, reason: 'stale' };
