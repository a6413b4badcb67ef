// Chats as a whole: looking one up, typing, pinning, reactions, copies, leaving.
import { requireChat, requireMessage, requireWritableChat } from '../chat-access.ts';
import { nowInSeconds } from '../clock.ts';
import { isObject } from '../json.ts';
import { contentOf, nextRevision } from '../messages.ts';
import { toApiPerson } from '../people.ts';
import { badRequest, forbidden } from '../refusal.ts';
import type { Method, Methods } from './method.ts';
import { captionFrom, sendToChat } from './send.ts';

const typingMs = 5000;

const chatActions = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

/** Those that every chat takes from a bot. */
const reactions = new Set(
  '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);

const getChat: Method = (exchange, parameters) => ({
  ...requireChat(exchange, parameters).about,
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
  },
});

const getChatMember: Method = (exchange, parameters) => {
  const chat = requireChat(exchange, parameters);
  const id = parameters.requireInteger('user_id');
  if (id === exchange.bot.id) return { status: chat.hasBotLeft ? 'left' : 'member', user: exchange.bot };
  const person = exchange.world.people.get(id);
  if (person === undefined) throw badRequest('member not found');
  return { status: 'member', user: toApiPerson(person) };
};

const sendChatAction: Method = (exchange, parameters) => {
  const action = parameters.requireString('action');
  if (!chatActions.includes(action)) throw badRequest('wrong parameter action in request');
  const chat = requireWritableChat(exchange, parameters);
  chat.typingUntil = Date.now() + typingMs;
  exchange.events.tell(chat.about.id, { type: 'typing', action });
  return true;
};

const pinChatMessage: Method = (exchange, parameters) => {
  const chat = requireWritableChat(exchange, parameters);
  const stored = requireMessage(chat, parameters.requireInteger('message_id'), 'pin');
  chat.pinnedMessageId = stored.message.message_id;
  nextRevision(exchange);
  return true;
};

const unpinChatMessage: Method = (exchange, parameters) => {
  const chat = requireWritableChat(exchange, parameters);
  const messageId = parameters.integer('message_id') ?? chat.pinnedMessageId;
  if (messageId === undefined || messageId !== chat.pinnedMessageId) {
    throw badRequest('message to unpin not found');
  }
  chat.pinnedMessageId = undefined;
  nextRevision(exchange);
  return true;
};

const unpinAllChatMessages: Method = (exchange, parameters) => {
  requireWritableChat(exchange, parameters).pinnedMessageId = undefined;
  return true;
};

const setMessageReaction: Method = (exchange, parameters) => {
  const chat = requireWritableChat(exchange, parameters);
  requireMessage(chat, parameters.requireInteger('message_id'), 'react');
  const given = (parameters.list('reaction') ?? []).filter(isObject);
  if (given.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  const isKnown = given.every(({ type, emoji }) => type === 'emoji' && reactions.has(String(emoji)));
  if (!isKnown) throw badRequest('REACTION_INVALID');
  return true;
};

const leaveChat: Method = (exchange, parameters) => {
  const chat = requireChat(exchange, parameters);
  if (chat.about.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  if (chat.hasBotLeft) throw forbidden(`bot is not a member of the ${chat.about.type} chat`);
  chat.hasBotLeft = true;
  return true;
};

const copyMessage: Method = (exchange, parameters) => {
  const source = requireChat(exchange, parameters, 'from_chat_id');
  const { message } = requireMessage(source, parameters.requireInteger('message_id'), 'copy');
  const hasNewCaption = message.text === undefined && parameters.string('caption') !== undefined;
  const caption = hasNewCaption ? { caption_entities: undefined, ...captionFrom(parameters) } : {};
  const sent = sendToChat(exchange, parameters, () => ({ ...contentOf(message), ...caption }));
  return { message_id: sent.message_id };
};

const forwardMessage: Method = (exchange, parameters) => {
  const source = requireChat(exchange, parameters, 'from_chat_id');
  const { message } = requireMessage(source, parameters.requireInteger('message_id'), 'forward');
  const name = message.from?.first_name ?? message.chat.title ?? '';
  const forwardOrigin = { type: 'hidden_user', date: nowInSeconds(), sender_user_name: name };
  return sendToChat(exchange, parameters, () => contentOf(message), { forwardOrigin });
};

export const chatMethods: Methods = {
  getChat,
  getChatMember,
  sendChatAction,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
  setMessageReaction,
  leaveChat,
  copyMessage,
  forwardMessage,
};
