// Who is there, what their phones show, and whether they have blocked the bot.
import { showMessage } from '../chat-message.ts';
import { nowInSeconds } from '../clock.ts';
import type { Exchange } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { commandsFor } from '../methods/profile.ts';
import { savePerson, toApiPerson } from '../people.ts';
import type { Person } from '../world.ts';
import { readNumber, readString, requirePerson, requireString } from './request.ts';

export function listPeople(exchange: Exchange) {
  return { people: [...exchange.world.people.values()] };
}

export function addPerson(exchange: Exchange, body: JsonObject): { person: Person } {
  const person = savePerson(exchange.world, {
    id: readNumber(body, 'id'),
    firstName: requireString(body, 'firstName'),
    lastName: readString(body, 'lastName'),
    username: readString(body, 'username'),
    languageCode: readString(body, 'languageCode'),
    role: readString(body, 'role'),
    phone: readString(body, 'phone'),
    hasWritten: body['hasWritten'] === true ? true : undefined,
  });
  return { person };
}

/** With `since`, only the messages that changed after that revision; with `last`, only that many of the newest. */
export function showChat(exchange: Exchange, query: JsonObject) {
  const { person, chat } = requirePerson(exchange, query);
  const since = readNumber(query, 'since');
  const last = readNumber(query, 'last');
  const log = chat.messages;
  const stored =
    since !== undefined ? log.changedAfter(since) : last === undefined ? log.all() : log.newest(last);
  const messages = stored.map((message) => showMessage(message, exchange.world, exchange.token));
  const { id, first_name, username } = exchange.bot;
  return {
    messages,
    keyboard: chat.keyboard,
    commands: commandsFor(exchange, person.id, person.languageCode),
    typing: chat.typingUntil > Date.now(),
    bot: { id, first_name, username },
    hasBlocked: person.hasBlocked,
    lastToast: chat.lastToast,
    revision: exchange.world.revision,
  };
}

export function setBlocked(hasBlocked: boolean) {
  return (exchange: Exchange, body: JsonObject): { updateId: number | null } => {
    const { person, chat } = requirePerson(exchange, body);
    if (person.hasBlocked === hasBlocked) return { updateId: null };
    exchange.world.people.set(person.id, { ...person, hasBlocked });
    const member = { user: exchange.bot, status: 'member' };
    const kicked = { user: exchange.bot, status: 'kicked', until_date: 0 };
    const updateId = exchange.updates.push('my_chat_member', chat.about.id, {
      chat: chat.about,
      from: toApiPerson(person),
      date: nowInSeconds(),
      old_chat_member: hasBlocked ? member : kicked,
      new_chat_member: hasBlocked ? kicked : member,
    });
    return { updateId };
  };
}
