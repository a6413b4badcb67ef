// Keeps the world in a file, so that the phones show the same chats after a restart.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JsonObject } from './json.ts';
import { MessageLog } from './message-log.ts';
import {
  type Chat,
  type CommandList,
  createWorld,
  type FileRecord,
  type Person,
  type Press,
  type StoredMessage,
  type Update,
  type WebhookSettings,
  type World,
} from './world.ts';

const currentVersion = 1;
const debounceMs = 200;

interface ChatRecord extends Omit<Chat, 'messages'> {
  readonly messages: readonly StoredMessage[];
}

interface WorldRecord {
  readonly version: number;
  readonly people: readonly Person[];
  readonly chats: readonly ChatRecord[];
  readonly files: readonly FileRecord[];
  readonly presses: readonly Press[];
  readonly pendingUpdates: Update[];
  readonly allowedUpdates?: readonly string[];
  readonly webhook?: WebhookSettings;
  readonly commandLists: CommandList[];
  readonly profile: readonly (readonly [string, string | JsonObject])[];
  readonly nextMessageId: number;
  readonly nextUpdateId: number;
  readonly nextFileNumber: number;
  readonly revision: number;
}

function toRecord(world: World): WorldRecord {
  const { allowedUpdates, webhook, ...rest } = world;
  return {
    ...rest,
    version: currentVersion,
    people: [...world.people.values()],
    chats: [...world.chats.values()].map((chat) => ({ ...chat, messages: chat.messages.all() })),
    files: [...world.files.values()],
    presses: [...world.presses.values()],
    profile: [...world.profile],
    ...(allowedUpdates === undefined ? {} : { allowedUpdates }),
    ...(webhook === undefined ? {} : { webhook }),
  };
}

function fromRecord(record: WorldRecord, now: number): World {
  const { version: _version, ...rest } = record;
  return {
    ...rest,
    people: new Map(record.people.map((person) => [person.id, person])),
    chats: new Map(record.chats.map((chat) => [chat.about.id, reviveChat(chat)])),
    files: new Map(record.files.map((file) => [file.fileId, file])),
    presses: new Map(record.presses.map((press) => [press.id, press])),
    allowedUpdates: record.allowedUpdates,
    webhook: record.webhook,
    profile: new Map(record.profile),
    nextUpdateId: Math.max(record.nextUpdateId, createWorld(now).nextUpdateId),
  };
}

function reviveChat(chat: ChatRecord): Chat {
  return { ...chat, pinnedMessageId: chat.pinnedMessageId, messages: new MessageLog(chat.messages) };
}

/** A new world where there is no file yet. */
export function loadWorld(path: string | undefined, now: number): World {
  if (path === undefined || !existsSync(path)) return createWorld(now);
  const record: WorldRecord = JSON.parse(readFileSync(path, 'utf8'));
  if (record.version !== currentVersion) {
    throw new Error(`${path} was written by another version of the stand-in; move it away to start afresh`);
  }
  return fromRecord(record, now);
}

export class StateFile {
  readonly #path: string;
  readonly #world: World;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(path: string, world: World) {
    this.#path = path;
    this.#world = world;
  }

  noteChange(): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => this.save(), debounceMs);
  }

  /** Saves, and leaves the file alone from then on. */
  close(): void {
    this.save();
    this.#isClosed = true;
  }

  /** A crash in the middle leaves the old file whole. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify(toRecord(this.#world)));
    renameSync(`${this.#path}.new`, this.#path);
  }
}
