// What an open chat page hears about at once.

import type { ChatMessage } from './chat-message.ts';
import type { JsonObject } from './json.ts';
import type { ReplyKeyboard } from './reply-markup.ts';

export type ChatEvent =
  | { readonly type: 'message' | 'edit'; readonly message: ChatMessage }
  | { readonly type: 'delete'; readonly messageId: number }
  | { readonly type: 'keyboard'; readonly keyboard: ReplyKeyboard | null }
  | { readonly type: 'typing'; readonly action: string }
  | { readonly type: 'toast'; readonly text: string; readonly alert: boolean }
  | { readonly type: 'commands'; readonly commands: readonly JsonObject[] };

type Listener = (event: ChatEvent) => void;

export class Events {
  readonly #listeners = new Map<number, Set<Listener>>();

  /** Listens to one chat; the answer ends it. */
  listen(chatId: number, listener: Listener): () => void {
    const listeners = this.#listeners.get(chatId) ?? new Set();
    this.#listeners.set(chatId, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  tell(chatId: number, event: ChatEvent): void {
    for (const listener of this.#listeners.get(chatId) ?? []) listener(event);
  }
}
