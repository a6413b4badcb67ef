// Somebody with a phone: reads which question is on the screen, answers it, and waits for the next one.
import { keyAt, type Script, type ScriptStep } from '../form/script.ts';
import { nowInSeconds, type SentMessage } from './stand-in.ts';

/** Which question a message asks; null where it asks none. */
export type ReadKey = (message: SentMessage) => string | null;

/** Where what people send goes: kept until the bot asks, or brought to it. */
export interface Updates {
  add(update: object): void;
}

/** Two hundred people before a bot that handles one after the other wait half a minute. */
const longestWaitMs = 60_000;

export class Person {
  readonly id: number;
  readonly #updates: Updates;
  readonly #readKey: ReadKey;
  #screen: SentMessage | null = null;
  #onMessage: (() => void) | null = null;

  constructor(id: number, updates: Updates, readKey: ReadKey) {
    this.id = id;
    this.#updates = updates;
    this.#readKey = readKey;
  }

  receive(message: SentMessage): void {
    this.#screen = message;
    this.#onMessage?.();
  }

  /** The newest message. */
  get screen(): SentMessage {
    if (this.#screen === null) throw new Error(`Person ${this.id} has seen nothing yet`);
    return this.#screen;
  }

  /** Presses what leads to the form, one after the other, until it asks its first question. */
  async open(ways: readonly RegExp[]): Promise<void> {
    this.say('/start');
    for (const way of ways) {
      await this.until((message) => message.buttons.some(({ data }) => way.test(data)), `a button ${way}`);
      this.#pressOne(({ data }) => way.test(data));
    }
    await this.until((message) => this.#readKey(message) !== null, 'the first question');
  }

  /** Answers the steps from `from` up to before `to`; returns the milliseconds from each answer to the next question. */
  async answer(script: Script, from: number, to: number): Promise<number[]> {
    const latencies: number[] = [];
    for (const [offset, step] of script.steps.slice(from, to).entries()) {
      const next = keyAt(script, from + offset + 1);
      const start = performance.now();
      this.give(step);
      await this.until((message) => this.#readKey(message) === next, next);
      latencies.push(performance.now() - start);
    }
    return latencies;
  }

  give({ answer }: ScriptStep): void {
    if (answer.by === 'text') this.say(answer.text);
    else this.#pressOne(({ text }) => text === answer.text);
  }

  say(text: string): void {
    const command = /^\/\w+/.exec(text)?.[0];
    this.#updates.add({
      message: {
        message_id: this.#messageId(),
        date: nowInSeconds(),
        chat: this.#chat,
        from: this.#from,
        text,
        ...(command === undefined
          ? {}
          : { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
      },
    });
  }

  #pressOne(isMeant: (button: SentMessage['buttons'][number]) => boolean): void {
    const { screen } = this;
    const button = screen.buttons.find(isMeant);
    if (button === undefined) throw new Error(`Person ${this.id} sees no such button on: ${screen.text}`);
    this.press(button.data);
  }

  /** A button with this data, as if it stood under the newest message. */
  press(data: string): void {
    const { messageId, text } = this.screen;
    this.#updates.add({
      callback_query: {
        id: String(this.#messageId()),
        from: this.#from,
        message: { message_id: messageId, date: nowInSeconds(), chat: this.#chat, text },
        chat_instance: String(this.id),
        data,
      },
    });
  }

  async until(isThere: (message: SentMessage) => boolean, what: string): Promise<void> {
    if (await this.sees(isThere, longestWaitMs)) return;
    throw new Error(`Person ${this.id} waited for ${what} and sees: ${this.#screen?.text}`);
  }

  /** Whether the newest message is such a one, now or within this time. */
  async sees(isThere: (message: SentMessage) => boolean, withinMs: number): Promise<boolean> {
    const isShown = (): boolean => this.#screen !== null && isThere(this.#screen);
    if (isShown()) return true;
    return new Promise((resolve) => {
      const end = (isSeen: boolean): void => {
        clearTimeout(timer);
        this.#onMessage = null;
        resolve(isSeen);
      };
      const timer = setTimeout(() => end(false), withinMs);
      this.#onMessage = () => {
        if (isShown()) end(true);
      };
    });
  }

  get #chat() {
    return { id: this.id, type: 'private', first_name: this.#from.first_name };
  }

  get #from() {
    return { id: this.id, is_bot: false, first_name: `Người ${this.id}`, language_code: 'vi' };
  }

  #messageId(): number {
    lastOwnMessage += 1;
    return lastOwnMessage;
  }
}

/** Apart from the numbers of the bot's messages. */
let lastOwnMessage = 1_000_000_000;
