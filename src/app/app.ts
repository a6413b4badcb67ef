// What every use case is given: the parts of the product, and who is here.

import { localDay } from '../core/calendar.ts';
import type { Rulebook } from '../core/rulebook.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Translations } from '../i18n/translator.ts';
import type { Database } from '../storage/database.ts';
import type { StoredPerson } from '../storage/persons.ts';
import type { Documents } from './documents.ts';
import type { LiveRulebook } from './live-rulebook.ts';

export interface Clock {
  now(): Date;
}

export interface App {
  readonly database: Database;
  /** Of this moment: read it anew for each thing that is done. */
  readonly rulebook: Rulebook;
  /** What it is made of: the files, and what the centre set since. */
  readonly rules: LiveRulebook;
  readonly translations: Translations;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly documents: Documents;
  /** Where the web pages are reached, without a slash at the end; known once they listen. */
  readonly web: () => { readonly base: string; readonly isPublic: boolean };
  /** A link that opens the chat with these words behind ?start=; null until Telegram has said what the bot is called. */
  readonly linkToChat: (payload: string) => string | null;
  /** Something was queued for delivery, or is to be announced: whoever sends it need not wait for the next look. */
  readonly wakeSender: () => void;
  /** How many messages a second go out at most. */
  readonly messagesPerSecond: number;
}

/** One thing that one person does. */
export interface Visit {
  readonly person: StoredPerson;
  /** Telegram's name for it, so that doing it twice does it once. Null where it is not done in the chat. */
  readonly updateId: number | null;
  /** False where the lock was lost that kept other instances from this person's updates. */
  readonly isInTurn: () => boolean;
}

export const todayOf = (app: App): string => localDay(app.clock.now());
