// People with phones, and the private chat that each has with the bot.
import type { ApiChat, ApiPerson } from './bot-api-objects.ts';
import { MessageLog } from './message-log.ts';
import type { Chat, Person, World } from './world.ts';

export interface NewPerson {
  readonly id?: number | undefined;
  readonly firstName: string;
  readonly lastName?: string | undefined;
  readonly username?: string | undefined;
  readonly languageCode?: string | undefined;
  readonly role?: string | undefined;
  readonly phone?: string | undefined;
  /** Wrote to the bot before all this, which may therefore write to them. */
  readonly hasWritten?: boolean | undefined;
}

/** Real ids have long outgrown 32 bits, so ours do too. */
const firstPersonId = 7_000_000_001;

function freePersonId(world: World): number {
  let id = firstPersonId + world.people.size;
  while (world.people.has(id)) id++;
  return id;
}

/** Adds a person, or changes what is known about one with the same id. */
export function savePerson(world: World, given: NewPerson): Person {
  const id = given.id ?? freePersonId(world);
  const before = world.people.get(id);
  const person: Person = {
    id,
    firstName: given.firstName,
    lastName: given.lastName,
    username: given.username,
    languageCode: given.languageCode ?? before?.languageCode ?? 'vi',
    role: given.role ?? before?.role,
    phone: given.phone ?? before?.phone ?? `+8491${String(id % 10_000_000).padStart(7, '0')}`,
    hasBlocked: before?.hasBlocked ?? false,
    hasWritten: given.hasWritten ?? before?.hasWritten ?? false,
  };
  world.people.set(id, person);
  privateChatOf(world, person);
  return person;
}

export function privateChatOf(world: World, person: Person): Chat {
  const chat = world.chats.get(person.id);
  if (chat !== undefined) return chat;
  const { id, firstName: first_name, lastName: last_name, username } = person;
  return addChat(world, { id, type: 'private', first_name, last_name, username });
}

export function addChat(world: World, about: ApiChat): Chat {
  const chat: Chat = {
    about,
    messages: new MessageLog(),
    keyboard: null,
    pinnedMessageId: undefined,
    hasBotLeft: false,
    typingUntil: 0,
    lastToast: null,
  };
  world.chats.set(about.id, chat);
  return chat;
}

export function toApiPerson(person: Person): ApiPerson {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    last_name: person.lastName,
    username: person.username,
    language_code: person.languageCode,
  };
}
