// What the bot says about itself: name, descriptions, commands, the menu button.
import { chatNumber } from '../chat-access.ts';
import type { Exchange } from '../exchange.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import type { CommandList } from '../world.ts';
import type { Method, Methods } from './method.ts';

const mostCommands = 100;

const getMe: Method = ({ bot }) => ({
  ...bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
});

function readLanguage(parameters: Parameters): string {
  const language = parameters.string('language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

function setProfileText(name: string): Method {
  return ({ world }, parameters) => {
    world.profile.set(`${name}:${readLanguage(parameters)}`, parameters.string(name) ?? '');
    return true;
  };
}

function getProfileText(name: string): Method {
  return ({ world, bot }, parameters) => {
    const own = world.profile.get(`${name}:${readLanguage(parameters)}`);
    const fallback = world.profile.get(`${name}:`) ?? (name === 'name' ? bot.first_name : '');
    return { [name]: own ?? fallback };
  };
}

/** The scope as one word: `default`, `chat:123`. */
function readScope(parameters: Parameters): string {
  const scope = parameters.object('scope');
  const type = scope?.['type'] ?? 'default';
  const chat = chatNumber(scope?.['chat_id']);
  const member = chatNumber(scope?.['user_id']);
  return [type, chat, member].filter((part) => part !== undefined).join(':');
}

function replaceList(exchange: Exchange, list: CommandList): void {
  const { world, events } = exchange;
  const isOther = (other: CommandList) =>
    other.scope !== list.scope || other.languageCode !== list.languageCode;
  world.commandLists = world.commandLists.filter(isOther);
  if (list.commands.length > 0) world.commandLists.push(list);
  for (const { id, languageCode } of world.people.values()) {
    events.tell(id, { type: 'commands', commands: commandsFor(exchange, id, languageCode) });
  }
}

const setMyCommands: Method = (exchange, parameters) => {
  const commands = (parameters.list('commands') ?? []).filter(isObject);
  if (commands.length > mostCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const isValid = commands.every(({ command }) => /^\/?[a-z0-9_]{1,32}$/.test(String(command)));
  if (!isValid) throw badRequest('BOT_COMMAND_INVALID');
  replaceList(exchange, { scope: readScope(parameters), languageCode: readLanguage(parameters), commands });
  return true;
};

const deleteMyCommands: Method = (exchange, parameters) => {
  const languageCode = readLanguage(parameters);
  replaceList(exchange, { scope: readScope(parameters), languageCode, commands: [] });
  return true;
};

const getMyCommands: Method = ({ world }, parameters) => {
  const scope = readScope(parameters);
  const language = readLanguage(parameters);
  return (
    world.commandLists.find((list) => list.scope === scope && list.languageCode === language)?.commands ?? []
  );
};

/** The list that a person sees in the private chat: the nearest scope, in the own language if there is one. */
export function commandsFor(
  exchange: Exchange,
  personId: number,
  languageCode: string,
): readonly JsonObject[] {
  for (const scope of [`chat:${personId}`, 'all_private_chats', 'default']) {
    for (const language of [languageCode, '']) {
      const list = exchange.world.commandLists.find(
        (candidate) => candidate.scope === scope && candidate.languageCode === language,
      );
      if (list !== undefined) return list.commands;
    }
  }
  return [];
}

const setChatMenuButton: Method = ({ world }, parameters) => {
  const button = parameters.object('menu_button') ?? { type: 'default' };
  world.profile.set(`menu:${parameters.integer('chat_id') ?? ''}`, button);
  return true;
};

const getChatMenuButton: Method = ({ world }, parameters) =>
  world.profile.get(`menu:${parameters.integer('chat_id') ?? ''}`) ??
  world.profile.get('menu:') ?? { type: 'commands' };

export const profileMethods: Methods = {
  getMe,
  setMyName: setProfileText('name'),
  getMyName: getProfileText('name'),
  setMyDescription: setProfileText('description'),
  getMyDescription: getProfileText('description'),
  setMyShortDescription: setProfileText('short_description'),
  getMyShortDescription: getProfileText('short_description'),
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  setChatMenuButton,
  getChatMenuButton,
};
