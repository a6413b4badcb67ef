/** The bot's commands, as a list above the field: from the menu button, or while a command is being typed. */
import { element } from './dom.js';

/** @import { Command } from './control.js' */

export class CommandList {
  node = element('ul', { class: 'commands', hidden: true });
  #choose;

  /** @param {(command: string) => unknown} choose */
  constructor(choose) {
    this.#choose = choose;
  }

  /** @param {readonly Command[]} commands */
  toggle(commands) {
    if (this.node.hidden) this.#show(commands);
    else this.hide();
  }

  /** @param {readonly Command[]} commands @param {string} typed */
  offer(commands, typed) {
    const isCommand = /^\/\w*$/.test(typed);
    this.#show(isCommand ? commands.filter(({ command }) => `/${command}`.startsWith(typed)) : []);
  }

  hide() {
    this.node.hidden = true;
  }

  /** @param {readonly Command[]} commands */
  #show(commands) {
    this.node.hidden = commands.length === 0;
    this.node.replaceChildren(...commands.map((command) => this.#line(command)));
  }

  /** @param {Command} command */
  #line({ command, description }) {
    const onclick = () => {
      this.hide();
      this.#choose(`/${command}`);
    };
    const words = [element('b', {}, `/${command}`), element('span', {}, description)];
    return element('li', {}, element('button', { type: 'button', onclick }, ...words));
  }
}
