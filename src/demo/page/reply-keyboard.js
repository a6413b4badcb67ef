/** The buttons under the field that stand in for typing. */
import { element } from './dom.js';

/** @import { KeyboardButton, ReplyKeyboard } from './control.js' */

export class ReplyKeyboardView {
  node = element('div', { class: 'reply-keyboard', hidden: true });
  #press;
  /** @type {ReplyKeyboard | null} */
  #keyboard = null;
  #drawn = '';

  /** @param {(button: KeyboardButton) => unknown} press */
  constructor(press) {
    this.#press = press;
  }

  /** @param {ReplyKeyboard | null} keyboard */
  draw(keyboard) {
    const wanted = JSON.stringify(keyboard);
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    this.#keyboard = keyboard;
    this.node.hidden = keyboard === null;
    this.node.replaceChildren(...(keyboard?.rows ?? []).map((row) => this.#row(row)));
  }

  /** @param {KeyboardButton[]} row */
  #row(row) {
    const buttons = row.map((button) =>
      element(
        'button',
        { type: 'button', 'data-key': button.text, onclick: () => this.#pressed(button) },
        button.text,
      ),
    );
    return element('div', { class: 'row' }, ...buttons);
  }

  /** @param {KeyboardButton} button */
  #pressed(button) {
    if (this.#keyboard?.isOneTime) this.node.hidden = true;
    this.#press(button);
  }

  toggle() {
    this.node.hidden = !this.node.hidden;
  }

  /** @param {string} words @returns {HTMLElement | undefined} */
  find(words) {
    const buttons = [...this.node.querySelectorAll('button')];
    return buttons.find((button) => button.dataset['key'] === words);
  }
}
