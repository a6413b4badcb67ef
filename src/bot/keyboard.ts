// Buttons in Telegram's shapes.
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types';
import { encodeAction } from './action-codec.ts';
import type { ScreenButton } from './render/screen.ts';

export function inlineKeyboard(rows: readonly (readonly ScreenButton[])[]): InlineKeyboardMarkup {
  return {
    inline_keyboard: rows
      .filter((row) => row.length > 0)
      .map((row) =>
        row.map((each) =>
          'url' in each
            ? { text: each.text, url: each.url }
            : { text: each.text, callback_data: encodeAction(each.action) },
        ),
      ),
  };
}

/** The first row shares the person's own number; the others are typed for them. */
export function phoneKeyboard([share = '', ...rest]: readonly string[]): ReplyKeyboardMarkup {
  return {
    keyboard: [[{ text: share, request_contact: true }], rest.map((text) => ({ text }))],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}
