/** One person's chat with the bot, as the stand-in tells it; phones and plays look on. */
import { readChat } from './control.js';

/**
 * @import { ChatMessage, Command, Person, ReplyKeyboard } from './control.js'
 * @typedef {{ type: string, message?: ChatMessage, messageId?: number, messageIds?: number[],
 *   keyboard?: ReplyKeyboard | null, commands?: Command[], typing?: boolean, text?: string, alert?: boolean }} ChatEvent
 * @typedef {{ type: 'loaded' | 'message' | 'edit' | 'delete' | 'keyboard' | 'typing' | 'toast' | 'commands',
 *   message?: ChatMessage, messageId?: number, text?: string, alert?: boolean }} ChatChange
 */

const typingMilliseconds = 5_000;

export class Chat {
  /** @type {Person} */
  person;
  /** @type {Map<number, ChatMessage>} */
  messages = new Map();
  /** @type {ReplyKeyboard | null} */
  keyboard = null;
  /** @type {Command[]} */
  commands = [];
  bot = { id: 0, first_name: '', username: '' };
  isTyping = false;
  /** The words of the last answer to a press. */
  lastToast = '';
  isLoaded = false;
  /** @type {Set<(change: ChatChange) => void>} */
  #watchers = new Set();
  #typingTimer = 0;
  /** @type {Promise<void> | undefined} */
  #loading;
  #isOutdated = false;

  /** @param {Person} person */
  constructor(person) {
    this.person = person;
  }

  /** @param {(change: ChatChange) => void} watcher */
  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** @param {ChatChange} change */
  #tell(change) {
    for (const watcher of this.#watchers) watcher(change);
  }

  /** Reads the whole chat again; several wishes at once become at most two reads. */
  load() {
    this.#isOutdated = true;
    this.#loading ??= this.#readUntilCurrent().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #readUntilCurrent() {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      const state = await readChat(this.person.id);
      this.messages = new Map(
        state.messages.filter(({ deleted }) => !deleted).map((message) => [message.messageId, message]),
      );
      this.keyboard = state.keyboard ?? null;
      this.commands = state.commands ?? [];
      this.bot = state.bot;
      this.person.hasBlocked = state.hasBlocked ?? false;
      this.isTyping = state.typing;
      this.isLoaded = true;
      this.#tell({ type: 'loaded' });
    }
  }

  /** @param {ChatEvent} event */
  async apply(event) {
    if (this.#loading) this.#isOutdated = true;
    if (event.type === 'typing') this.#showTyping(event.typing ?? true);
    else if (event.type === 'toast') this.#showToast(event);
    else if (event.type === 'keyboard' && event.keyboard !== undefined) {
      this.keyboard = event.keyboard;
      this.#tell({ type: 'keyboard' });
    } else if (event.type === 'commands' && event.commands) {
      this.commands = event.commands;
      this.#tell({ type: 'commands' });
    } else if ((event.type === 'message' || event.type === 'edit') && event.message) this.#put(event.message);
    else if (event.type === 'delete') {
      for (const id of event.messageIds ?? [event.messageId ?? event.message?.messageId ?? 0])
        this.#remove(id);
    } else await this.load();
  }

  /** @param {ChatMessage} message */
  #put(message) {
    if (message.deleted) return this.#remove(message.messageId);
    const isKnown = this.messages.has(message.messageId);
    this.messages.set(message.messageId, message);
    if (message.from === 'bot') this.#showTyping(false);
    this.#tell({ type: isKnown ? 'edit' : 'message', message });
  }

  /** @param {number} messageId */
  #remove(messageId) {
    if (this.messages.delete(messageId)) this.#tell({ type: 'delete', messageId });
  }

  /** Telegram shows "typing" for about five seconds unless a message comes first. @param {boolean} isTyping */
  #showTyping(isTyping) {
    clearTimeout(this.#typingTimer);
    if (isTyping) this.#typingTimer = setTimeout(() => this.#showTyping(false), typingMilliseconds);
    if (this.isTyping === isTyping) return;
    this.isTyping = isTyping;
    this.#tell({ type: 'typing' });
  }

  /** @param {ChatEvent} event */
  #showToast({ text = '', alert = false }) {
    this.lastToast = text;
    this.#tell({ type: 'toast', text, alert });
  }

  newest() {
    return [...this.messages.values()].at(-1);
  }

  newestOwn() {
    return [...this.messages.values()].findLast(({ from }) => from === 'person');
  }
}
