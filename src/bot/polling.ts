// Long polling that handles many chats at once and each chat in order. Telegram forgets an update only when a later
// offset is asked for: the offset never passes one that is still being handled, so a kill repeats and never loses.
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import type { BotContext } from './context.ts';
import { logOutage } from './log-outage.ts';

const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
const longestPollSeconds = 30;
const lookAgainMs = 250;
const longestPauseMs = 30_000;
/** Far more than one answer of Telegram holds. */
const mostSeen = 1_000;
const stopWithinMs = 15_000;

export interface Polling {
  /** Resolves when what runs is done and confirmed, at most after some seconds. */
  stop(): Promise<void>;
}

export function startPolling(bot: Bot<BotContext>, log: Logger): Polling {
  const stopping = new AbortController();
  const updates = new UpdateQueue((update) => bot.handleUpdate(update), log);
  const loop = poll(bot, updates, stopping.signal, log);
  return {
    async stop() {
      stopping.abort();
      await loop;
      await Promise.race([updates.whenIdle(), wait(stopWithinMs)]);
      // Asking for what follows is what confirms what is done.
      const { offset } = updates;
      if (offset !== undefined)
        await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
    },
  };
}

async function poll(
  bot: Bot<BotContext>,
  updates: UpdateQueue,
  stopping: AbortSignal,
  log: Logger,
): Promise<void> {
  const pollSeconds = secondsToWait(bot.api.options?.timeoutSeconds);
  let pauseMs = 1_000;
  while (!stopping.aborted) {
    const { offset, isBusy } = updates;
    try {
      const fetched = await bot.api.getUpdates(
        {
          ...(offset === undefined ? {} : { offset }),
          limit: 100,
          timeout: isBusy ? 0 : pollSeconds,
          allowed_updates: allowedUpdates,
        },
        // grammY asks for its own signal type, which the platform's fits.
        stopping as Parameters<typeof bot.api.getUpdates>[1],
      );
      updates.add(fetched);
      pauseMs = 1_000;
      if (updates.isBusy) await Promise.race([updates.whenOneIsDone(), wait(lookAgainMs)]);
    } catch (error) {
      if (stopping.aborted) return;
      logOutage(log, error, pauseMs);
      await wait(pauseMs, undefined, { signal: stopping }).catch(() => undefined);
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    }
  }
}

/** A quiet poll must end before grammY takes the call for lost. */
function secondsToWait(callTimeoutSeconds = 500): number {
  return Math.min(longestPollSeconds, Math.floor(callTimeoutSeconds * 0.75));
}

/** Updates being handled: one after the other within a chat, chats beside each other. */
class UpdateQueue {
  readonly #handle: (update: Update) => Promise<void>;
  readonly #log: Logger;
  readonly #chats = new Map<number, Promise<void>>();
  readonly #unfinished = new Set<number>();
  /** The latest that were taken on: Telegram hands out again what is not confirmed yet. */
  readonly #seen = new Set<number>();
  #last: number | undefined;
  #wake: () => void = () => undefined;
  #next = this.#newBell();

  constructor(handle: (update: Update) => Promise<void>, log: Logger) {
    this.#handle = handle;
    this.#log = log;
  }

  get isBusy(): boolean {
    return this.#unfinished.size > 0;
  }

  /** The lowest that is not done, or what follows the last. */
  get offset(): number | undefined {
    if (this.#last === undefined) return undefined;
    return this.isBusy ? Math.min(...this.#unfinished) : this.#last + 1;
  }

  add(updates: readonly Update[]): void {
    for (const update of updates) {
      const id = update.update_id;
      if (this.#seen.has(id)) continue;
      this.#noteSeen(id);
      // After a week of silence Telegram may go on with any number: what it sends is what comes next.
      this.#last = this.isBusy ? Math.max(this.#last ?? id, id) : id;
      this.#unfinished.add(id);
      const chat = chatOf(update);
      const before = this.#chats.get(chat) ?? Promise.resolve();
      const after = before.then(() => this.#handleOne(update));
      this.#chats.set(chat, after);
      void after.then(() => {
        if (this.#chats.get(chat) === after) this.#chats.delete(chat);
      });
    }
  }

  #noteSeen(id: number): void {
    this.#seen.add(id);
    const oldest = this.#seen.values().next().value;
    if (this.#seen.size > mostSeen && oldest !== undefined) this.#seen.delete(oldest);
  }

  async #handleOne(update: Update): Promise<void> {
    try {
      await this.#handle(update);
    } catch (error) {
      this.#log.error(
        { update: update.update_id, err: describeError(error) },
        'an update broke through the boundary',
      );
    }
    this.#unfinished.delete(update.update_id);
    const ring = this.#wake;
    this.#next = this.#newBell();
    ring();
  }

  #newBell(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  whenOneIsDone(): Promise<void> {
    return this.isBusy ? this.#next : Promise.resolve();
  }

  async whenIdle(): Promise<void> {
    while (this.isBusy) await this.#next;
  }
}

/** What one person does is kept in order, wherever it comes from. */
function chatOf(update: Update): number {
  const from = update.callback_query?.from ?? update.my_chat_member?.from;
  return from?.id ?? update.message?.chat.id ?? update.edited_message?.chat.id ?? 0;
}
