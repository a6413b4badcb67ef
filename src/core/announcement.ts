// The life of an announcement: written, approved by a second person, sent to many. Who moves it from where to where.

export const announcementStatuses = [
  'draft',
  'proposed',
  'approved',
  'sending',
  'paused',
  'sent',
  'cancelled',
  'recalling',
  'recalled',
] as const;

export type AnnouncementStatus = (typeof announcementStatuses)[number];

/** What a button below it does: begin a proposal, or ask the centre. */
export const announcementButtons = ['apply', 'ask'] as const;

export type AnnouncementButton = (typeof announcementButtons)[number];

/** Characters: what stands around it has room in one message. */
export const longestAnnouncement = 3_000;

/** The same below a file, where the channel takes less. */
export const longestBesideFile = 800;

/** To one commune. */
export const mostPerDay = 3;

/** Why somebody was not reached, where the channel was not asked or gave no answer. */
export const ownReasons = {
  blockedBefore: 'blocked before',
  processEnded: 'the process ended during the call',
} as const;

/** So long after it was sent the channel deletes a message. */
export const recallableMs = 48 * 60 * 60_000;

/** A start that was missed by more than this is not caught up: what was said for the morning may be wrong at night. */
export const latestStartMs = 3 * 60 * 60_000;

export type AnnouncementMove =
  | 'propose'
  | 'takeBack'
  | 'approve'
  | 'refuse'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'resend'
  | 'recall'
  | 'correct'
  | 'approveCorrection'
  | 'dropCorrection';

interface Move {
  readonly from: readonly AnnouncementStatus[];
  /** Null: it stays what it is. */
  readonly to: AnnouncementStatus | null;
  /** second: somebody else than the author, who may speak there too. */
  readonly by: 'author' | 'second' | 'either';
  /** Whose correction must wait; absent: any or none. */
  readonly correction?: 'waiting' | 'others';
}

/** Some people have it, and nobody gets it at this moment. */
const partlyOut: readonly AnnouncementStatus[] = ['paused', 'sent', 'cancelled'];

const moves: Readonly<Record<AnnouncementMove, Move>> = {
  propose: { from: ['draft'], to: 'proposed', by: 'author' },
  takeBack: { from: ['proposed', 'approved'], to: 'draft', by: 'author' },
  approve: { from: ['proposed'], to: 'approved', by: 'second' },
  refuse: { from: ['proposed'], to: 'draft', by: 'second' },
  pause: { from: ['sending'], to: 'paused', by: 'either' },
  resume: { from: ['paused'], to: 'sending', by: 'either' },
  cancel: { from: ['draft', 'proposed', 'approved', 'sending', 'paused'], to: 'cancelled', by: 'either' },
  /** To those whom it did not reach. */
  resend: { from: ['sent'], to: 'sending', by: 'either' },
  /** Deleted on the phones, as long as the channel allows. */
  recall: { from: partlyOut, to: 'recalling', by: 'either' },
  /** Worded anew for the phones that have it; a second person approves that as well. */
  correct: { from: partlyOut, to: null, by: 'either' },
  approveCorrection: { from: partlyOut, to: null, by: 'either', correction: 'others' },
  dropCorrection: { from: partlyOut, to: null, by: 'either', correction: 'waiting' },
};

export const announcementMoves = Object.keys(moves) as readonly AnnouncementMove[];

export interface AnnouncementState {
  readonly status: AnnouncementStatus;
  readonly isAuthor: boolean;
  /** Whose correction of it waits to be approved; null: none does. */
  readonly correction: 'own' | 'others' | null;
  /** Speaks for all its areas. */
  readonly maySpeak: boolean;
}

export type AnnouncementRefusal = 'wrongStatus' | 'notAllowed' | 'ownAnnouncement';

export type AnnouncementDecision =
  | { readonly ok: true; readonly to: AnnouncementStatus | null }
  | { readonly ok: false; readonly reason: AnnouncementRefusal };

export function decideAnnouncement(move: AnnouncementMove, state: AnnouncementState): AnnouncementDecision {
  const { from, to, by, correction } = moves[move];
  if (!state.maySpeak) return { ok: false, reason: 'notAllowed' };
  if (by === 'author' && !state.isAuthor) return { ok: false, reason: 'notAllowed' };
  if (by === 'second' && state.isAuthor) return { ok: false, reason: 'ownAnnouncement' };
  if (correction !== undefined && state.correction === null) return { ok: false, reason: 'wrongStatus' };
  if (correction === 'others' && state.correction === 'own') return { ok: false, reason: 'ownAnnouncement' };
  if (!from.includes(state.status)) return { ok: false, reason: 'wrongStatus' };
  return { ok: true, to };
}
