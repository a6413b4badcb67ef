// Long polling that handles many chats at once and each chat in order. Telegram forgets an update only when a later
// offset is asked for: the offset never passes one that is still being handled, so a kill repeats and never loses.
import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { BotContext } from './context.ts';
import { logOutage } from './log-outage.ts';
import { firstPauseMs, longerPause } from './pauses.ts';
import { allowedUpdates } from './update-kinds.ts';
import { type Patience, stopWithinMs, type UpdateQueue } from './update-queue.ts';

const longestPollSeconds = 30;
const lookAgainMs = 250;
/** As long as an update cannot be handled, Telegram hands out only the hundred from it on: then it is passed over. */
const patientForMs = 10 * 60_000;
/** Far more than one answer of Telegram holds. */
const mostSeen = 1_000;

export interface Polling {
  /** Resolves when what runs is done and confirmed, at most after some seconds. */
  stop(): Promise<void>;
}

export interface PollingOptions {
  /** How long an update that breaks is tried again. */
  readonly patientForMs?: number;
}

export function startPolling(
  bot: Bot<BotContext>,
  updates: UpdateQueue,
  log: Logger,
  options: PollingOptions = {},
): Polling {
  const stopping = new AbortController();
  const progress = new Progress();
  const patience = { forMs: options.patientForMs ?? patientForMs, stopping: stopping.signal };
  const loop = poll({ bot, updates, progress, patience, log });
  return {
    async stop() {
      stopping.abort();
      await loop;
      await updates.whenIdle(stopWithinMs);
      // Asking for what follows is what confirms what is done.
      const { offset } = progress;
      if (offset !== undefined)
        await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
    },
  };
}

interface PollParts {
  readonly bot: Bot<BotContext>;
  readonly updates: UpdateQueue;
  readonly progress: Progress;
  readonly patience: Patience;
  readonly log: Logger;
}

async function poll({ bot, updates, progress, patience, log }: PollParts): Promise<void> {
  const { stopping } = patience;
  const pollSeconds = secondsToWait(bot.api.options?.timeoutSeconds);
  /** False: the next start is to have it. */
  const handlePatiently = async (update: Update): Promise<boolean> => {
    if (await updates.handle(update, patience)) return true;
    if (!stopping.aborted) log.error({ update: update.update_id }, 'an update was given up');
    return !stopping.aborted;
  };
  let pauseMs = firstPauseMs;
  while (!stopping.aborted) {
    const { offset, isBusy } = progress;
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
      for (const update of fetched) {
        const id = update.update_id;
        if (!progress.hasSeen(id)) progress.note(id, handlePatiently(update));
      }
      pauseMs = firstPauseMs;
      if (progress.isBusy) await Promise.race([progress.whenOneIsDone(), wait(lookAgainMs)]);
    } catch (error) {
      if (stopping.aborted) return;
      logOutage(log, error, pauseMs);
      await wait(pauseMs, undefined, { signal: stopping }).catch(() => undefined);
      pauseMs = longerPause(pauseMs);
    }
  }
}

/** A quiet poll must end before grammY takes the call for lost. */
function secondsToWait(callTimeoutSeconds = 500): number {
  return Math.min(longestPollSeconds, Math.floor(callTimeoutSeconds * 0.75));
}

/** How far Telegram may forget: never past an update that is still being handled. */
class Progress {
  readonly #unfinished = new Map<number, Promise<unknown>>();
  /** The latest that were taken on: Telegram hands out again what is not confirmed yet. */
  readonly #seen = new Set<number>();
  #last: number | undefined;

  get isBusy(): boolean {
    return this.#unfinished.size > 0;
  }

  /** The lowest that is not done, or what follows the last. */
  get offset(): number | undefined {
    if (this.#last === undefined) return undefined;
    return this.isBusy ? Math.min(...this.#unfinished.keys()) : this.#last + 1;
  }

  hasSeen(id: number): boolean {
    return this.#seen.has(id);
  }

  /** `isDone`: whether Telegram may forget it; what is not done stays so. */
  note(id: number, isDone: Promise<boolean>): void {
    this.#noteSeen(id);
    // After a week of silence Telegram may go on with any number: what it sends is what comes next.
    this.#last = this.isBusy ? Math.max(this.#last ?? id, id) : id;
    this.#unfinished.set(
      id,
      isDone.then((done) => done && this.#unfinished.delete(id)),
    );
  }

  #noteSeen(id: number): void {
    this.#seen.add(id);
    const oldest = this.#seen.values().next().value;
    if (this.#seen.size > mostSeen && oldest !== undefined) this.#seen.delete(oldest);
  }

  async whenOneIsDone(): Promise<void> {
    if (this.isBusy) await Promise.race(this.#unfinished.values());
  }
}
