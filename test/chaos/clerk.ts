// One of the centre: takes dossiers as they come, asks for changes or decides. Two of them may be after the same one.
import { setTimeout as wait } from 'node:timers/promises';
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { type Act, press, say } from '../walk/chatter.ts';
import { nextPick } from './gesture.ts';
import { PatientPhone, type PhoneParts } from './patient-phone.ts';

const longestThoughtMs = 150;
const anything = (news: readonly ChatMessage[]): boolean => news.length > 0;
const open = (proposal: number): Act => press({ messageId: 1, data: `D:${proposal}` });

export class Clerk {
  readonly phone: PatientPhone;
  readonly #random: () => number;

  constructor(parts: PhoneParts, id: number, random: () => number) {
    this.phone = new PatientPhone(parts, id);
    this.#random = random;
  }

  async enter(): Promise<void> {
    await this.phone.act(say('/start'), anything);
  }

  /** `dossiers` are those that wait for the centre. */
  async live(dossiers: () => readonly number[], isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await wait(this.#random() * longestThoughtMs);
      const all = dossiers();
      const dossier = all[Math.floor(this.#random() * all.length)];
      if (dossier === undefined) await wait(longestThoughtMs);
      else await this.workOn(dossier);
    }
  }

  /** Takes it where it is free, and moves it on where it is theirs. */
  async workOn(dossier: number): Promise<void> {
    await this.phone.act(open(dossier), anything);
    if (await this.#press('claim')) return;
    const chance = this.#random();
    if (chance < 0.35) await this.#askForChanges();
    else if (chance < 0.85) await this.#shortlist();
    else await this.#decline();
  }

  async #askForChanges(): Promise<void> {
    if (!(await this.#press('requestChanges'))) return;
    const { buttons } = this.phone;
    const ticks = buttons.filter(({ data }) => decodeAction(data)?.do === 'tickChange');
    const tick = ticks[Math.floor(this.#random() * ticks.length)];
    if (tick === undefined) return;
    await this.phone.act(press(tick), anything);
    await this.#press('sendChanges');
  }

  async #shortlist(): Promise<void> {
    if (await this.#press('shortlist')) await this.#press('confirmShortlist');
  }

  async #decline(): Promise<void> {
    if (!(await this.#press('decline'))) return;
    await this.phone.act(say(`Chưa thuộc diện hỗ trợ năm nay (${nextPick(this.#random)})`), anything);
  }

  async #press(name: string): Promise<boolean> {
    const button = this.phone.find(name);
    if (button === undefined) return false;
    const { messages } = await this.phone.act(press(button), anything);
    return messages.length > 0;
  }
}
