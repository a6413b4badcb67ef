// Somebody who applies: does one thing after the other, and each time compares what is stored with what was promised.
import type { Action } from '../../src/app/action.ts';
import { type App, todayOf } from '../../src/app/app.ts';
import { assessAnswers } from '../../src/app/assessment.ts';
import { decodeAction } from '../../src/bot/action-codec.ts';
import { answerKey } from '../../src/core/answer.ts';
import { isEditable } from '../../src/core/proposal.ts';
import { questionById } from '../../src/core/questions/all-questions.ts';
import type { StandInAddress } from '../support/stand-in.ts';
import { checkAcknowledged, hasAcknowledgement, type Target } from './acknowledged.ts';
import { type Act, type Answered, Chatter, type KeptButton, press, say } from './chatter.ts';
import {
  compareLedgers,
  type Entry,
  type Explained,
  emptyLedger,
  explainAction,
  explainKey,
  type Ledger,
  nothing,
  readLedger,
} from './ledger.ts';
import { photo } from './photo.ts';
import { readQuestion, translations } from './read-screen.ts';
import { type Gesture, rightAnswer } from './right-answer.ts';

/** Of so many steps one reads everything again, whatever the versions say. */
const thoroughEvery = 25;

/** What an applicant needs of the office: where the chats are, and the product to read what it stored. */
export interface OpenOffice {
  readonly standIn: StandInAddress;
  readonly product: { readonly app: App };
  readonly errors: readonly string[];
  /** The product is killed now and then: a reply may be lost, what was done may not. */
  readonly losesReplies?: boolean;
}

export class Applicant {
  readonly chatter: Chatter;
  readonly #office: OpenOffice;
  #ledger: Ledger = emptyLedger;
  #looks = 0;
  /** How many answers were acknowledged, and how often each kind of button was pressed. */
  acknowledged = 0;
  readonly pressed = new Map<string, number>();

