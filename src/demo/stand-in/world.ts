// Everything that the stand-in remembers: people, chats, messages, files, and what the bot set about itself.
import type { ApiChat, ApiMessage } from './bot-api-objects.ts';
import type { JsonObject } from './json.ts';
import type { MessageLog } from './message-log.ts';
import type { ReplyKeyboard } from './reply-markup.ts';

export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string | undefined;
  readonly username?: string | undefined;
  readonly languageCode: string;
  /** A free label for the page. */
  readonly role?: string | undefined;
  readonly phone: string;
  readonly hasBlocked: boolean;
  /** A bot may not write first. */
  readonly hasWritten: boolean;
}

export interface StoredMessage {
  readonly message: ApiMessage;
  readonly isFromBot: boolean;
  readonly isDeleted: boolean;
  /** Grows with every change in the world, so that a reader can ask what is new. */
  readonly revision: number;
}

export interface Chat {
  readonly about: ApiChat;
  readonly messages: MessageLog;
  keyboard: ReplyKeyboard | null;
  pinnedMessageId: number | undefined;
  hasBotLeft: boolean;
  /** When the bot's "typing…" ends, in milliseconds since 1970. */
  typingUntil: number;
  /** The answer to the newest press. */
  lastToast: Toast | null;
}

export interface Toast {
  readonly text: string;
  readonly alert: boolean;
}

/** A button that was pressed; its id is the callback query's. */
export interface Press {
  readonly id: string;
  readonly updateId: number;
  readonly personId: number;
  readonly pressedAt: number;
  isAnswered: boolean;
}

export interface FileRecord {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly name?: string | undefined;
  readonly mediaType?: string | undefined;
  /** As declared to the bot, which may differ from the bytes that are kept. */
  readonly size: number;
}

export interface Update {
  readonly id: number;
  readonly kind: string;
  readonly chatId: number | undefined;
  readonly body: JsonObject;
}

export interface CommandList {
  readonly scope: string;
  readonly languageCode: string;
  readonly commands: readonly JsonObject[];
}

export interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly mostConnections: number;
}

export interface World {
  readonly people: Map<number, Person>;
  readonly chats: Map<number, Chat>;
  readonly files: Map<string, FileRecord>;
  readonly presses: Map<string, Press>;
  /** Handed out but not confirmed, or not handed out yet; in the order of their ids. */
  pendingUpdates: Update[];
  /** undefined: Telegram's own choice of kinds. */
  allowedUpdates: readonly string[] | undefined;
  webhook: WebhookSettings | undefined;
  commandLists: CommandList[];
  /** Texts and the like under `name:language`; the menu button under `menu:chat`. */
  readonly profile: Map<string, string | JsonObject>;
  nextMessageId: number;
  nextUpdateId: number;
  nextFileNumber: number;
  revision: number;
}

/** Ids grow with the time, so that a new stand-in never repeats those of one before it; they fit into 31 bits. */
function firstUpdateId(now: number): number {
  const secondsSince2026 = Math.floor((now - Date.UTC(2026, 0, 1)) / 1000);
  return (Math.max(secondsSince2026, 1) * 16) % 2_000_000_000;
}

export function createWorld(now: number): World {
  return {
    people: new Map(),
    chats: new Map(),
    files: new Map(),
    presses: new Map(),
    pendingUpdates: [],
    allowedUpdates: undefined,
    webhook: undefined,
    commandLists: [],
    profile: new Map(),
    nextMessageId: 1,
    nextUpdateId: firstUpdateId(now),
    nextFileNumber: 1,
    revision: 0,
  };
}
