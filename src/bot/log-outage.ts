import { GrammyError } from 'grammy';
import type { Logger } from 'pino';

/** Never the error itself: it holds the address of the call, and with it the token. */
export function logOutage(log: Logger, error: unknown, pauseMs: number): void {
  if (error instanceof GrammyError && error.error_code === 401) {
    log.fatal('Telegram does not know this BOT_TOKEN. Ask @BotFather for the right one.');
    return;
  }
  const description = error instanceof GrammyError ? error.description : 'no answer';
  log.warn({ description, pauseMs }, 'Telegram is out of reach; trying again');
}
