// A phone of somebody who waits for an answer as people do: until the bot has said something that goes on from what they
// did. They do not see whether Telegram still holds the update, and so act before it is confirmed.
import { setTimeout as wait } from 'node:timers/promises';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { askStandIn, type StandInAddress } from '../support/stand-in.ts';
import { type Act, findDoing, type KeptButton } from '../walk/chatter.ts';
import { buttonsOf, isErrorSentence, readQuestion, type ShownQuestion } from '../walk/read-screen.ts';
import type { Meter } from './meter.ts';
import { isAskedToWait, isNotice } from './notices.ts';

const lookEveryMs = 30;
const longestWaitMs = 150_000;

/** Asks the stand-in once for all who want to know at the same moment. */
export class PendingUpdates {
  readonly #standIn: StandInAddress;
  #asked: Promise<ReadonlySet<number>> | null = null;
  #askedNext: Promise<ReadonlySet<number>> | null = null;

  constructor(standIn: StandInAddress) {
    this.#standIn = standIn;
  }

  /** The updates that the bot has not confirmed by now: an answer that is on its way already knows nothing of the newest. */
  read(): Promise<ReadonlySet<number>> {
    if (this.#asked === null) return this.#ask();
    this.#askedNext ??= this.#asked.then(() => {
      this.#askedNext = null;
      return this.#ask();
    });
    return this.#askedNext;
  }

  #ask(): Promise<ReadonlySet<number>> {
    const asked = askStandIn<{ updateIds: readonly number[] }>(this.#standIn, 'GET', 'pending')
      .then(({ updateIds }) => new Set(updateIds))
      .finally(() => {
        if (this.#asked === asked) this.#asked = null;
      });
    this.#asked = asked;
    return asked;
  }
}

export interface PhoneParts {
  readonly standIn: StandInAddress;
  readonly pending: PendingUpdates;
  readonly meter: Meter;
}

export interface Heard {
  readonly updateId: number;
  /** What the bot said since, notices left out. */
  readonly messages: readonly ChatMessage[];
  /** Those of them that are not what was said before, once more. */
  readonly news: readonly ChatMessage[];
  /** It said that it broke. */
  readonly isBroken: boolean;
}

export class PatientPhone {
  readonly id: number;
  readonly #parts: PhoneParts;
  /** What was last said, notices left out. */
  screen: readonly ChatMessage[] = [];
  readonly updates: number[] = [];
  /** The answers that said that something broke. */
  broken = 0;
  /** Updates that were confirmed without a word, by their moments. */
  readonly silent: { readonly updateId: number; readonly at: number }[] = [];

  constructor(parts: PhoneParts, id: number) {
    this.#parts = parts;
    this.id = id;
  }

  get asked(): ShownQuestion | undefined {
    const message = this.screen.at(-1);
    return message === undefined ? undefined : readQuestion(message);
  }

  get buttons(): readonly KeptButton[] {
    return this.screen.flatMap((message) =>
      buttonsOf(message).flatMap(({ text, data }) =>
        data === undefined ? [] : [{ messageId: message.messageId, label: text, data }],
      ),
    );
  }

  find(name: string): KeptButton | undefined {
    return findDoing(this.buttons, name);
  }

  /**
   * `goesOn`: whether what was said since goes on from this; else it is waited until the update is confirmed. Throws
   * where neither comes within some minutes.
   */
  async act([path, body]: Act, goesOn: (messages: readonly ChatMessage[]) => boolean): Promise<Heard> {
    const before = new Set(this.screen.map(({ text }) => text));
    const waiting = this.#parts.meter.begin();
    const { updateId, revisionBefore } = await askStandIn<{ updateId: number; revisionBefore: number }>(
      this.#parts.standIn,
      'POST',
      path,
      { person: this.id, ...body },
    );
    this.updates.push(updateId);
    for (;;) {
      await wait(lookEveryMs);
      // In this order: what was answered before it was confirmed is seen.
      const isConfirmed = !(await this.#parts.pending.read()).has(updateId);
      const messages = (await this.messagesSince(revisionBefore)).filter(
        (message) => !isNotice(message) && !isAskedToWait(message),
      );
      const isBroken = messages.some(isErrorSentence);
      const news = messages.filter(({ text }) => !before.has(text));
      if (isConfirmed || isBroken || goesOn(news)) {
        this.#parts.meter.end(waiting);
        if (messages.length > 0) this.screen = messages;
        else if (path !== 'press') this.silent.push({ updateId, at: Date.now() });
        if (isBroken) this.broken += 1;
        return { updateId, messages, news, isBroken };
      }
      if (performance.now() - waiting.sentAt > longestWaitMs)
        throw new Error(`${this.id} waits for an answer to ${path} ${JSON.stringify(body)} and gets none`);
    }
  }

  /** Once more what Telegram brought already, as it does where it heard no confirmation. */
  async repeatLatest(): Promise<void> {
    const repeatOf = this.updates.at(-1);
    if (repeatOf !== undefined) await askStandIn(this.#parts.standIn, 'POST', 'update', { repeatOf });
  }

  async messagesSince(revision: number): Promise<readonly ChatMessage[]> {
    const { messages } = await askStandIn<{ messages: readonly ChatMessage[] }>(
      this.#parts.standIn,
      'GET',
      `chat?person=${this.id}&since=${revision}`,
    );
    return messages.filter(({ from, deleted }) => from === 'bot' && deleted !== true);
  }

  /** The chat in words, from both sides. */
  async latestMessages(count: number): Promise<readonly string[]> {
    const { messages } = await askStandIn<{ messages: readonly ChatMessage[] }>(
      this.#parts.standIn,
      'GET',
      `chat?person=${this.id}&last=${count}`,
    );
    return messages.map(
      ({ messageId, from, text = '(no text)', date, revision }) =>
        `${messageId} at ${date}, revision ${revision}, ${from}: ${text.replaceAll('\n', ' / ')}`,
    );
  }
}
