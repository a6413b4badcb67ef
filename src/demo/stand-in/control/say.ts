// What a person sends into the chat with the bot.
import type { ApiMessage, Content } from '../bot-api-objects.ts';
import { nowInSeconds } from '../clock.ts';
import { detectEntities } from '../detect-entities.ts';
import type { Exchange } from '../exchange.ts';
import { countCharacters, mostTextCharacters } from '../formatted-text.ts';
import type { JsonObject } from '../json.ts';
import { addMessage, changeMessage, findMessage } from '../messages.ts';
import { toApiPerson } from '../people.ts';
import {
  ControlError,
  readNumber,
  readString,
  requireNumber,
  requirePerson,
  requireString,
  requireStrings,
} from './request.ts';

export interface Sent {
  readonly messageId: number;
  readonly updateId: number;
}

/** What a phone lets a person type: never empty, never more than one message holds. */
export function typedContent(text: string): Content {
  const trimmed = text.trim();
  if (trimmed === '') throw new ControlError('A phone does not send an empty text');
  if (countCharacters(trimmed) > mostTextCharacters) {
    throw new ControlError(`A phone sends at most ${mostTextCharacters} characters at once`);
  }
  const { entities } = detectEntities({ text: trimmed, entities: [] });
  return { text: trimmed, entities: entities.length === 0 ? undefined : entities };
}

export function sendAsPerson(exchange: Exchange, body: JsonObject, content: Content, albumId?: string): Sent {
  const { person, chat } = requirePerson(exchange, body);
  if (person.hasBlocked) throw new ControlError(`${person.firstName} has blocked the bot: unblock it first`);
  const replyToId = readNumber(body, 'replyTo');
  const replyTo = replyToId === undefined ? undefined : findMessage(chat, replyToId)?.message;
  if (replyToId !== undefined && replyTo === undefined) throw new ControlError(`No message ${replyToId}`);
  const forwardedFrom = readString(body, 'forwardedFrom');
  const forwardOrigin =
    forwardedFrom === undefined
      ? undefined
      : { type: 'hidden_user', date: nowInSeconds(), sender_user_name: forwardedFrom };
  exchange.world.people.set(person.id, { ...person, hasWritten: true });
  const from = toApiPerson(person);
  const message = addMessage(exchange, { chat, from, content, albumId, replyTo, forwardOrigin });
  putOneTimeKeyboardAway(exchange, chat.about.id, message);
  const updateId = exchange.updates.push('message', chat.about.id, message);
  return { messageId: message.message_id, updateId };
}

function putOneTimeKeyboardAway(exchange: Exchange, chatId: number, message: ApiMessage): void {
  const chat = exchange.world.chats.get(chatId);
  if (chat?.keyboard?.isOneTime !== true) return;
  const isKey = chat.keyboard.rows.flat().some((key) => {
    if (message.contact !== undefined) return key.requestContact === true;
    if (message.location !== undefined) return key.requestLocation === true;
    return key.text === message.text;
  });
  if (!isKey) return;
  chat.keyboard = null;
  exchange.events.tell(chatId, { type: 'keyboard', keyboard: null });
}

export function send(exchange: Exchange, body: JsonObject): Sent {
  return sendAsPerson(exchange, body, typedContent(requireString(body, 'text')));
}

export function editOwn(exchange: Exchange, body: JsonObject): { updateId: number } {
  const { chat } = requirePerson(exchange, body);
  const messageId = requireNumber(body, 'messageId');
  const stored = findMessage(chat, messageId);
  if (stored === undefined || stored.isFromBot || stored.message.text === undefined) {
    throw new ControlError(`Message ${messageId} is not an own text that could be edited`);
  }
  const content = typedContent(requireString(body, 'text'));
  const message = changeMessage(exchange, chat, stored, content, undefined);
  return { updateId: exchange.updates.push('edited_message', chat.about.id, message) };
}

export function shareContact(exchange: Exchange, body: JsonObject): Sent {
  const { person } = requirePerson(exchange, body);
  const ofPerson = readNumber(body, 'ofPerson');
  const owner = ofPerson === undefined ? person : exchange.world.people.get(ofPerson);
  const contact = {
    phone_number: readString(body, 'phone') ?? owner?.phone ?? person.phone,
    first_name: readString(body, 'firstName') ?? owner?.firstName ?? person.firstName,
    last_name: owner?.lastName,
    user_id: ofPerson ?? person.id,
  };
  return sendAsPerson(exchange, body, { contact });
}

export function shareLocation(exchange: Exchange, body: JsonObject): Sent {
  const latitude = requireNumber(body, 'latitude');
  const longitude = requireNumber(body, 'longitude');
  return sendAsPerson(exchange, body, { location: { latitude, longitude } });
}

export function sendPoll(exchange: Exchange, body: JsonObject): Sent {
  const options = requireStrings(body, 'options').map((text, index) => ({
    persistent_id: String(index),
    text,
    voter_count: 0,
  }));
  return sendAsPerson(exchange, body, {
    poll: {
      id: String(exchange.world.nextMessageId),
      question: requireString(body, 'question'),
      options,
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
    },
  });
}

export function throwDice(exchange: Exchange, body: JsonObject): Sent {
  const value = 1 + Math.floor(Math.random() * 6);
  return sendAsPerson(exchange, body, { dice: { emoji: '🎲', value } });
}
