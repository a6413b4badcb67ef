// Somebody who fills in one form, sends it, mends what the centre asks for, and is done when it has decided.
import { setTimeout as wait } from 'node:timers/promises';
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { type KeptButton, press, say } from '../walk/chatter.ts';
import { photo } from '../walk/photo.ts';
import {
  buttonsOf,
  readAcknowledgement,
  readQuestion,
  type ShownQuestion,
  translations,
} from '../walk/read-screen.ts';
import { type Gesture, rightAnswer } from '../walk/right-answer.ts';
import { type Given, markOf, nextPick } from './gesture.ts';
import { type Heard, PatientPhone, type PhoneParts } from './patient-phone.ts';

const vietnamese = translations.in('vi');
const longestThoughtMs = 120;
const lookForNewsMs = 150;
const anything = (news: readonly ChatMessage[]): boolean => news.length > 0;
/** What takes a form on where no question is asked, in this order. */
const waysOn = ['consent', 'confirmSend', 'send', 'continue', 'startProposal', 'newProposal', 'changes'];

const sentWords = [vietnamese.t('applicant.send.next')];
const reviewOf = (proposal: number) => press({ messageId: 1, data: `r:${proposal}:0` });

export type OwnerState = 'writing' | 'waiting' | 'decided';

export class Owner {
  readonly phone: PatientPhone;
  readonly given: Given[] = [];
  state: OwnerState = 'writing';
  proposal: number | null = null;
  steps = 0;
  readonly #random: () => number;
  /** How far the chat was read for news. */
  #newsRevision = 0;
  #mendsLeft = 0;

  constructor(parts: PhoneParts, id: number, random: () => number) {
    this.phone = new PatientPhone(parts, id);
    this.#random = random;
  }

  /** Goes on at a person's pace until it is over. */
  async live(isOver: () => boolean): Promise<void> {
    while (!isOver() && this.state !== 'decided') {
      if (this.state === 'waiting') {
        await wait(lookForNewsMs);
        await this.#lookForNews();
      } else {
        await wait(this.#random() * longestThoughtMs);
        await this.step();
        if (this.#random() < 0.04) await this.phone.repeatLatest();
      }
    }
  }

  /** One thing that takes the form on. */
  async step(): Promise<void> {
    this.steps += 1;
    const { asked } = this.phone;
    const heard = await (asked === undefined ? this.#goOn() : this.#answer(asked));
    for (const button of this.phone.buttons) this.#noteProposal(button);
    // Who is told that something broke looks where they are, as the words say that the answers are kept.
    if (heard.isBroken || heard.messages.length === 0) await this.phone.act(say('/tieptuc'), anything);
    if (hasSent(this.phone.screen)) this.state = 'waiting';
  }

  async #answer(asked: ShownQuestion): Promise<Heard> {
    const isDone = asked.asks.answer.kind === 'files' && this.#random() < 0.7;
    const done = isDone ? this.phone.find('continue') : undefined;
    if (done !== undefined) return this.phone.act(press(done), anything);
    const pick = nextPick(this.#random);
    // Who is told that they do not fit could stop there: here everybody has it looked at.
    const gesture: Gesture =
      asked.question === 'go-on'
        ? { by: 'button', data: 'send-anyway' }
        : rightAnswer(asked.asks, pick, vietnamese);
    const goesOn = (news: readonly ChatMessage[]): boolean =>
      news.some((message) => {
        const question = readQuestion(message);
        const isOther =
          question !== undefined && (question.question !== asked.question || question.row !== asked.row);
        return readAcknowledgement(message) !== undefined || isOther;
      });
    const proposal = asked.proposal ?? this.proposal;
    const act = this.#actOf(gesture);
    if (act === null || proposal === null) return this.#goOn();
    const given: Given = {
      telegramId: this.phone.id,
      proposal,
      question: asked.question,
      row: asked.row,
      mark: markOf(gesture, pick),
      isAcknowledged: false,
    };
    this.given.push(given);
    const heard = await this.phone.act(act, goesOn);
    given.isAcknowledged = heard.news.some((message) => readAcknowledgement(message) !== undefined);
    return heard;
  }

  #actOf(gesture: Gesture) {
    switch (gesture.by) {
      case 'text':
        return say(gesture.text);
      case 'contact':
        return ['contact', {}] as const;
      case 'photo':
        return photo();
      case 'button': {
        const button = this.phone.buttons.find(({ data }) => data.endsWith(`:${gesture.data}`));
        return button === undefined ? null : press(button);
      }
      default:
        return gesture satisfies never;
    }
  }

  async #goOn(): Promise<Heard> {
    const mend = this.#mendsLeft > 0 ? this.#oneOf(this.#doing('ask')) : undefined;
    if (mend !== undefined) {
      this.#mendsLeft -= 1;
      return this.phone.act(press(mend), anything);
    }
    for (const name of waysOn) {
      // A reply may have been lost: whoever has begun looks at that, and does not begin once more.
      if (name === 'newProposal' && this.proposal !== null) continue;
      const button = this.phone.find(name);
      if (button !== undefined) return this.phone.act(press(button), anything);
    }
    const goOn = this.phone.buttons.find(({ data }) => /^q:\d+:go$/.test(data));
    if (goOn !== undefined) return this.phone.act(press(goOn), anything);
    return this.phone.act(this.proposal === null ? say('/start') : reviewOf(this.proposal), anything);
  }

  async #lookForNews(): Promise<void> {
    const messages = await this.phone.messagesSince(this.#newsRevision);
    this.#newsRevision = Math.max(this.#newsRevision, ...messages.map(({ revision }) => revision));
    const says = (key: 'notices.shortlisted' | 'notices.declined' | 'notices.changesRequested') => {
      const [beginning = ''] = vietnamese.t(key, { reference: '\n', reason: '', call: '' }).split('<b>');
      return messages.filter(({ text }) => text?.startsWith(beginning) === true);
    };
    const [toMend] = says('notices.changesRequested');
    if (says('notices.shortlisted').length > 0 || says('notices.declined').length > 0) this.state = 'decided';
    else if (toMend !== undefined) {
      this.#mendsLeft = 1 + Math.floor(this.#random() * 2);
      this.phone.screen = [toMend];
      this.state = 'writing';
    }
  }

  #doing(name: string): readonly KeptButton[] {
    return this.phone.buttons.filter(({ data }) => decodeAction(data)?.do === name);
  }

  #oneOf(buttons: readonly KeptButton[]): KeptButton | undefined {
    return buttons[Math.floor(this.#random() * buttons.length)];
  }

  #noteProposal({ data }: KeptButton): void {
    const action = decodeAction(data);
    if (action !== null && 'proposal' in action) this.proposal = action.proposal;
  }
}

function hasSent(screen: readonly ChatMessage[]): boolean {
  return screen.some(
    (message) =>
      sentWords.some((words) => message.text?.includes(words) === true) ||
      buttonsOf(message).some(({ data = '' }) => isShownOnceSent(data)),
  );
}

/** Buttons that nobody sees while it is theirs to change: to ask for it back, and to begin the next one from it. */
function isShownOnceSent(data: string): boolean {
  const action = decodeAction(data);
  return action?.do === 'edit' || (action?.do === 'startProposal' && action.copyFrom !== null);
}
