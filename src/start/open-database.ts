import { join } from 'node:path';
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import type { Config } from '../config.ts';
import type { Database } from '../storage/database.ts';
import type { DatabasePlace } from '../storage/database-place.ts';
import { openStorage, type StorageOutcome } from '../storage/open-storage.ts';
import { StartRefusal } from './start-refusal.ts';

/** What the demo keeps lies apart, on a server as on a disk: its cast must hold no role among real people. */
export function databasePlace(
  { databaseUrl, botToken, sqliteSynchronous: synchronous }: Config,
  folder: string,
): DatabasePlace {
  if (databaseUrl === null) return { engine: 'sqlite', file: join(folder, 'khuyen-cong.db'), synchronous };
  return { engine: 'postgresql', url: databaseUrl, schema: botToken === null ? 'demo' : 'public' };
}

/** Brought up to date and open. Throws a `StartRefusal` where this build must leave it alone or cannot reach it. */
export async function openDatabase(config: Config, folder: string, log: Logger): Promise<Database> {
  const place = databasePlace(config, folder);
  const outcome = await openStorage(place, log).catch((error: unknown): StorageOutcome => {
    if (place.engine === 'sqlite') throw error;
    // The whole error may quote the URL with its password.
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    log.error({ err: describeError(error) }, 'the database could not be opened');
    throw new StartRefusal(`DATABASE_URL: the database cannot be used (${why}). Is the server running?`);
  });
  if (!outcome.ok) throw new StartRefusal(outcome.message);
  if (outcome.backup !== null)
    log.info({ backup: outcome.backup }, 'the database was copied before it was brought up to date');
  return outcome.database;
}
