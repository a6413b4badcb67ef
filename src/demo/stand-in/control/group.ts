// Messages in groups and posts in channels that the bot is in.
import type { ApiChat } from '../bot-api-objects.ts';
import { nowInSeconds } from '../clock.ts';
import type { Exchange } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { addMessage } from '../messages.ts';
import { addChat, toApiPerson } from '../people.ts';
import type { Chat } from '../world.ts';
import { ControlError, readNumber, readString, requirePerson, requireString } from './request.ts';
import { typedContent } from './say.ts';

const kinds: readonly ApiChat['type'][] = ['group', 'supergroup', 'channel'];

function freeGroupId({ world }: Exchange, kind: ApiChat['type']): number {
  let id = (kind === 'group' ? -4_000_000_000 : -1_002_000_000_000) - world.chats.size;
  while (world.chats.has(id)) id--;
  return id;
}

/** The first message in a chat that the bot does not know also adds the bot to it. */
function openGroup(exchange: Exchange, body: JsonObject): Chat {
  const kindName = readString(body, 'kind') ?? 'supergroup';
  const kind = kinds.find((candidate) => candidate === kindName);
  if (kind === undefined) throw new ControlError(`kind must be one of ${kinds.join(', ')}`);
  const id = readNumber(body, 'chatId') ?? freeGroupId(exchange, kind);
  const known = exchange.world.chats.get(id);
  const chat =
    known ?? addChat(exchange.world, { id, type: kind, title: readString(body, 'title') ?? 'Nhóm' });
  if (known !== undefined && !known.hasBotLeft) return known;
  chat.hasBotLeft = false;
  exchange.updates.push('my_chat_member', id, {
    chat: chat.about,
    from: toApiPerson(requirePerson(exchange, body).person),
    date: nowInSeconds(),
    old_chat_member: { user: exchange.bot, status: 'left' },
    new_chat_member: { user: exchange.bot, status: 'member' },
  });
  return chat;
}

export function sendToGroup(exchange: Exchange, body: JsonObject) {
  const { person } = requirePerson(exchange, body);
  const content = typedContent(requireString(body, 'text'));
  const chat = openGroup(exchange, body);
  const isChannel = chat.about.type === 'channel';
  const message = addMessage(exchange, { chat, from: isChannel ? undefined : toApiPerson(person), content });
  const updateId = exchange.updates.push(isChannel ? 'channel_post' : 'message', chat.about.id, message);
  return { chatId: chat.about.id, messageId: message.message_id, updateId };
}
