// What every sending method shares: the reply, the buttons, the pace.
import type { ApiMessage, Content, FormattedText } from '../bot-api-objects.ts';
import { requireWritableChat } from '../chat-access.ts';
import type { Exchange } from '../exchange.ts';
import { readCaption, readMessageText } from '../formatted-text.ts';
import type { JsonObject } from '../json.ts';
import { addMessage, findMessage } from '../messages.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { type ReplyMarkup, readReplyMarkup } from '../reply-markup.ts';
import type { Chat } from '../world.ts';

interface SendOptions {
  readonly albumId?: string;
  readonly forwardOrigin?: JsonObject;
  /** How many messages the whole call sends; an album counts them once, with its first. */
  readonly count?: number;
}

/** Content is made last, so that a refused call leaves no file behind. */
export function sendToChat(
  exchange: Exchange,
  parameters: Parameters,
  makeContent: () => Content,
  options: SendOptions = {},
): ApiMessage {
  const chat = requireWritableChat(exchange, parameters);
  const markup = readReplyMarkup(parameters.object('reply_markup'));
  const replyTo = readReply(chat, parameters);
  const content = makeContent();
  exchange.pace.take(chat.about.id, options.count ?? 1, Date.now());
  const message = addMessage(exchange, {
    chat,
    from: exchange.bot,
    content,
    albumId: options.albumId,
    forwardOrigin: options.forwardOrigin,
    replyTo,
    keyboard: markup?.kind === 'inline' ? markup.keyboard : undefined,
  });
  showKeyboard(exchange, chat, markup);
  return message;
}

function showKeyboard(exchange: Exchange, chat: Chat, markup: ReplyMarkup | undefined): void {
  if (markup === undefined || markup.kind === 'inline') return;
  chat.keyboard = markup.kind === 'reply' ? markup.keyboard : null;
  exchange.events.tell(chat.about.id, { type: 'keyboard', keyboard: chat.keyboard });
}

function readReply(chat: Chat, parameters: Parameters): ApiMessage | undefined {
  const reply = parameters.object('reply_parameters');
  const messageId = reply?.['message_id'];
  if (typeof messageId !== 'number') return undefined;
  const stored = findMessage(chat, messageId);
  if (stored === undefined && reply?.['allow_sending_without_reply'] !== true) {
    throw badRequest('message to be replied not found');
  }
  return stored?.message;
}

export function readText(parameters: Parameters): FormattedText {
  return readMessageText({
    text: parameters.string('text') ?? '',
    parseMode: parameters.string('parse_mode'),
    entities: parameters.list('entities'),
  });
}

/** Empty where there is no caption. */
export function captionFrom(parameters: Parameters): Content {
  const { text, entities } = readCaption({
    text: parameters.string('caption') ?? '',
    parseMode: parameters.string('parse_mode'),
    entities: parameters.list('caption_entities'),
  });
  if (text === '') return {};
  return { caption: text, caption_entities: entities.length === 0 ? undefined : entities };
}

export function textContent({ text, entities }: FormattedText): Content {
  return { text, entities: entities.length === 0 ? undefined : entities };
}
