/** One phone in somebody's hands: the chat with the bot, and everything a person can do in it. */
import { Composer } from './composer.js';
import { pressButton, sendText } from './control.js';
import { showAlert } from './dialogs.js';
import { element, icon } from './dom.js';
import { MessageList } from './message-list.js';
import { text } from './texts.js';

/**
 * @import { Chat, ChatChange } from './chat.js'
 * @import { ChatMessage } from './control.js'
 * @typedef {{ onMenu: (phone: Phone) => unknown, onStartLink: (payload: string) => unknown,
 *   onNews: (phone: Phone, words: string) => unknown }} PhoneActions
 */

const toastMilliseconds = 3_500;
const longestPress = 5_000;

export class Phone {
  /** @type {Chat | undefined} */
  chat;
  /** @type {MessageList | undefined} */
  list;
  /** @type {Composer | undefined} */
  composer;
  #actions;
  #stopWatching = () => {};
  #toastTimer = 0;
  #name = element('h2', { class: 'bot-name' });
  #status = element('p', { class: 'status' });
  #avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' });
  #holder = element('span', { class: 'holder' });
  #toast = element('p', { class: 'toast', role: 'status', hidden: true });
  #body = element('div', { class: 'chat' });
  frame = element(
    'div',
    { class: 'frame' },
    element(
      'header',
      { class: 'chat-header' },
      this.#avatar,
      element('div', { class: 'chat-title' }, this.#name, this.#status),
      element(
        'button',
        { type: 'button', class: 'round', labelKey: 'phoneMenu', onclick: () => this.#actions.onMenu(this) },
        icon('more'),
      ),
    ),
    this.#body,
    this.#toast,
  );
  node;

  /** @param {string} role @param {PhoneActions} actions */
  constructor(role, actions) {
    this.role = role;
    this.#actions = actions;
    this.node = element(
      'section',
      { class: 'phone', id: `phone-${role}` },
      element('p', { class: 'phone-label' }, element('b', { textKey: role }), this.#holder),
      this.frame,
    );
    this.isConnected = true;
    this.draw();
  }

  get roleInWords() {
    return text(this.role);
  }

  get holderName() {
    const { firstName = '', lastName = '' } = this.chat?.person ?? {};
    return [firstName, lastName].filter(Boolean).join(' ');
  }

  /** Gives the phone to somebody else. @param {Chat} chat */
  give(chat) {
    this.#stopWatching();
    this.chat = chat;
    this.list = new MessageList(chat, {
      botName: () => chat.bot.username,
      onPress: (message, row, column) => this.press(message, row, column),
      onReply: (message) => this.composer?.replyTo(message),
      onEdit: (message) => this.composer?.edit(message),
      onGoTo: (messageId) => this.list?.goTo(messageId),
      onCommand: (command) => this.run(() => sendText(chat.person.id, command)),
      onStartLink: (payload) => this.#actions.onStartLink(payload),
      canEdit: (message) => message === chat.newestOwn() && message.text !== undefined,
      find: (messageId) => chat.messages.get(messageId),
    });
    const say = (/** @type {string} */ words) => this.showToast(words);
    this.composer = new Composer({ chat, frame: this.frame, say, run: (work) => this.run(work) });
    this.#stopWatching = chat.watch((change) => this.#follow(change));
    this.#body.replaceChildren(this.list.node, this.composer.node);
    this.list.node.append(this.#toast);
    this.draw();
    return this.run(() => chat.load());
  }

  /** Draws everything anew, for example in another language. */
  draw() {
    if (!this.chat) this.#body.replaceChildren(element('p', { class: 'empty', textKey: 'nobody' }));
    this.list?.drawAll();
    this.composer?.draw();
    this.#drawHeader();
  }

  #drawHeader() {
    const botName = this.chat?.bot.first_name ?? '';
    this.#name.textContent = botName;
    this.#avatar.textContent = botName.trim().slice(0, 1).toUpperCase();
    this.#holder.textContent = this.holderName;
    this.node.setAttribute('aria-label', text('chatWith', { name: this.holderName || this.roleInWords }));
    const isTyping = this.chat?.isTyping ?? false;
    this.#status.classList.toggle('is-typing', isTyping && this.isConnected);
    this.#status.textContent = text(this.isConnected ? (isTyping ? 'typing' : 'bot') : 'connecting');
  }

  /** @param {boolean} isConnected */
  setConnected(isConnected) {
    this.isConnected = isConnected;
    this.#drawHeader();
  }

  /** @param {ChatChange} change */
  #follow({ type, message, messageId, text: words = '', alert = false }) {
    if (type !== 'typing') this.#release();
    if (type === 'loaded') this.draw();
    else if (type === 'typing') this.#drawHeader();
    else if (type === 'delete' && messageId !== undefined) this.list?.remove(messageId);
    else if (type === 'toast' && alert) void showAlert(words, this.frame);
    else if (type === 'toast') this.showToast(words);
    else if (message) this.#show(message, type === 'message');
    this.composer?.draw();
  }

  /** @param {ChatMessage} message @param {boolean} isNew */
  #show(message, isNew) {
    if (isNew && message.from === 'person') this.#dropEditing();
    this.list?.draw(message);
    if (isNew && message.from === 'bot')
      this.#actions.onNews(this, message.text ?? message.caption ?? text('file'));
  }

  /** Only the newest own message can be changed, so the one before loses its pencil. */
  #dropEditing() {
    const own = [...(this.chat?.messages.values() ?? [])].filter(({ from }) => from === 'person');
    const before = own.at(-2);
    if (before) this.list?.draw(before);
  }

  /** @param {ChatMessage} message @param {number} row @param {number} column */
  press(message, row, column) {
    const person = this.chat?.person.id ?? 0;
    const button = this.findButton(message.messageId, row, column);
    button?.classList.add('is-busy');
    setTimeout(() => button?.classList.remove('is-busy'), longestPress);
    return this.run(() => pressButton(person, message.messageId, row, column));
  }

  /** @param {number} messageId @param {number} row @param {number} column @returns {HTMLElement | null | undefined} */
  findButton(messageId, row, column) {
    return this.list?.find(messageId)?.querySelector(`[data-place="${row}.${column}"]`);
  }

  /** The bot has answered: buttons that wait for it stop to show that. */
  #release() {
    for (const button of this.frame.querySelectorAll('.is-busy')) button.classList.remove('is-busy');
  }

  /** @param {string} words */
  showToast(words) {
    if (words === '') return;
    this.#toast.textContent = words;
    this.#toast.hidden = false;
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => {
      this.#toast.hidden = true;
    }, toastMilliseconds);
  }

  /** Does something a person asked for; what goes wrong is told on the phone. @param {() => Promise<unknown>} work */
  async run(work) {
    try {
      await work();
    } catch (error) {
      this.#release();
      this.showToast(error instanceof Error ? error.message : String(error));
    }
  }
}
