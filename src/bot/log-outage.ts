import { GrammyError } from 'grammy';
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import { isOutOfReach } from '../storage/out-of-reach.ts';
import { describeCall } from './describe-call.ts';

export function logOutage(log: Logger, error: unknown, pauseMs: number): void {
  if (error instanceof GrammyError && error.error_code === 401) {
    log.fatal('Telegram does not know this BOT_TOKEN. Ask @BotFather for the right one.');
    return;
  }
  if (isOutOfReach(error)) {
    log.error({ err: describeError(error), pauseMs }, 'the database is out of reach; trying again');
    return;
  }
  log.warn({ description: describeCall(error), pauseMs }, 'Telegram is out of reach; trying again');
}
