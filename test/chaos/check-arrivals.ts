// What people got of the notices that are marked as sent: each at least once, and more than once only where a fault came
// between the sending and the mark (docs/adr/0008-deliveries-at-least-once.md).
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { wordsOfNotice } from './notices.ts';
import type { StoredNotice } from './records.ts';

/** In seconds since 1970, as Telegram dates messages. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export interface Arrivals {
  readonly telegramId: number;
  /** All that the bot said to this person. */
  readonly messages: readonly ChatMessage[];
  readonly notices: readonly StoredNotice[];
}

/** Of several notices with the same words to one person it cannot be told which came twice: they are counted together. */
export function checkArrivals({ telegramId, messages, notices }: Arrivals, faults: readonly Window[]) {
  const found: string[] = [];
  let twice = 0;
  const byWords = new Map<string, StoredNotice[]>();
  for (const each of notices) {
    const words = wordsOfNotice(each.notice, each.language);
    if (words === null) found.push(`the notice ${each.key} to ${telegramId} cannot be read`);
    else byWords.set(words, [...(byWords.get(words) ?? []), each]);
  }
  for (const [words, same] of byWords) {
    const copies = messages.filter(({ text }) => text?.trim() === words);
    const sent = same.filter(({ status }) => status === 'sent').length;
    if (copies.length < sent)
      found.push(`${same[0]?.key} to ${telegramId} is marked as sent, ${copies.length} of ${sent} came`);
    const extra = Math.max(0, copies.length - same.length);
    twice += extra;
    // What was sent and could not be marked was sent while something was wrong.
    const isExplained = ({ date }: ChatMessage): boolean =>
      faults.some(({ from, to }) => date >= from && date <= to);
    if (copies.filter(isExplained).length < extra)
      found.push(`${same[0]?.key} came again to ${telegramId}, when nothing was wrong`);
  }
  return { found, twice };
}
