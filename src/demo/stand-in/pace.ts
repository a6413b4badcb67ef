// How many messages a second Telegram takes, in all and into one chat.
import { tooManyRequests } from './refusal.ts';

/** One a second into a chat, with short bursts. */
const mostAtOnceIntoChat = 20;

interface Bucket {
  left: number;
  at: number;
}

export class Pace {
  readonly #messagesPerSecond: number | undefined;
  #sent: number[] = [];
  readonly #chats = new Map<number, Bucket>();

  constructor(messagesPerSecond: number | undefined) {
    this.#messagesPerSecond = messagesPerSecond;
  }

  /** Throws a Refusal 429 when these messages would be too many. Times in milliseconds. */
  take(chatId: number, count: number, now: number): void {
    if (this.#messagesPerSecond === undefined) return;
    this.#sent = this.#sent.filter((at) => at > now - 1000);
    const chat = this.#refill(chatId, now);
    if (chat.left < count) throw tooManyRequests(Math.ceil(count - chat.left));
    if (this.#sent.length + count > this.#messagesPerSecond) throw tooManyRequests(1);
    chat.left -= count;
    for (let sent = 0; sent < count; sent++) this.#sent.push(now);
  }

  #refill(chatId: number, now: number): Bucket {
    const chat = this.#chats.get(chatId) ?? { left: mostAtOnceIntoChat, at: now };
    chat.left = Math.min(mostAtOnceIntoChat, chat.left + (now - chat.at) / 1000);
    chat.at = now;
    this.#chats.set(chatId, chat);
    return chat;
  }
}
