// What a person sees on the phone: the chat, and what the bot answered to the last own action.
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import type { ReplyKeyboard } from '../../src/demo/stand-in/reply-markup.ts';
import type { Person } from '../../src/demo/stand-in/world.ts';
import { describeMessage, includes, labelsOf } from './button-choice.ts';
import { askStandIn, type StandInAddress, settle } from './stand-in.ts';

interface ChatState {
  readonly messages: readonly ChatMessage[];
  readonly keyboard: ReplyKeyboard | null;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly typing: boolean;
  readonly lastToast: { readonly text: string; readonly alert: boolean } | null;
  readonly revision: number;
}

export const newestFew = 20;

export class PhoneScreen {
  readonly person: Person;
  protected readonly standIn: StandInAddress;
  /** Of the world just before the last own action: whatever is newer is the bot's answer to it. */
  protected revisionBefore = 0;

  constructor(standIn: StandInAddress, person: Person) {
    this.standIn = standIn;
    this.person = person;
  }

  get id(): number {
    return this.person.id;
  }

  /** The whole chat, oldest first, without what was deleted. */
  async messages(): Promise<readonly ChatMessage[]> {
    return (await this.read({})).messages.filter((message) => message.deleted !== true);
  }

  /** What the bot wrote or changed since the last own action. */
  async answers(): Promise<readonly ChatMessage[]> {
    const { messages } = await this.read({ since: this.revisionBefore });
    return messages.filter((message) => message.from === 'bot' && message.deleted !== true);
  }

  /** The words of the newest bot message, text or caption. */
  async lastText(): Promise<string> {
    const { messages } = await this.read({ last: newestFew });
    const newest = messages.findLast((message) => message.from === 'bot' && message.deleted !== true);
    return newest?.text ?? newest?.caption ?? '';
  }

  /** The answers since the last own action as a person reads them: the words, then the buttons in brackets. */
  async screen(): Promise<string> {
    return (await this.answers()).map(describeMessage).join('\n\n');
  }

  /** All labels in the answers since the last own action. */
  async buttons(): Promise<readonly string[]> {
    return (await this.answers()).flatMap(labelsOf);
  }

  async keyboard(): Promise<ReplyKeyboard | null> {
    return (await this.read({ last: 1 })).keyboard;
  }

  async commands(): Promise<ChatState['commands']> {
    return (await this.read({ last: 1 })).commands;
  }

  async isBotTyping(): Promise<boolean> {
    return (await this.read({ last: 1 })).typing;
  }

  /** What the bot answered to the newest press, if anything. */
  async lastToast(): Promise<ChatState['lastToast']> {
    return (await this.read({ last: 1 })).lastToast;
  }

  /** For what comes later by itself: resolves with the newest bot message that has these words. */
  async waitFor(words: string | RegExp, timeoutMs = 5000): Promise<ChatMessage> {
    const deadline = Date.now() + timeoutMs;
    while (true) {
      const found = (await this.messages()).findLast(
        (message) => message.from === 'bot' && includes(message.text ?? message.caption ?? '', words),
      );
      if (found !== undefined) return found;
      if (Date.now() > deadline) {
        throw new Error(
          `${this.person.firstName} got no message with ${String(words)}.\n${await this.describe()}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async download(file: { readonly url: string }): Promise<Buffer> {
    const response = await fetch(this.standIn.url + file.url);
    if (!response.ok) throw new Error(`${file.url}: HTTP ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async settle(timeoutMs = 10_000): Promise<void> {
    await settle(this.standIn, timeoutMs);
  }

  /** The newest messages with their buttons, for failures. */
  async describe(): Promise<string> {
    const { messages } = await this.read({ last: 5 });
    return `The newest messages:\n${messages.map(describeMessage).join('\n---\n')}`;
  }

  protected async read(query: { last?: number; since?: number }): Promise<ChatState> {
    const search = Object.entries(query).map(([name, value]) => `&${name}=${value}`);
    return await askStandIn<ChatState>(this.standIn, 'GET', `chat?person=${this.id}${search.join('')}`);
  }
}
