// The buttons under a message and the keyboard in place of the phone's own.
import type { InlineButton, InlineKeyboard } from './bot-api-objects.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { badRequest } from './refusal.ts';
import { problemOfButtonAddress } from './web-address.ts';

export interface KeyboardKey {
  readonly text: string;
  readonly requestContact?: boolean;
  readonly requestLocation?: boolean;
}

export interface ReplyKeyboard {
  readonly rows: readonly (readonly KeyboardKey[])[];
  readonly isOneTime: boolean;
  readonly placeholder?: string;
}

export type ReplyMarkup =
  | { readonly kind: 'inline'; readonly keyboard: InlineKeyboard }
  | { readonly kind: 'reply'; readonly keyboard: ReplyKeyboard }
  | { readonly kind: 'remove' }
  | { readonly kind: 'forceReply' };

const mostInlineButtons = 100;
const mostInlineButtonsInRow = 8;
const mostKeys = 300;
const mostKeysInRow = 12;
const mostDataBytes = 64;

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

/** Throws a Refusal. The value has the right types already. */
export function readReplyMarkup(value: JsonObject | undefined): ReplyMarkup | undefined {
  if (value === undefined) return undefined;
  if (value['inline_keyboard'] !== undefined) {
    return { kind: 'inline', keyboard: readInlineKeyboard(value['inline_keyboard']) };
  }
  if (value['keyboard'] !== undefined) return { kind: 'reply', keyboard: readKeyboard(value) };
  if (value['remove_keyboard'] === true) return { kind: 'remove' };
  if (value['force_reply'] === true) return { kind: 'forceReply' };
  throw badRequest('object expected as reply markup');
}

function readRows(value: Json | undefined): JsonObject[][] {
  if (!isList(value)) throw badRequest('object expected as reply markup');
  const rows = value.map((row) => (isList(row) ? row.filter(isObject) : []));
  return rows.filter((row) => row.length > 0);
}

function checkSize(rows: readonly (readonly unknown[])[], most: number, mostInRow: number): void {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > most || rows.some((row) => row.length > mostInRow)) {
    throw badRequest('reply markup is too long');
  }
}

function readInlineKeyboard(value: Json): InlineKeyboard {
  const rows = readRows(value);
  checkSize(rows, mostInlineButtons, mostInlineButtonsInRow);
  return { inline_keyboard: rows.map((row) => row.map(readInlineButton)) };
}

function readInlineButton(button: JsonObject): InlineButton {
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string' || text.trim() === '') {
    throw badRequest("can't parse inline keyboard button: text is empty");
  }
  const given = actions.filter((action) => button[action] !== undefined && button[action] !== '');
  if (given.length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (given.length > 1) {
    throw badRequest(`can't parse inline keyboard button: it has more than one action: ${given.join(', ')}`);
  }
  if (typeof data === 'string' && Buffer.byteLength(data) > mostDataBytes) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
  const problem = typeof url === 'string' && url !== '' ? problemOfButtonAddress(url) : undefined;
  if (problem !== undefined) throw badRequest(problem);
  const { text: _text, callback_data: _data, url: _url, ...others } = button;
  return {
    text,
    ...(typeof data === 'string' && data !== '' ? { callback_data: data } : {}),
    ...(typeof url === 'string' && url !== '' ? { url } : {}),
    ...others,
  };
}

function readKeyboard(value: JsonObject): ReplyKeyboard {
  const rows = readRows(value['keyboard']);
  checkSize(rows, mostKeys, mostKeysInRow);
  if (rows.length === 0) throw badRequest("can't parse reply keyboard markup: there are no buttons");
  const placeholder = value['input_field_placeholder'];
  return {
    rows: rows.map((row) => row.map(readKey)),
    isOneTime: value['one_time_keyboard'] === true,
    ...(typeof placeholder === 'string' ? { placeholder } : {}),
  };
}

function readKey(key: JsonObject): KeyboardKey {
  const { text, request_contact: contact, request_location: location } = key;
  if (typeof text !== 'string' || text.trim() === '') {
    throw badRequest("can't parse keyboard button: text is empty");
  }
  if (contact === true && location === true) {
    throw badRequest("can't parse keyboard button: it has more than one action");
  }
  return {
    text,
    ...(contact === true ? { requestContact: true } : {}),
    ...(location === true ? { requestLocation: true } : {}),
  };
}
