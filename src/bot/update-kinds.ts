// Which updates Telegram is asked for, and whose chat each of them belongs to.
import type { Update } from 'grammy/types';

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** What one person does is kept in order, wherever it comes from. */
export function chatOf(update: Update): number {
  const from = update.callback_query?.from ?? update.my_chat_member?.from;
  return from?.id ?? update.message?.chat?.id ?? update.edited_message?.chat?.id ?? 0;
}
