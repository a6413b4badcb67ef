// What the sender needs of a channel.
import type { Notice } from '../app/notice.ts';

export type SendOutcome =
  /** `messageId`: what the channel calls the message; null where nothing new was sent. */
  | { readonly ok: true; readonly messageId: number | null }
  /** The person blocked the bot or is gone: nothing more can reach them. */
  | { readonly ok: false; readonly reason: 'unreachable'; readonly error: string }
  /** The channel asks to wait, for everybody. */
  | { readonly ok: false; readonly reason: 'tooFast'; readonly retryAfterMs: number; readonly error: string }
  /** Nobody answered, or the channel is in trouble. It may have arrived. */
  | { readonly ok: false; readonly reason: 'broken'; readonly error: string }
  /** The channel will never take this message. */
  | { readonly ok: false; readonly reason: 'refused'; readonly error: string };

export interface Messenger {
  send(to: { readonly telegramId: number; readonly language: string }, notice: Notice): Promise<SendOutcome>;
}
