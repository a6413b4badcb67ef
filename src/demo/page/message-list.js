/** The messages of a chat on the screen: only what changed is drawn again, and the newest stays in view. */
import { renderBubble } from './bubble.js';
import { dayInWords, dayOf } from './dates.js';
import { element, icon } from './dom.js';

/**
 * @import { ChatMessage } from './control.js'
 * @import { Chat } from './chat.js'
 * @import { BubbleActions } from './bubble.js'
 */

/** A screen this near to the end counts as being there. */
const nearEnd = 60;

export class MessageList {
  #chat;
  #actions;
  #unseen = 0;
  #isAtEnd = true;
  #list = element('ol', { class: 'messages', tabindex: 0 });
  #count = element('span', { class: 'count', hidden: true });
  #toNewest = element('button', {
    type: 'button',
    class: 'round to-newest',
    labelKey: 'toNewest',
    hidden: true,
    onclick: () => this.scrollToEnd(true),
  });
  node = element('div', { class: 'history' }, this.#list, this.#toNewest);

  /** @param {Chat} chat @param {BubbleActions} actions */
  constructor(chat, actions) {
    this.#chat = chat;
    this.#actions = actions;
    this.#toNewest.append(icon('down'), this.#count);
    this.#list.addEventListener('scroll', () => this.#noteScroll(), { passive: true });
    this.#list.addEventListener('click', ({ target }) => showActions(target));
    // A photo that arrives late or a keyboard that opens must not push the newest message out of view.
    const keepEnd = new ResizeObserver(() => this.#isAtEnd && this.scrollToEnd(false));
    keepEnd.observe(this.#list);
    this.#list.addEventListener('load', () => this.#isAtEnd && this.scrollToEnd(false), true);
  }

  drawAll() {
    /** @type {HTMLElement[]} */
    const nodes = [];
    let day = '';
    for (const message of this.#chat.messages.values()) {
      if (dayOf(message.date) !== day) nodes.push(separator(message.date));
      day = dayOf(message.date);
      nodes.push(renderBubble(message, this.#actions));
    }
    if (nodes.length === 0) nodes.push(element('li', { class: 'empty', textKey: 'emptyChat' }));
    this.#list.replaceChildren(...nodes);
    if (this.#isAtEnd) this.scrollToEnd(false);
  }

  /** @param {ChatMessage} message */
  draw(message) {
    const drawn = renderBubble(message, this.#actions);
    const present = this.find(message.messageId);
    this.#list.querySelector('.empty')?.remove();
    if (present) {
      present.replaceWith(drawn);
    } else {
      const before = [...this.#chat.messages.values()].findLast(
        ({ messageId }) => messageId < message.messageId,
      );
      if (!before || dayOf(before.date) !== dayOf(message.date)) this.#list.append(separator(message.date));
      drawn.classList.add('is-new');
      this.#list.append(drawn);
      if (message.from === 'person') this.#isAtEnd = true;
      else if (!this.#isAtEnd) this.#count.textContent = String(++this.#unseen);
    }
    if (this.#isAtEnd) this.scrollToEnd(true);
    else this.#showPosition();
  }

  /** @param {number} messageId */
  remove(messageId) {
    this.find(messageId)?.remove();
  }

  /** @param {number} messageId @returns {HTMLElement | null} */
  find(messageId) {
    return this.#list.querySelector(`[data-message="${messageId}"]`);
  }

  /** @param {number} messageId */
  goTo(messageId) {
    const found = this.find(messageId);
    found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found?.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: 900 });
  }

  /** @param {boolean} isSmooth */
  scrollToEnd(isSmooth) {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isFar = this.#list.scrollHeight - this.#list.scrollTop > this.#list.clientHeight * 3;
    this.#isAtEnd = true;
    this.#list.scrollTo({
      top: this.#list.scrollHeight,
      behavior: isSmooth && !isCalm && !isFar ? 'smooth' : 'instant',
    });
    this.#showPosition();
  }

  #lastTop = 0;

  /** Only a person's own way up leaves the end; a smooth movement towards it does not. */
  #noteScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    const isNearEnd = scrollHeight - scrollTop - clientHeight < nearEnd;
    if (isNearEnd) this.#isAtEnd = true;
    else if (scrollTop < this.#lastTop) this.#isAtEnd = false;
    this.#lastTop = scrollTop;
    this.#showPosition();
  }

  #showPosition() {
    if (this.#isAtEnd) this.#unseen = 0;
    this.#toNewest.hidden = this.#isAtEnd;
    this.#count.hidden = this.#unseen === 0;
  }
}

/** A tap on a bubble shows what can be done with it. @param {EventTarget | null} target */
function showActions(target) {
  if (!(target instanceof Element) || target.closest('a, button, input, audio, video, .spoiler')) return;
  const message = target.closest('.bubble')?.closest('.message');
  for (const open of document.querySelectorAll('.message.is-open'))
    if (open !== message) open.classList.remove('is-open');
  message?.classList.toggle('is-open');
}

/** @param {number} seconds */
const separator = (seconds) => element('li', { class: 'day' }, element('span', {}, dayInWords(seconds)));
