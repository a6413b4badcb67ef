// The messages of one chat, in order, and which of them changed since when, without walking through all of them.
import type { StoredMessage } from './world.ts';

export class MessageLog {
  readonly #byId = new Map<number, StoredMessage>();
  readonly #order: number[] = [];
  /** One entry per change, oldest first. */
  readonly #changes: { readonly revision: number; readonly messageId: number }[] = [];

  constructor(messages: readonly StoredMessage[] = []) {
    const byAge = messages.toSorted((one, other) => one.message.message_id - other.message.message_id);
    for (const { message } of byAge) this.#order.push(message.message_id);
    for (const stored of messages) this.#byId.set(stored.message.message_id, stored);
    for (const { revision, message } of messages.toSorted((one, other) => one.revision - other.revision)) {
      this.#changes.push({ revision, messageId: message.message_id });
    }
  }

  get(messageId: number): StoredMessage | undefined {
    return this.#byId.get(messageId);
  }

  /** Adds a message or puts it in the place of its older self. */
  put(stored: StoredMessage): void {
    const messageId = stored.message.message_id;
    if (!this.#byId.has(messageId)) this.#order.push(messageId);
    this.#byId.set(messageId, stored);
    this.#changes.push({ revision: stored.revision, messageId });
  }

  all(): StoredMessage[] {
    return this.#find(this.#order);
  }

  newest(count: number): StoredMessage[] {
    return this.#find(this.#order.slice(Math.max(this.#order.length - count, 0)));
  }

  /** In the order of the chat, deleted ones included. */
  changedAfter(revision: number): StoredMessage[] {
    const messageIds = new Set<number>();
    for (let index = this.#changes.length - 1; index >= 0; index--) {
      const change = this.#changes[index];
      if (change === undefined || change.revision <= revision) break;
      messageIds.add(change.messageId);
    }
    return this.#find([...messageIds].toSorted((one, other) => one - other));
  }

  #find(messageIds: readonly number[]): StoredMessage[] {
    return messageIds.flatMap((messageId) => this.#byId.get(messageId) ?? []);
  }
}
