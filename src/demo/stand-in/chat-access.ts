// Which chat and which message a call means, and whether the bot may touch it.
import type { Exchange } from './exchange.ts';
import type { Json } from './json.ts';
import { findMessage } from './messages.ts';
import type { Parameters } from './parameters.ts';
import { badRequest, forbidden } from './refusal.ts';
import type { Chat, StoredMessage, World } from './world.ts';

/** The number in chat_id, also where a form sent it as text. */
export function chatNumber(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim())) return Number(value);
  return undefined;
}

function findChat(world: World, value: Json | undefined): Chat | undefined {
  if (typeof value !== 'string' || !value.startsWith('@')) return world.chats.get(chatNumber(value) ?? 0);
  // Only groups and channels can be found by name.
  const name = value.slice(1).toLowerCase();
  return [...world.chats.values()].find(
    ({ about }) => about.type !== 'private' && about.username?.toLowerCase() === name,
  );
}

/** A chat that the bot knows; it may not be allowed to write there. */
export function requireChat(exchange: Exchange, parameters: Parameters, name = 'chat_id'): Chat {
  const value = parameters.values[name];
  if (value === undefined || value === '') throw badRequest(`${name} is empty`);
  const chat = findChat(exchange.world, value);
  if (chat === undefined) throw badRequest('chat not found');
  return chat;
}

/** A chat that the bot may write to now. */
export function requireWritableChat(exchange: Exchange, parameters: Parameters): Chat {
  const chat = requireChat(exchange, parameters);
  if (chat.hasBotLeft) throw forbidden(`bot is not a member of the ${chat.about.type} chat`);
  if (chat.about.type !== 'private') return chat;
  const person = exchange.world.people.get(chat.about.id);
  if (person === undefined) throw new Error(`The private chat ${chat.about.id} has no person`);
  if (person.hasBlocked) throw forbidden('bot was blocked by the user');
  if (!person.hasWritten) throw forbidden("bot can't initiate conversation with a user");
  return chat;
}

/** `deed` completes Telegram's sentence "message to … not found". */
export function requireMessage(chat: Chat, messageId: number, deed: string): StoredMessage {
  const stored = findMessage(chat, messageId);
  if (stored === undefined) throw badRequest(`message to ${deed} not found`);
  return stored;
}
