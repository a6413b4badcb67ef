// Changes to the bot's own messages, and what happens to any message in a chat.
import { isDeepStrictEqual } from 'node:util';
import type { ApiMessage, Content } from '../bot-api-objects.ts';
import { requireChat, requireMessage, requireWritableChat } from '../chat-access.ts';
import { nowInSeconds } from '../clock.ts';
import type { Exchange } from '../exchange.ts';
import { changeMessage, contentOf, deleteMessage, findMessage } from '../messages.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { readReplyMarkup } from '../reply-markup.ts';
import type { Chat, StoredMessage } from '../world.ts';
import type { Method, Methods } from './method.ts';
import { captionFrom, readText, textContent } from './send.ts';

const secondsUntilTooOldToDelete = 48 * 3600;
const mostAtOnce = 100;

function change(
  exchange: Exchange,
  parameters: Parameters,
  makeContent: (before: ApiMessage) => Content,
): ApiMessage {
  if (parameters.string('inline_message_id') !== undefined) {
    throw badRequest('the stand-in has no inline messages');
  }
  const chat = requireWritableChat(exchange, parameters);
  const stored = requireMessage(chat, parameters.requireInteger('message_id'), 'edit');
  if (!stored.isFromBot) throw badRequest("message can't be edited");
  const before = stored.message;
  const content = makeContent(before);
  const markup = readReplyMarkup(parameters.object('reply_markup'));
  if (markup !== undefined && markup.kind !== 'inline') throw badRequest('inline keyboard expected');
  const buttons = markup?.keyboard.inline_keyboard ?? [];
  const isSame =
    isDeepStrictEqual(plain(contentOf(before)), plain(content)) &&
    isDeepStrictEqual(plain(before.reply_markup?.inline_keyboard ?? []), plain(buttons));
  if (isSame) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  return changeMessage(exchange, chat, stored, content, markup?.keyboard);
}

/** Without the keys that hold nothing. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

const editMessageText: Method = (exchange, parameters) => {
  const formatted = readText(parameters);
  return change(exchange, parameters, (before) => {
    if (before.text === undefined) throw badRequest('there is no text in the message to edit');
    return textContent(formatted);
  });
};

const editMessageCaption: Method = (exchange, parameters) => {
  const caption = captionFrom(parameters);
  return change(exchange, parameters, (before) => {
    if (before.text !== undefined) throw badRequest('there is no caption in the message to edit');
    return { ...contentOf(before), caption: undefined, caption_entities: undefined, ...caption };
  });
};

const editMessageReplyMarkup: Method = (exchange, parameters) => change(exchange, parameters, contentOf);

function checkDeletable(chat: Chat, stored: StoredMessage): void {
  if (nowInSeconds() - stored.message.date > secondsUntilTooOldToDelete) {
    throw badRequest("message can't be deleted for everyone");
  }
  // In a private chat a bot may delete what the person wrote; elsewhere only an administrator may.
  if (!stored.isFromBot && chat.about.type !== 'private') throw badRequest("message can't be deleted");
}

const deleteOne: Method = (exchange, parameters) => {
  const chat = requireChat(exchange, parameters);
  const stored = requireMessage(chat, parameters.requireInteger('message_id'), 'delete');
  checkDeletable(chat, stored);
  deleteMessage(exchange, chat, stored);
  return true;
};

const deleteMany: Method = (exchange, parameters) => {
  const chat = requireChat(exchange, parameters);
  const ids = parameters.list('message_ids') ?? [];
  if (ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > mostAtOnce) throw badRequest('too many message identifiers specified');
  const found = ids.flatMap((id) => findMessage(chat, Number(id)) ?? []);
  for (const stored of found) checkDeletable(chat, stored);
  for (const stored of found) deleteMessage(exchange, chat, stored);
  return true;
};

export const editingMethods: Methods = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage: deleteOne,
  deleteMessages: deleteMany,
};
