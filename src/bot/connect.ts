// Telegram may be out of reach when the product starts: the bot keeps trying, says so in the log, and then polls.
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from 'grammy';
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import type { BotContext } from './context.ts';
import { logOutage } from './log-outage.ts';
import { offerCommands } from './offer-commands.ts';
import { type Polling, startPolling } from './polling.ts';
import type { UpdateQueue } from './update-queue.ts';

const longestPauseMs = 30_000;

export function connect(bot: Bot<BotContext>, updates: UpdateQueue, app: App, log: Logger): Polling {
  const stopping = new AbortController();
  let polling: Polling | null = null;
  const connecting = (async () => {
    for (let pauseMs = 1_000; !stopping.signal.aborted; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
      try {
        // grammY's own init tries for ever without a word.
        bot.botInfo = await bot.api.getMe();
        await offerCommands(bot.api, app);
        if (!stopping.signal.aborted) polling = startPolling(bot, updates, log);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        logOutage(log, error, pauseMs);
        await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      // A call that hangs is not waited for: what it would begin is not begun any more.
      await Promise.race([connecting, wait(500)]);
      await polling?.stop();
    },
  };
}
