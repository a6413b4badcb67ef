// What the announcer needs of a channel.
import type { StoredAnnouncement } from '../storage/announcements.ts';

export type CastOutcome =
  | { readonly ok: true; readonly messageId: number }
  /** The person blocked the bot or is gone. */
  | { readonly ok: false; readonly reason: 'unreachable'; readonly error: string }
  /** The channel asks to wait, for everybody. */
  | { readonly ok: false; readonly reason: 'tooFast'; readonly retryAfterMs: number; readonly error: string }
  /** It did not arrive, and may later: the channel is in trouble, or could not be reached. */
  | { readonly ok: false; readonly reason: 'broken'; readonly error: string }
  /** The call broke off: whether it arrived, nobody knows. */
  | { readonly ok: false; readonly reason: 'unknown'; readonly error: string }
  /** The channel will never take this message. */
  | { readonly ok: false; readonly reason: 'refused'; readonly error: string };

/** What people see of an announcement. */
export type CastAnnouncement = Pick<
  StoredAnnouncement,
  'id' | 'areas' | 'texts' | 'buttons' | 'fileId' | 'file' | 'channelFile'
>;

export interface CastPerson {
  readonly telegramId: number;
  readonly language: string;
}

export interface Cast {
  /** One call: what fails is not tried again here. */
  to(person: CastPerson): Promise<CastOutcome>;
  /** False until the channel has its file: the first one brings it there, and the others wait. */
  isReady(): boolean;
}

/** Of what is on a phone already. */
export type TouchOutcome = { readonly ok: true } | Extract<CastOutcome, { ok: false }>;

export interface CastPhone extends CastPerson {
  readonly messageId: number;
}

export interface Caster {
  /** Deletes it on the phone; one call. */
  recall(telegramId: number, messageId: number): Promise<TouchOutcome>;
  /** Says it anew on phones that have it; one call each. */
  prepareCorrection(
    announcement: CastAnnouncement & Pick<StoredAnnouncement, 'correctedAt'>,
  ): (phone: CastPhone) => Promise<TouchOutcome>;
  /** What is the same for many is made once. */
  prepare(announcement: CastAnnouncement): Cast;
}