  constructor(office: OpenOffice, id: number) {
    this.#office = office;
    this.chatter = new Chatter(office.standIn, id);
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  get translator() {
    return translations.in(this.#ledger.person?.language ?? 'vi');
  }

  /** The question that the newest message asks, where it is still there to be answered. */
  get target(): Target | null {
    const { asked } = this.chatter;
    return asked === null ? null : this.#targetOf(asked);
  }

  async press(button: Pick<KeptButton, 'messageId' | 'data'>, times = 1): Promise<Answered> {
    const action = decodeAction(button.data);
    const kind = action?.do ?? 'unreadable';
    this.pressed.set(kind, (this.pressed.get(kind) ?? 0) + times);
    const acts: Act[] = Array.from({ length: times }, () => press(button));
    const explained = this.#isOld(action) ? nothing : explainAction(action);
    return await this.do(acts, explained, targetOfAction(action));
  }

  /** An option of a question that is answered, and is not the one asked last: it opens the question and changes nothing. */
  #isOld(action: Action | null): boolean {
    if (action?.do !== 'answer' && action?.do !== 'answerUnknown') return false;
    const { proposal, key } = action;
    if (questionById(key.question).answer.kind === 'rows') return false;
    const value = this.#ledger.entries.get(proposal)?.answers.get(answerKey(key.question, key.row));
    const { target } = this;
    const isAskedLast =
      target?.question === key.question && target.row === key.row && target.proposal === proposal;
    return value !== undefined && !isAskedLast;
  }

  /** A text goes to what was asked last, or nowhere. */
  async say(text: string): Promise<Answered> {
    return await this.sendToQuestion(say(text));
  }

  async sendToQuestion(...acts: readonly Act[]): Promise<Answered> {
    const { target } = this;
    const explained =
      target === null ? nothing : explainKey(target.proposal, answerKey(target.question, target.row));
    return await this.do(acts, explained, target);
  }

  async do(acts: readonly Act[], explained: Explained, target: Target | null): Promise<Answered> {
    const answered = await this.chatter.act(...acts);
    const isPress = acts.every(([path]) => path === 'press');
    if (answered.messages.length === 0 && !(isPress && answered.toast !== null))
      throw new Error('The bot said nothing');
    await this.#check(explained, target, answered);
    return answered;
  }

  /** The same update once more: whatever it did, it does nothing now. */
  async repeat(updateId: number): Promise<void> {
    const answered = await this.chatter.repeat(updateId);
    await this.#check(nothing, null, { ...answered, messages: [] });
  }

  /** Reads what is stored and accepts what the centre did meanwhile. */
  async lookAfterStaff(hasErased: boolean): Promise<void> {
    await this.#check({ ...nothing, status: () => true, ends: () => hasErased }, null, {
      messages: [],
      toast: null,
    });
  }

  /** Answers the question on the screen as `pick` says. Throws where the form takes no right answer. */
  async answerRightly(pick: number): Promise<void> {
    const asked = this.chatter.askedNow;
    if (asked === undefined) return;
    const gesture = rightAnswer(asked.asks, pick, this.translator);
    const answered = await this.#make(gesture);
    if (answered === null || hasAcknowledgement(answered.messages)) return;
    if (this.#office.losesReplies === true && this.#isStored(asked)) return;
    const isAskedBack = answered.messages.some(
      (message) => readQuestion(message)?.question === asked.question,
    );
    const isFull = asked.asks.answer.kind === 'files' || asked.asks.answer.kind === 'rows';
    const isAmbiguous = asked.asks.answer.kind === 'commune';
    if (isAskedBack && (isFull || isAmbiguous)) return;
    throw new Error(
      `A right answer to ${asked.question} was not taken: ${JSON.stringify(gesture)} -> ${answered.messages.map(({ text }) => text).join(' / ')}`,
    );
  }

  #isStored(asked: Target): boolean {
    const { proposal, question, row } = this.#targetOf(asked);
    return this.#ledger.entries.get(proposal ?? 0)?.answers.has(answerKey(question, row)) === true;
  }

  async #make(gesture: Gesture): Promise<Answered | null> {
    switch (gesture.by) {
      case 'text':
        return await this.say(gesture.text);
      case 'contact':
        return await this.sendToQuestion(['contact', {}]);
      case 'photo':
        return await this.sendToQuestion(photo());
      case 'button': {
        const button = this.chatter.newestButtons.find(({ data }) => data.endsWith(`:${gesture.data}`));
        return button === undefined ? null : await this.press(button);
      }
      default:
        return gesture satisfies never;
    }
  }

  /** /tieptuc shows exactly what follows from the stored answers. */
  async goOn(): Promise<void> {
    const { messages } = await this.do([say('/tieptuc')], nothing, null);
    const question = messages.map(readQuestion).find((shown) => shown !== undefined);
    if (question === undefined) return;
    const { app } = this.#office.product;
    const { proposal } = this.#targetOf(question);
    const entry = this.#ledger.entries.get(proposal ?? 0);
    if (entry === undefined) throw new Error(`/tieptuc asked about the unknown proposal ${proposal}`);
    const { next } = assessAnswers(app.rulebook, entry.answers, todayOf(app)).journey;
    if (next?.question !== question.question || next.row !== question.row)
      throw new Error(
        `Shown is ${question.question}/${question.row}, next by the answers is ${next?.question}/${next?.row}`,
      );
  }

  /** The newest message says that the centre has it. */
  get hasSentNow(): boolean {
    const patterns = translations.languages.map((language) =>
      translations.in(language).t('applicant.send.next'),
    );
    return this.chatter.newest.some(({ text }) => patterns.some((words) => text?.includes(words) === true));
  }

  get openProposals(): number[] {
    return this.#proposalsWhere(({ proposal }) => isEditable(proposal.status));
  }

  get sentProposals(): number[] {
    return this.#proposalsWhere(({ proposal }) => proposal.status !== 'draft');
  }

  #proposalsWhere(isWanted: (entry: Entry) => boolean): number[] {
    return [...this.#ledger.entries].flatMap(([id, entry]) => (isWanted(entry) ? [id] : []));
  }

  #targetOf(asked: Target): Target {
    return { ...asked, proposal: asked.proposal ?? this.#ledger.person?.activeProposalId ?? null };
  }

  async #check(explained: Explained, target: Target | null, { messages }: Answered): Promise<void> {
    const { app } = this.#office.product;
    this.#looks += 1;
    const isThorough = this.#looks % thoroughEvery === 0;
    const after = await readLedger(app, this.chatter.id, this.#ledger, isThorough);
    const faults = [
      ...compareLedgers(this.#ledger, after, explained),
      ...checkAcknowledged(app, after, target, messages),
      ...this.#office.errors.map((line) => `logged: ${line}`),
    ];
    this.#ledger = after;
    if (hasAcknowledgement(messages)) this.acknowledged += 1;
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}

function targetOfAction(action: Action | null): Target | null {
  if (action?.do !== 'answer' && action?.do !== 'answerUnknown' && action?.do !== 'filePaper') return null;
  return { ...action.key, proposal: action.proposal };
}
