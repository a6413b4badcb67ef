// Writes messages into chats, changes and deletes them, and tells the open pages.
import type { ApiMessage, ApiPerson, Content, InlineKeyboard } from './bot-api-objects.ts';
import { showMessage } from './chat-message.ts';
import { nowInSeconds } from './clock.ts';
import type { Exchange } from './exchange.ts';
import type { JsonObject } from './json.ts';
import type { Chat, StoredMessage } from './world.ts';

export interface NewMessage {
  readonly chat: Chat;
  /** Absent for posts of a channel. */
  readonly from: ApiPerson | undefined;
  readonly content: Content;
  readonly albumId?: string | undefined;
  readonly forwardOrigin?: JsonObject | undefined;
  readonly replyTo?: ApiMessage | undefined;
  readonly keyboard?: InlineKeyboard | undefined;
}

export function addMessage(exchange: Exchange, given: NewMessage): ApiMessage {
  const { chat, from, content } = given;
  const message: ApiMessage = {
    message_id: exchange.world.nextMessageId++,
    from,
    sender_chat: from === undefined ? chat.about : undefined,
    chat: chat.about,
    date: nowInSeconds(),
    media_group_id: given.albumId,
    forward_origin: given.forwardOrigin,
    reply_to_message: given.replyTo === undefined ? undefined : withoutReply(given.replyTo),
    ...content,
    reply_markup: withButtons(given.keyboard),
  };
  const isFromBot = from?.id === exchange.bot.id;
  store(exchange, chat, { message, isFromBot, isDeleted: false, revision: nextRevision(exchange) });
  return message;
}

export function changeMessage(
  exchange: Exchange,
  chat: Chat,
  before: StoredMessage,
  content: Content,
  keyboard: InlineKeyboard | undefined,
): ApiMessage {
  const { message_id, from, sender_chat, date, media_group_id, forward_origin, reply_to_message } =
    before.message;
  const message: ApiMessage = {
    message_id,
    from,
    sender_chat,
    chat: chat.about,
    date,
    edit_date: nowInSeconds(),
    media_group_id,
    forward_origin,
    reply_to_message,
    ...content,
    reply_markup: withButtons(keyboard),
  };
  store(exchange, chat, { ...before, message, revision: nextRevision(exchange) }, 'edit');
  return message;
}

export function deleteMessage(exchange: Exchange, chat: Chat, stored: StoredMessage): void {
  const messageId = stored.message.message_id;
  chat.messages.put({ ...stored, isDeleted: true, revision: nextRevision(exchange) });
  exchange.events.tell(chat.about.id, { type: 'delete', messageId });
}

/** Not the deleted ones. */
export function findMessage(chat: Chat, messageId: number): StoredMessage | undefined {
  const stored = chat.messages.get(messageId);
  return stored === undefined || stored.isDeleted ? undefined : stored;
}

/** The parts that say something, and nothing of who, where and when. */
export function contentOf(message: ApiMessage): Content {
  const { text, entities, caption, caption_entities, photo, document, voice, audio } = message;
  const { video, video_note, sticker, animation, contact, location, poll, dice } = message;
  return {
    ...{ text, entities, caption, caption_entities, photo, document, voice, audio },
    ...{ video, video_note, sticker, animation, contact, location, poll, dice },
  };
}

export function nextRevision(exchange: Exchange): number {
  exchange.world.revision++;
  return exchange.world.revision;
}

function store(
  exchange: Exchange,
  chat: Chat,
  stored: StoredMessage,
  type: 'message' | 'edit' = 'message',
): void {
  chat.messages.put(stored);
  if (stored.isFromBot) chat.typingUntil = 0;
  exchange.events.tell(chat.about.id, {
    type,
    message: showMessage(stored, exchange.world, exchange.token),
  });
}

function withoutReply(message: ApiMessage): ApiMessage {
  return { ...message, reply_to_message: undefined };
}

function withButtons(keyboard: InlineKeyboard | undefined): InlineKeyboard | undefined {
  return keyboard === undefined || keyboard.inline_keyboard.length === 0 ? undefined : keyboard;
}
