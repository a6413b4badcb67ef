// Brings updates to the bot's own address: one at a time per chat and kind, again and again until it answers well.
import { isObject, type JsonObject, parseJson } from './json.ts';
import type { Updates } from './updates.ts';
import type { Update, WebhookSettings, World } from './world.ts';

const answerTimeoutMs = 60_000;

export interface WebhookError {
  readonly at: number;
  readonly message: string;
}

interface Queue {
  isBusy: boolean;
  delayMs: number;
}

export interface WebhookPauses {
  /** Before the first repetition; doubled each time. */
  readonly firstMs: number;
  readonly longestMs: number;
}

export class Webhook {
  readonly #world: World;
  readonly #updates: Updates;
  readonly #pauses: WebhookPauses;
  readonly #queues = new Map<string, Queue>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;
  /** A bot may put its next call into the answer. */
  runAnswer: (call: JsonObject) => void = () => undefined;
  lastError: WebhookError | undefined;

  constructor(world: World, updates: Updates, pauses: WebhookPauses) {
    this.#world = world;
    this.#updates = updates;
    this.#pauses = pauses;
    updates.onArrival = () => this.deliver();
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#queues.clear();
  }

  /** Sends what may be sent now. Two chats, or two kinds in one chat, do not wait for each other. */
  deliver(): void {
    const settings = this.#world.webhook;
    // What is on its way when it stops comes to its end after that, and must begin nothing more.
    if (settings === undefined || this.#isStopped) return;
    for (const update of this.#updates.all) {
      const busy = [...this.#queues.values()].filter((queue) => queue.isBusy).length;
      if (busy >= settings.mostConnections) return;
      const key = `${update.chatId ?? update.id}:${update.kind}`;
      const queue = this.#queues.get(key) ?? { isBusy: false, delayMs: this.#pauses.firstMs };
      if (queue.isBusy) continue;
      queue.isBusy = true;
      this.#queues.set(key, queue);
      void this.#send(update, settings, queue, key);
    }
  }

  async #send(update: Update, settings: WebhookSettings, queue: Queue, key: string): Promise<void> {
    const problem = await this.#post(update, settings);
    if (this.#world.webhook !== settings) {
      queue.isBusy = false;
      this.deliver();
    } else if (problem === undefined) {
      this.#queues.delete(key);
      this.#updates.confirm(update);
      this.deliver();
    } else if (!this.#isStopped) {
      this.lastError = { at: Math.floor(Date.now() / 1000), message: problem };
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        queue.isBusy = false;
        queue.delayMs = Math.min(queue.delayMs * 2, this.#pauses.longestMs);
        this.deliver();
      }, queue.delayMs);
      this.#timers.add(timer);
    }
  }

  /** Why it did not arrive, or undefined. */
  async #post(update: Update, settings: WebhookSettings): Promise<string | undefined> {
    const secret =
      settings.secretToken === undefined ? {} : { 'x-telegram-bot-api-secret-token': settings.secretToken };
    try {
      const response = await fetch(settings.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...secret },
        body: JSON.stringify(update.body),
        signal: AbortSignal.timeout(answerTimeoutMs),
        redirect: 'manual',
      });
      const text = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      const call = parseJson(text);
      if (isObject(call) && typeof call['method'] === 'string') this.runAnswer(call);
      return undefined;
    } catch (error) {
      return `Connection failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}
