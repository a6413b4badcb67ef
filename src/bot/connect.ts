// Telegram may be out of reach when the product starts: the bot keeps trying, says so in the log, and then receives updates.
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from 'grammy';
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import type { BotContext } from './context.ts';
import { logOutage } from './log-outage.ts';
import { offerCommands } from './offer-commands.ts';
import { firstPauseMs, longerPause } from './pauses.ts';
import { startPolling } from './polling.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { Webhook } from './webhook.ts';

export interface ConnectParts {
  readonly app: App;
  readonly log: Logger;
  readonly updates: UpdateQueue;
  /** Null: Telegram is asked for updates. */
  readonly webhook: Webhook | null;
}

/** Polling, or the webhook: stopping takes nothing new and finishes what is in hand, within some seconds. */
export interface Receiving {
  stop(): Promise<void>;
}

export function connect(bot: Bot<BotContext>, parts: ConnectParts): Receiving {
  const stopping = new AbortController();
  let receiving: Receiving | null = null;
  const connecting = (async () => {
    for (let pauseMs = firstPauseMs; !stopping.signal.aborted; pauseMs = longerPause(pauseMs)) {
      try {
        // grammY's own init tries for ever without a word.
        bot.botInfo = await bot.api.getMe();
        await offerCommands(bot.api, parts.app);
        if (!stopping.signal.aborted) receiving = await receive(bot, parts, stopping.signal);
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        logOutage(parts.log, error, pauseMs);
        await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      // A call that hangs is not waited for: what it would begin is not begun any more.
      await Promise.race([connecting, wait(500)]);
      await (receiving ?? parts.webhook)?.stop();
    },
  };
}

/** What waits at Telegram stays there, whichever way it was to come. */
async function receive(
  bot: Bot<BotContext>,
  { updates, webhook, log }: ConnectParts,
  stopping: AbortSignal,
): Promise<Receiving | null> {
  if (webhook !== null) {
    await webhook.open(bot.api);
    return webhook;
  }
  // Beside a webhook that an earlier start left behind, polling would be refused.
  await bot.api.deleteWebhook({ drop_pending_updates: false });
  return stopping.aborted ? null : startPolling(bot, updates, log);
}
