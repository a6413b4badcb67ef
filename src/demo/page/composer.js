/** The lower edge of a phone: writing, attaching, recording, the reply keyboard and the list of commands. */
import { attach } from './attach.js';
import { summary } from './bubble.js';
import { CommandList } from './command-list.js';
import { editText, sendText, setBlocked, shareContact } from './control.js';
import { confirm } from './dialogs.js';
import { element, icon } from './dom.js';
import { ReplyKeyboardView } from './reply-keyboard.js';
import { text } from './texts.js';
import { recordVoice } from './voice-recorder.js';

/**
 * @import { Chat } from './chat.js'
 * @import { ChatMessage } from './control.js'
 * @typedef {{ chat: Chat, run: (work: () => Promise<unknown>) => Promise<void>, say: (words: string) => void, frame: HTMLElement }} Surroundings
 */

export class Composer {
  #chat;
  #around;
  /** @type {{ kind: 'replyingTo' | 'editing', message: ChatMessage } | undefined} */
  #about;
  #context = element('div', { class: 'about', hidden: true });
  #commands = new CommandList((command) => {
    this.fill('');
    return this.#around.run(() => sendText(this.#chat.person.id, command));
  });
  #input = element('textarea', {
    rows: 1,
    maxlength: 4096,
    placeholderKey: 'write',
    labelKey: 'write',
    oninput: () => this.#noteWriting(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#noteKey(event),
  });
  #menu = this.#button('commands', 'menu', () => this.#commands.toggle(this.#chat.commands));
  #toggle = this.#button('keyboard', 'keyboard', () => this.keyboard.toggle());
  #attach = this.#button('attach', 'attach', () => attach(this.#around));
  #voice = this.#button('record', 'microphone', () => this.#record());
  #send = element('button', { class: 'round filled', labelKey: 'send', hidden: true }, icon('send'));
  #form = element(
    'form',
    { class: 'writing', onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
    this.#menu,
    element('div', { class: 'field' }, this.#input, this.#toggle),
    this.#attach,
    this.#voice,
    this.#send,
  );
  #start = element('button', {
    type: 'button',
    class: 'start',
    onclick: () => this.#around.run(() => this.#begin()),
  });
  keyboard = new ReplyKeyboardView((button) => this.#pressKey(button));
  node = element(
    'div',
    { class: 'composer' },
    this.#commands.node,
    this.#context,
    this.#form,
    this.#start,
    this.keyboard.node,
  );

  /** @param {Surroundings} around */
  constructor(around) {
    this.#around = around;
    this.#chat = around.chat;
    this.draw();
  }

  /** @param {string} labelKey @param {Parameters<typeof icon>[0]} drawing @param {() => unknown} onclick */
  #button(labelKey, drawing, onclick) {
    return element('button', { type: 'button', class: 'round', labelKey, onclick }, icon(drawing));
  }

  draw() {
    const { messages, keyboard, commands, isLoaded } = this.#chat;
    const isBlocked = this.#chat.person.hasBlocked ?? false;
    const isFresh = isLoaded && messages.size === 0;
    this.#form.hidden = isFresh || isBlocked;
    this.#start.hidden = !isFresh && !isBlocked;
    this.#start.textContent = text(isBlocked ? 'unblock' : 'start');
    this.#menu.hidden = commands.length === 0;
    this.#toggle.hidden = keyboard === null;
    this.keyboard.draw(isBlocked ? null : keyboard);
    this.#input.placeholder = keyboard?.placeholder ?? text('write');
    this.#drawContext();
  }

  async #begin() {
    const { person } = this.#chat;
    if (!person.hasBlocked) return sendText(person.id, '/start');
    await setBlocked(person.id, false);
    return this.#chat.load();
  }

  /** @param {ChatMessage} message */
  replyTo(message) {
    this.#about = { kind: 'replyingTo', message };
    this.draw();
    this.#input.focus();
  }

  /** @param {ChatMessage} message */
  edit(message) {
    this.#about = { kind: 'editing', message };
    this.fill(message.text ?? '');
    this.draw();
    this.#input.focus();
  }

  /** Shows words in the field, as a play types them. @param {string} words */
  fill(words) {
    this.#input.value = words;
    this.#noteWriting();
  }

  #drawContext() {
    this.#context.hidden = !this.#about;
    if (!this.#about) return;
    const leave = () => {
      if (this.#about?.kind === 'editing') this.fill('');
      this.#about = undefined;
      this.draw();
    };
    this.#context.replaceChildren(
      icon(this.#about.kind === 'editing' ? 'edit' : 'reply'),
      element('span', {}, element('b', {}, text(this.#about.kind)), summary(this.#about.message)),
      element(
        'button',
        { type: 'button', class: 'round small', labelKey: 'cancel', onclick: leave },
        icon('close'),
      ),
    );
  }

  #noteWriting() {
    const words = this.#input.value;
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, 132)}px`;
    const isEmpty = words.trim() === '';
    this.#send.hidden = isEmpty;
    this.#voice.hidden = !isEmpty;
    this.#attach.hidden = !isEmpty;
    this.#commands.offer(this.#chat.commands, words);
  }

  /** @param {KeyboardEvent} event */
  #noteKey(event) {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !isTouch) this.#submit(event);
    else if (event.key === 'Escape') this.#commands.hide();
    else if (event.key === 'ArrowUp' && this.#input.value === '') {
      const own = this.#chat.newestOwn();
      if (own?.text !== undefined) this.edit(own);
    }
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const words = this.#input.value.trim();
    if (words === '') return;
    const about = this.#about;
    this.#about = undefined;
    this.fill('');
    this.draw();
    const { id } = this.#chat.person;
    await this.#around.run(() => {
      if (about?.kind === 'editing') return editText(id, about.message.messageId, words);
      return sendText(id, words, about?.message.messageId);
    });
  }

  /** @param {import('./control.js').KeyboardButton} button */
  async #pressKey({ text: words, requestContact, requestLocation }) {
    const { run, frame } = this.#around;
    const { id } = this.#chat.person;
    if (requestContact) {
      if (await confirm(text('askContact'), text('send'), frame)) await run(() => shareContact(id));
    } else if (requestLocation) await attach(this.#around, 'place');
    else await run(() => sendText(id, words));
  }

  async #record() {
    const { run, say } = this.#around;
    await run(() => recordVoice(this.#chat.person.id, this.#form, () => say(text('noMicrophone'))));
  }
}
