// Updates in hand, however they came: one after the other within a chat, chats beside each other.
import { setImmediate as giveTurn, setTimeout as wait } from 'node:timers/promises';
import { BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import { storableJson } from '../core/storable-text.ts';
import { isOutOfReach } from '../storage/out-of-reach.ts';
import { firstPauseMs, longerPause } from './pauses.ts';
import { chatOf } from './update-kinds.ts';

/** Does the work while nobody else works for this chat; several processes need more than the queue's own order. */
export type InOrder = (chat: number, work: () => Promise<void>) => Promise<void>;

/** Whoever stops receiving waits this long for what is in hand. */
export const stopWithinMs = 15_000;

const alone: InOrder = (_chat, work) => work();

/**
 * What broke is tried again for so long, its chat waiting meanwhile, or until receiving stops. While the database is out
 * of reach it has no end: passing one update over would only lose the next as well.
 */
export interface Patience {
  readonly forMs: number;
  readonly stopping: AbortSignal;
}

interface Waiting {
  readonly update: Update;
  readonly patience: Patience | null;
  readonly tell: (isHandled: boolean) => void;
}

type Attempt = 'handled' | 'broke' | 'outage';

export class UpdateQueue {
  readonly #handle: (update: Update) => Promise<void>;
  readonly #log: Logger;
  readonly #inOrder: InOrder;
  readonly #inHand = new Map<number, Promise<boolean>>();
  /** What waits for its turn. A chat stands here as long as somebody works for it. */
  readonly #chats = new Map<number, Waiting[]>();

  constructor(handle: (update: Update) => Promise<void>, log: Logger, inOrder: InOrder = alone) {
    this.#handle = handle;
    this.#log = log;
    this.#inOrder = inOrder;
  }

  /**
   * True when it is handled, false when that broke, which is logged here; never rejects. One that is in hand is joined,
   * with the patience of who brought it first and then with this one.
   * Without patience it is tried once: for those whom Telegram brings it again.
   */
  handle(update: Update, patience: Patience | null = null): Promise<boolean> {
    const id = update.update_id;
    const running = this.#inHand.get(id);
    if (running !== undefined && patience === null) return running;
    if (running !== undefined) return running.then((isHandled) => isHandled || this.handle(update, patience));
    // Here everything comes in: behind this nothing can hold what a database does not take.
    const storable = storableJson(update);
    const handled = new Promise<boolean>((tell) => this.#add({ update: storable, patience, tell })).finally(
      () => this.#inHand.delete(id),
    );
    this.#inHand.set(id, handled);
    return handled;
  }

  /** Resolves when nothing is in hand, at the latest after this time. */
  async whenIdle(withinMs: number): Promise<void> {
    const enough = new AbortController();
    const tooLate = wait(withinMs, undefined, { signal: enough.signal }).catch(() => undefined);
    await Promise.race([this.#untilIdle(), tooLate]);
    enough.abort();
  }

  async #untilIdle(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.all(this.#inHand.values());
  }

  #add(waiting: Waiting): void {
    const chat = chatOf(waiting.update);
    const others = this.#chats.get(chat);
    if (others !== undefined) {
      others.push(waiting);
      return;
    }
    const queue = [waiting];
    this.#chats.set(chat, queue);
    void this.#workOff(chat, queue);
  }

  async #workOff(chat: number, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      // The database takes no turns by itself; and of what arrives together the earlier goes first.
      await giveTurn();
      const next = takeEarliest(queue);
      next?.tell(await this.#runPatiently(chat, next));
    }
    this.#chats.delete(chat);
  }

  async #runPatiently(chat: number, { update, patience }: Waiting): Promise<boolean> {
    let begun = performance.now();
    for (let pauseMs = firstPauseMs; ; pauseMs = longerPause(pauseMs)) {
      const attempt = await this.#run(chat, update);
      if (attempt === 'handled') return true;
      if (patience === null) return false;
      if (attempt === 'outage') begun = performance.now();
      else if (performance.now() - begun + pauseMs > patience.forMs) return false;
      await wait(pauseMs, undefined, { signal: patience.stopping }).catch(() => undefined);
      if (patience.stopping.aborted) return false;
    }
  }

  async #run(chat: number, update: Update): Promise<Attempt> {
    try {
      await this.#inOrder(chat, () => this.#handle(update));
      return 'handled';
    } catch (error) {
      const about = { update: update.update_id, err: describeError(error) };
      const isOutage = isOutOfReach(error instanceof BotError ? error.error : error);
      if (isOutage) this.#log.error(about, 'the database is out of reach: an update waits');
      else this.#log.error(about, 'an update broke through the boundary');
      return isOutage ? 'outage' : 'broke';
    }
  }
}

/** Webhooks bring a message and a button press of one person side by side: the ids say which came first. */
function takeEarliest(queue: Waiting[]): Waiting | undefined {
  const first = Math.min(...queue.map(({ update }) => update.update_id));
  const index = queue.findIndex(({ update }) => update.update_id === first);
  return queue.splice(index, 1)[0];
}
