// A person's phone in tests: writes, presses and reads over the stand-in's HTTP controls.
import type { FileKind } from '../../src/demo/stand-in/bot-api-objects.ts';
import type { ChatMessage, ShownButton } from '../../src/demo/stand-in/chat-message.ts';
import type { NewPerson } from '../../src/demo/stand-in/people.ts';
import type { Person } from '../../src/demo/stand-in/world.ts';
import {
  type ButtonChoice,
  describeChoice,
  findButton,
  isForged,
  labelsOf,
  matches,
} from './button-choice.ts';
import { newestFew, PhoneScreen } from './phone-screen.ts';
import { askStandIn, type StandInAddress } from './stand-in.ts';

export interface FileToSend {
  readonly kind: FileKind;
  readonly name?: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
  readonly caption?: string;
  readonly albumId?: string;
  readonly declaredSize?: number;
}

export interface SentMessage {
  readonly messageId: number;
  readonly updateId: number;
}

/** A picture of one grey point, for those who need any photo. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

export async function openPhone(standIn: StandInAddress, person: NewPerson): Promise<Phone> {
  const added = await askStandIn<{ person: Person }>(standIn, 'POST', 'people', { ...person });
  return new Phone(standIn, added.person);
}

export class Phone extends PhoneScreen {
  /** Every action waits until the bot has done all that followed from it. */
  async send(
    text: string,
    options: { readonly replyTo?: number; readonly forwardedFrom?: string } = {},
  ): Promise<SentMessage> {
    return await this.#act<SentMessage>('send', { text, ...options });
  }

  /** Presses the newest button with these words; with data alone, that data under the newest bot message. */
  async press(choice: ButtonChoice): Promise<void> {
    const few = await this.read({ last: newestFew });
    const found = findButton(few.messages, choice) ?? findButton(await this.messages(), choice);
    if (found !== undefined) {
      await this.#pressFound(found.message, found.button);
      return;
    }
    const newest = (await this.messages()).findLast((message) => message.from === 'bot');
    if (isForged(choice) && newest !== undefined) {
      await this.#act('press', { messageId: newest.messageId, data: choice.data });
      return;
    }
    throw new Error(
      `${this.person.firstName} sees no button ${describeChoice(choice)}.\n${await this.describe()}`,
    );
  }

  /** The button of one message, however old. Data is delivered as given, whatever buttons the message has. */
  async pressOn(messageId: number, choice: ButtonChoice): Promise<void> {
    if (isForged(choice)) {
      await this.#act('press', { messageId, data: choice.data });
      return;
    }
    const message = (await this.messages()).find((candidate) => candidate.messageId === messageId);
    const found = findButton(message === undefined ? [] : [message], choice);
    if (found !== undefined) {
      await this.#pressFound(found.message, found.button);
      return;
    }
    const labels = labelsOf(message).join(', ');
    throw new Error(
      `Message ${messageId} has no button ${describeChoice(choice)}; it has: ${labels || 'none'}`,
    );
  }

  /** A key of the keyboard below the chat: sends its words, the contact or the place. */
  async tapKeyboard(label: string | RegExp): Promise<SentMessage> {
    const { keyboard } = await this.read({ last: 1 });
    const keys = keyboard?.rows.flat() ?? [];
    const key = keys.find(({ text }) => matches(text, label));
    if (key === undefined) {
      const labels = keys.map(({ text }) => text).join(', ');
      throw new Error(`The keyboard has no key ${String(label)}; it has: ${labels || 'no keys'}`);
    }
    if (key.requestContact === true) return await this.shareContact();
    if (key.requestLocation === true) return await this.shareLocation(22.666, 106.258);
    return await this.send(key.text);
  }

  async sendFile({ bytes, ...file }: FileToSend): Promise<SentMessage> {
    return await this.#act<SentMessage>('file', { ...file, base64: Buffer.from(bytes).toString('base64') });
  }

  async sendPhoto(options: Partial<Omit<FileToSend, 'kind'>> = {}): Promise<SentMessage> {
    return await this.sendFile({ bytes: onePixel, ...options, kind: 'photo' });
  }

  /** Photos or files as one album: the bot may see all before it has answered the first. */
  async sendAlbum(files: readonly FileToSend[]): Promise<readonly SentMessage[]> {
    const albumId = `album${Date.now()}${Math.floor(Math.random() * 1000)}`;
    const sent = await Promise.all(
      files.map(({ bytes, ...file }) => {
        const body = { ...file, albumId, base64: Buffer.from(bytes).toString('base64') };
        return this.#ask<SentMessage>('file', body);
      }),
    );
    this.revisionBefore = Math.min(...sent.map((answer) => answer.revisionBefore));
    await this.settle();
    return sent;
  }

  async sendVoice(bytes: Uint8Array = Buffer.from('OggS voice')): Promise<SentMessage> {
    return await this.sendFile({ kind: 'voice', bytes, mediaType: 'audio/ogg' });
  }

  /** The own contact by default. */
  async shareContact(
    options: { readonly phone?: string; readonly firstName?: string; readonly ofPerson?: number } = {},
  ): Promise<SentMessage> {
    return await this.#act<SentMessage>('contact', options);
  }

  async shareLocation(latitude: number, longitude: number): Promise<SentMessage> {
    return await this.#act<SentMessage>('location', { latitude, longitude });
  }

  async sendPoll(question: string, options: readonly string[]): Promise<SentMessage> {
    return await this.#act<SentMessage>('poll', { question, options });
  }

  async throwDice(): Promise<SentMessage> {
    return await this.#act<SentMessage>('dice', {});
  }

  async edit(messageId: number, text: string): Promise<void> {
    await this.#act('edit', { messageId, text });
  }

  async writeInGroup(
    text: string,
    options: {
      readonly kind: 'group' | 'supergroup' | 'channel';
      readonly chatId?: number;
      readonly title?: string;
    },
  ): Promise<SentMessage & { readonly chatId: number }> {
    return await this.#act<SentMessage & { chatId: number }>('group', { text, ...options });
  }

  async block(): Promise<void> {
    await this.#act('block', {});
  }

  async unblock(): Promise<void> {
    await this.#act('unblock', {});
  }

  async #pressFound(message: ChatMessage, button: ShownButton): Promise<void> {
    if (button.data === undefined) throw new Error(`The button "${button.text}" is a link: ${button.url}`);
    await this.#act('press', { messageId: message.messageId, data: button.data });
  }

  async #act<Answer = unknown>(action: string, body: object): Promise<Answer> {
    const answer = await this.#ask<Answer>(action, body);
    this.revisionBefore = answer.revisionBefore;
    await this.settle();
    return answer;
  }

  async #ask<Answer>(action: string, body: object): Promise<Answer & { readonly revisionBefore: number }> {
    return await askStandIn(this.standIn, 'POST', action, { person: this.id, ...body });
  }
}
