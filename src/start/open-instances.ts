import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { alone, type Instances } from '../instances/instances.ts';
import { takeDutyAmong } from '../instances/take-duty.ts';
import { takeTurns } from '../instances/take-turns.ts';
import { databasePlace } from './open-database.ts';

/**
 * On a server there may be others. A file has one process; and the demo has a Telegram of its own within its process,
 * which nobody else can serve.
 */
export async function openInstances(config: Config, folder: string, log: Logger): Promise<Instances> {
  const place = databasePlace(config, folder);
  if (place.engine === 'sqlite' || config.botToken === null) return alone;
  const { openPostgresqlLocks } = await import('../storage/postgresql/open-postgresql-locks.ts');
  const locks = openPostgresqlLocks(place);
  return {
    areMany: true,
    ...takeTurns(locks),
    takeDuty: takeDutyAmong(locks, log),
    close: () => locks.close(),
  };
}
