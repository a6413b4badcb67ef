/** On a small screen the phones lie behind tabs; on a desk they lie side by side and the tabs are gone. */
import { element } from './dom.js';

/** @import { Phone } from './phone.js' */

const desk = matchMedia('(min-width: 900px)');

export class Tabs {
  #phones;
  /** @type {Map<Phone, { tab: HTMLButtonElement, count: HTMLElement }>} */
  #tabs = new Map();
  #chosen;
  node;

  /** @param {readonly [Phone, ...Phone[]]} phones */
  constructor(phones) {
    this.#phones = phones;
    this.#chosen = phones[0];
    for (const phone of phones) {
      const count = element('span', { class: 'count', hidden: true });
      const tab = element(
        'button',
        { type: 'button', role: 'tab', 'aria-controls': phone.node.id, onclick: () => this.choose(phone) },
        element('span', { textKey: phone.role }),
        count,
      );
      this.#tabs.set(phone, { tab, count });
    }
    this.node = element(
      'div',
      {
        class: 'tabs',
        role: 'tablist',
        labelKey: 'phones',
        onkeydown: (/** @type {KeyboardEvent} */ event) => this.#move(event),
      },
      ...[...this.#tabs.values()].map(({ tab }) => tab),
    );
    desk.addEventListener('change', () => this.#draw());
    this.#draw();
  }

  /** @param {Phone} phone */
  choose(phone) {
    this.#chosen = phone;
    const count = this.#tabs.get(phone)?.count;
    if (count) {
      count.hidden = true;
      count.textContent = '';
    }
    this.#draw();
  }

  /** Counts a message on a phone that is out of sight. @param {Phone} phone */
  count(phone) {
    const count = this.#tabs.get(phone)?.count;
    if (desk.matches || phone === this.#chosen || !count) return;
    count.hidden = false;
    count.textContent = String(Number(count.textContent) + 1);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const total = this.#phones.length;
    const next = this.#phones[(this.#phones.indexOf(this.#chosen) + step + total) % total];
    if (!next) return;
    this.choose(next);
    this.#tabs.get(next)?.tab.focus();
  }

  #draw() {
    for (const [phone, { tab }] of this.#tabs) {
      const isChosen = phone === this.#chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      phone.node.hidden = !desk.matches && !isChosen;
      phone.node.setAttribute('role', desk.matches ? 'region' : 'tabpanel');
    }
  }
}
