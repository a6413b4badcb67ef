// Updates that Telegram brings to an address of ours. The answer 200 is what makes Telegram forget an update, so it is
// given when the update is handled and not before; anything else makes Telegram bring it again.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { callerOf } from '../caller.ts';
import type { BotContext } from './context.ts';
import { readLimited } from './read-limited.ts';
import { RefusedCalls } from './refused-calls.ts';
import { allowedUpdates } from './update-kinds.ts';
import { stopWithinMs, type UpdateQueue } from './update-queue.ts';

const mostBytes = 1024 * 1024;
/** As many as Telegram allows: whoever waits for a slow reply holds one of them. */
const mostConnections = 100;

export interface WebhookParts {
  readonly url: string;
  readonly secret: string;
  /** Whether X-Forwarded-For comes from a web server of ours. */
  readonly trustsProxy: boolean;
  readonly updates: UpdateQueue;
  readonly log: Logger;
}

export class Webhook {
  /** Where the web side must lead to `answer`. */
  readonly path: string;
  readonly #parts: WebhookParts;
  readonly #secretHash: Buffer;
  readonly #refused: RefusedCalls;
  #isOpen = false;

  constructor(parts: WebhookParts) {
    this.path = new URL(parts.url).pathname;
    this.#parts = parts;
    this.#secretHash = hash(parts.secret);
    this.#refused = new RefusedCalls(parts.log);
  }

  /** Asks Telegram to bring updates, which may begin before this resolves. The bot must know who it is by then. */
  async open(api: Bot<BotContext>['api']): Promise<void> {
    this.#isOpen = true;
    await api.setWebhook(this.#parts.url, {
      secret_token: this.#parts.secret,
      allowed_updates: allowedUpdates,
      max_connections: mostConnections,
      drop_pending_updates: false,
    });
  }

  /** Takes nothing new and finishes what is in hand. Telegram keeps the rest and brings it to the next start. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    await this.#parts.updates.whenIdle(stopWithinMs);
  }

  /** `address`: who is at the other end of the connection. */
  async answer(request: Request, address: string | undefined): Promise<Response> {
    const outcome = await this.#take(request);
    if (outcome >= 400 && outcome < 500) {
      const caller = callerOf(request, address, this.#parts.trustsProxy);
      this.#refused.note(caller, outcome);
    }
    return new Response(null, { status: outcome, headers: outcome === 405 ? { allow: 'POST' } : {} });
  }

  async #take(request: Request): Promise<number> {
    if (request.method !== 'POST') return 405;
    if (!this.#knowsSecret(request)) return 401;
    if (!this.#isOpen) return 503;
    const body = await readLimited(request, mostBytes);
    if (!body.ok) return body.reason === 'tooLarge' ? 413 : 400;
    const update = parseUpdate(body.text);
    if (update === null) return 400;
    // It may have been read while the product began to stop.
    if (!this.#isOpen) return 503;
    return (await this.#parts.updates.handle(update)) ? 200 : 500;
  }

  /** Hashes are of one length, and comparing them takes the same time whatever they hold. */
  #knowsSecret(request: Request): boolean {
    const given = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
    return timingSafeEqual(hash(given), this.#secretHash);
  }
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function parseUpdate(text: string): Update | null {
  try {
    const value: unknown = JSON.parse(text);
    return isUpdate(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whoever knows the secret is Telegram: what stands in an update is taken as Telegram describes it. */
function isUpdate(value: unknown): value is Update {
  const id = typeof value === 'object' && value !== null && 'update_id' in value ? value.update_id : null;
  return Number.isSafeInteger(id);
}
