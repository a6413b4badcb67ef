// How many messages a second Telegram takes, in all and into one chat.
import { tooManyRequests } from './refusal.ts';

/** One a second into a chat, with short bursts. */
const mostAtOnceIntoChat = 20;

/**
 * How the ceiling for all chats is held, as nobody has published it. sliding: never more in any second; steps: so many in
 * each second of the clock; locking: like sliding, and one too many closes the gate for three seconds.
 */
export type PaceKind = 'sliding' | 'steps' | 'locking';

const lockedMs = 3_000;

interface Bucket {
  left: number;
  at: number;
}

export class Pace {
  readonly #messagesPerSecond: number | undefined;
  readonly #kind: PaceKind;
  #sent: number[] = [];
  #lockedUntil = 0;
  readonly #chats = new Map<number, Bucket>();

  constructor(messagesPerSecond: number | undefined, kind: PaceKind = 'sliding') {
    this.#messagesPerSecond = messagesPerSecond;
    this.#kind = kind;
  }

  /** Throws a Refusal 429 when these messages would be too many. Times in milliseconds. */
  take(chatId: number, count: number, now: number): void {
    if (this.#messagesPerSecond === undefined) return;
    if (now < this.#lockedUntil) throw tooManyRequests(Math.ceil((this.#lockedUntil - now) / 1000));
    const since = this.#kind === 'steps' ? now - (now % 1000) - 1 : now - 1000;
    const gone = this.#sent.findIndex((at) => at > since);
    this.#sent.splice(0, gone < 0 ? this.#sent.length : gone);
    const chat = this.#refill(chatId, now);
    if (chat.left < count) throw tooManyRequests(Math.ceil(count - chat.left));
    if (this.#sent.length + count > this.#messagesPerSecond) throw this.#tooMany(now);
    chat.left -= count;
    for (let sent = 0; sent < count; sent++) this.#sent.push(now);
  }

  #tooMany(now: number): Error {
    if (this.#kind !== 'locking') return tooManyRequests(1);
    this.#lockedUntil = now + lockedMs;
    return tooManyRequests(lockedMs / 1000);
  }

  #refill(chatId: number, now: number): Bucket {
    const chat = this.#chats.get(chatId) ?? { left: mostAtOnceIntoChat, at: now };
    chat.left = Math.min(mostAtOnceIntoChat, chat.left + (now - chat.at) / 1000);
    chat.at = now;
    this.#chats.set(chatId, chat);
    return chat;
  }
}
