import { setTimeout as wait } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../generated/postgresql/client.ts';
import type { PrismaClient as SharedPrisma } from '../../generated/prisma/client.ts';
import { createDatabase, type OpenedEngine } from '../create-database.ts';
import type { Database, StorageLog } from '../database.ts';
import { isKnownError } from '../known-error.ts';
import { connectionSettings, type PostgresqlPlace } from './connect-postgresql.ts';
import { preparePostgresql } from './prepare-postgresql.ts';

// Serializable: two transactions at once end as if one had come after the other, which is what SQLite gives anyway.
const transactionOptions = { maxWait: 10_000, timeout: 10_000, isolationLevel: 'Serializable' } as const;
const giveUpAfterMs = 10_000;
const longestPauseMs = 200;
/** Nothing that is asked takes so long. A server that vanished or froze says nothing: the connection alone would wait for a quarter of an hour. */
const answersWithinMs = 20_000;

/** Opens a schema that `applyPostgresqlMigrations` has brought up to date. Throws where the server cannot be reached. */
export async function openPostgresql(options: {
  place: PostgresqlPlace;
  log?: StorageLog;
}): Promise<Database> {
  const { place, log } = options;
  const pool = new pg.Pool({ ...connectionSettings(place), query_timeout: answersWithinMs });
  // The statement that is being run fails by itself; an idle connection that breaks is replaced by the next one. With
  // nobody listening, either would end the process.
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  pool.on('error', () => log?.warn({}, 'an idle connection to the database broke'));
  const adapter = new PrismaPg(pool, { schema: place.schema, disposeExternalPool: true });
  const own = new PrismaClient({ adapter, errorFormat: 'minimal' });
  await own.$connect();
  // Both clients are generated from one schema: what the storage functions ask of them is the same, word for word.
  const prisma = own as unknown as SharedPrisma;
  const transact: OpenedEngine['transact'] = (work) =>
    againOnConflict(() => prisma.$transaction(work, transactionOptions));
  const prepared = preparePostgresql(pool);
  return createDatabase(
    {
      prisma,
      prepared,
      transact,
      // Its log and its dead rows are the server's to clear: docs/operations.md.
      scrub: async () => undefined,
      close: () => own.$disconnect(),
    },
    log,
  );
}

/** Of two transactions that cannot both have come first the server undoes one: it is run again from the start. */
async function againOnConflict<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  const giveUpAt = performance.now() + giveUpAfterMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || performance.now() > giveUpAt) throw error;
      await wait(Math.random() * Math.min(longestPauseMs, 5 * 2 ** tries));
    }
  }
}

function isConflict(error: unknown): boolean {
  if (isKnownError(error, 'conflict')) return true;
  const cause = error instanceof Error ? error.cause : undefined;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'kind' in cause &&
    cause.kind === 'TransactionWriteConflict'
  );
}
