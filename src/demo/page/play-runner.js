/** Plays a written scene on the phones: types, presses and waits as people would, and says in words what goes wrong. */
import { readChat, sendFile, sendText, shareContact, waitUntilSettled } from './control.js';
import { makeFile } from './play-files.js';
import { describe, findButton, labelsOf, matches, readingTime, versionOf, wordsOf } from './play-reading.js';
import { startPayload } from './rich-text.js';
import { text } from './texts.js';

/**
 * @import { ChatState, Person } from './control.js'
 * @import { Phone } from './phone.js'
 * @import { PlayFile } from './play-files.js'
 * @typedef {{ vi: string, en: string }} Words
 * @typedef {{ phone: 'owner' | 'staff' | 'officer', say?: Words, send?: string, command?: string, press?: string,
 *   file?: PlayFile, contact?: true, expect?: string, keep?: true, person?: Partial<Person> }} Step
 * @typedef {{ title: Words, steps: readonly Step[] }} Play
 * @typedef {{ isFast: () => boolean, onStep: (number: number, words: string, phone: Phone) => void,
 *   giveToNewPerson: (phone: Phone, person: Partial<Person>) => Promise<void> }} Stage
 */

const longestWait = 10_000;
const lookEvery = 120;

/** The play cannot go on, for a reason in words. */
export class PlayProblem extends Error {}

export class PlayRunner {
  #phones;
  #stage;
  #signal;
  /** What each phone showed before its last action: an expectation looks at what is newer. @type {Map<string, Set<string>>} */
  #seen = new Map();
  /** What an expectation kept for later steps, where it stands as {kept}. */
  #kept = '';

  /** @param {readonly Phone[]} phones @param {Stage} stage @param {AbortSignal} signal */
  constructor(phones, stage, signal) {
    this.#phones = phones;
    this.#stage = stage;
    this.#signal = signal;
  }

  /** @param {Play} play */
  async run({ steps }) {
    for (const phone of this.#phones) await this.#remember(phone);
    for (const [index, written] of steps.entries()) {
      const step = this.#fill(written);
      const phone = this.#phones.find(({ role }) => role === step.phone);
      if (!phone?.chat) throw new PlayProblem(text('nobody'));
      this.#stage.onStep(index + 1, describe(step, phone), phone);
      await this.#take(step, phone);
      await this.#pause(this.#stage.isFast() ? 100 : readingTime(step));
    }
  }

  /** @param {Step} step @param {Phone} phone */
  async #take(step, phone) {
    if (step.expect !== undefined) return this.#expect(step, step.expect, phone);
    // A bot that is still busy is no reason to stop: what is needed next is waited for anyway.
    await waitUntilSettled().catch(() => undefined);
    this.#signal.throwIfAborted();
    if (step.person) {
      await this.#stage.giveToNewPerson(phone, step.person);
      return this.#remember(phone);
    }
    const person = phone.chat?.person.id ?? 0;
    if (step.press === undefined) await this.#remember(phone);
    const words = step.send ?? step.command;
    if (words !== undefined) await this.#write(words, phone, person);
    else if (step.press !== undefined) await this.#press(step.press, phone, person);
    else if (step.contact) await shareContact(person);
    else if (step.file) await sendFile(person, await makeFile(step.file));
  }

  /** @param {string} words @param {Phone} phone @param {number} person */
  async #write(words, phone, person) {
    const letters = [...words];
    const isShown = !this.#stage.isFast();
    for (let end = 2; isShown && end < letters.length; end += Math.ceil(letters.length / 40)) {
      phone.composer?.fill(letters.slice(0, end).join(''));
      await this.#pause(35);
    }
    phone.composer?.fill('');
    await sendText(person, words);
  }

  /** @param {string} label @param {Phone} phone @param {number} person */
  async #press(label, phone, person) {
    const found = await this.#until(phone, (state) => findButton(state, label));
    if (!found) {
      const present = labelsOf(await readChat(person));
      const values = {
        phone: phone.roleInWords,
        words: label,
        present: present.join(' · ') || text('nothing'),
      };
      throw new PlayProblem(text('noButton', values));
    }
    await this.#remember(phone);
    if ('key' in found) {
      await this.#show(phone.composer?.keyboard.find(found.key.text));
      if (found.key.requestContact) await shareContact(person);
      else await sendText(person, found.key.text);
      return;
    }
    const { message, row, column, url } = found;
    await this.#show(phone.findButton(message.messageId, row, column));
    if (url === undefined) return phone.press(message, row, column);
    const payload = startPayload(url, { botName: () => phone.chat?.bot.username ?? '' });
    await sendText(person, `/start ${payload ?? ''}`.trim());
  }

  /** @param {HTMLElement | null | undefined} button */
  async #show(button) {
    button?.scrollIntoView({ block: 'nearest' });
    button?.classList.add('is-pressed');
    try {
      await this.#pause(this.#stage.isFast() ? 60 : 650);
    } finally {
      button?.classList.remove('is-pressed');
    }
  }

  /** @param {Step} step @returns {Step} */
  #fill({ send, command, press, ...step }) {
    const fill = /** @param {string} words */ (words) => words.replaceAll('{kept}', this.#kept);
    if (send !== undefined) return { ...step, send: fill(send) };
    if (command !== undefined) return { ...step, command: fill(command) };
    return press === undefined ? step : { ...step, press: fill(press) };
  }

  /** @param {Step} step @param {string} words @param {Phone} phone */
  async #expect(step, words, phone) {
    const seen = this.#seen.get(phone.role) ?? new Set();
    let last = '';
    const isThere = await this.#until(phone, ({ messages }) => {
      const said = messages
        .filter((message) => message.from === 'bot' && !seen.has(versionOf(message)))
        .map(wordsOf);
      last = said.at(-1) ?? '';
      const found = [...said, phone.chat?.lastToast ?? ''].find((one) => matches(one, words));
      if (found !== undefined && step.keep) this.#kept = new RegExp(words).exec(found)?.[0] ?? '';
      return found === undefined ? undefined : true;
    });
    if (isThere) return;
    const values = { phone: phone.roleInWords, words, last: last || text('nothing') };
    throw new PlayProblem(text('notReceived', values));
  }

  /** @param {Phone} phone */
  async #remember(phone) {
    if (!phone.chat) return;
    phone.chat.lastToast = '';
    const { messages } = await readChat(phone.chat.person.id);
    this.#seen.set(phone.role, new Set(messages.map(versionOf)));
  }

  /**
   * Looks at the chat until something is found there.
   * @template Found
   * @param {Phone} phone @param {(state: ChatState) => Found | undefined} look
   * @returns {Promise<Found | undefined>}
   */
  async #until(phone, look) {
    const end = Date.now() + longestWait;
    for (;;) {
      const found = look(await readChat(phone.chat?.person.id ?? 0));
      if (found !== undefined || Date.now() > end) return found;
      await this.#pause(lookEvery);
    }
  }

  /** @param {number} milliseconds */
  async #pause(milliseconds) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.#signal.throwIfAborted();
  }
}
