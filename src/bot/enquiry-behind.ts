// Which enquiry a message of ours is about: its buttons say so, as Telegram gives them back with a reply to it.
import type { Message } from 'grammy/types';
import type { EnquiryId } from '../core/ids.ts';
import { decodeAction } from './action-codec.ts';

/** Null where it has no button of an enquiry. */
export function enquiryBehind(message: Pick<Message, 'reply_markup'> | undefined): EnquiryId | null {
  for (const button of message?.reply_markup?.inline_keyboard.flat() ?? []) {
    const action = 'callback_data' in button ? decodeAction(button.callback_data) : null;
    if (action !== null && 'enquiry' in action) return action.enquiry;
  }
  return null;
}
