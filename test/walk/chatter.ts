// Somebody with a phone in the walk: acts, waits until the bot is done, and remembers every button they ever saw.
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { askStandIn, type StandInAddress, settle } from '../support/stand-in.ts';
import { buttonsOf, isErrorSentence, leadsOn, readQuestion, type ShownQuestion } from './read-screen.ts';

export interface KeptButton {
  readonly messageId: number;
  readonly label: string;
  readonly data: string;
}

/** What the bot did in answer to one action. */
export interface Answered {
  readonly messages: readonly ChatMessage[];
  readonly toast: string | null;
}

interface ActAnswer {
  readonly updateId: number | null;
  readonly messageId?: number;
  readonly revisionBefore: number;
}

export type Act = readonly [path: string, body: object];

const mostUpdates = 8;

export class Chatter {
  readonly id: number;
  readonly #standIn: StandInAddress;
  /** Every button of every message, oldest first, each data once. */
  readonly buttons: KeptButton[] = [];
  readonly #seenData = new Set<string>();
  /** The latest updates, for repeating them. */
  updates: number[] = [];
  ownTexts: number[] = [];
  /** The newest messages of the bot. */
  newest: readonly ChatMessage[] = [];
  /** What was asked last, however long ago. */
  asked: ShownQuestion | null = null;

  constructor(standIn: StandInAddress, id: number) {
    this.#standIn = standIn;
    this.id = id;
  }

  /** The question in the newest message; undefined where that asks none. */
  get askedNow(): ShownQuestion | undefined {
    const message = this.newest.at(-1);
    return message === undefined ? undefined : readQuestion(message);
  }

  get newestButtons(): readonly KeptButton[] {
    return this.newest.flatMap(keptOf);
  }

  /** Does one thing, or several at the same moment. Throws where nothing came back, or something that must never come. */
  async act(...acts: readonly Act[]): Promise<Answered> {
    const done = await Promise.all(
      acts.map(([path, body]) =>
        askStandIn<ActAnswer>(this.#standIn, 'POST', path, { person: this.id, ...body }),
      ),
    );
    await settle(this.#standIn, 30_000);
    const updates = done.flatMap(({ updateId }) => updateId ?? []);
    this.updates = [...this.updates, ...updates].slice(-mostUpdates);
    for (const [index, answer] of done.entries())
      if (acts[index]?.[0] === 'send' && answer.messageId !== undefined) this.ownTexts.push(answer.messageId);
    return await this.#look(Math.min(...done.map(({ revisionBefore }) => revisionBefore)));
  }

  async repeat(updateId: number): Promise<Answered> {
    const { revisionBefore } = await askStandIn<ActAnswer>(this.#standIn, 'POST', 'update', {
      repeatOf: updateId,
    });
    await settle(this.#standIn, 30_000);
    return await this.#look(revisionBefore);
  }

  async #look(since: number): Promise<Answered> {
    const chat = await askStandIn<{ messages: readonly ChatMessage[]; lastToast: { text: string } | null }>(
      this.#standIn,
      'GET',
      `chat?person=${this.id}&since=${since}`,
    );
    const messages = chat.messages.filter(({ from, deleted }) => from === 'bot' && deleted !== true);
    for (const message of messages) {
      if (isErrorSentence(message)) throw new Error(`The person got the error sentence: ${message.text}`);
      const question = readQuestion(message);
      if (question !== undefined) this.asked = question;
      for (const button of keptOf(message)) this.#keep(button);
    }
    if (messages.length > 0) this.newest = messages;
    if (messages.length > 0 && !messages.some(leadsOn))
      throw new Error(`Nothing leads on from: ${messages.map(({ text }) => text).join(' / ')}`);
    return { messages, toast: chat.lastToast?.text ?? null };
  }

  #keep(button: KeptButton): void {
    if (this.#seenData.has(button.data)) return;
    this.#seenData.add(button.data);
    this.buttons.push(button);
  }
}

function keptOf(message: ChatMessage): KeptButton[] {
  return buttonsOf(message).flatMap(({ text, data }) =>
    data === undefined ? [] : [{ messageId: message.messageId, label: text, data }],
  );
}

/** The first of these buttons that does this. */
export function findDoing(buttons: readonly KeptButton[], name: string): KeptButton | undefined {
  return buttons.find(({ data }) => decodeAction(data)?.do === name);
}

export const press = ({ messageId, data }: Pick<KeptButton, 'messageId' | 'data'>): Act => [
  'press',
  { messageId, data },
];
export const say = (text: string): Act => ['send', { text }];
