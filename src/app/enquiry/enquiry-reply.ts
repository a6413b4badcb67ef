// What people see of enquiries, as data.
import type { EnquiryMove, EnquiryRefusal, EnquiryStatus } from '../../core/enquiry.ts';
import type { EnquiryTopic } from '../../core/enquiry-topic.ts';
import type { EnquiryId, FileId, PersonId } from '../../core/ids.ts';
import type { DeliveryStatus } from '../../storage/deliveries.ts';
import type { EntryKind } from '../../storage/enquiry-entries.ts';
import type { StoredReadyReply } from '../../storage/ready-replies.ts';
import type { TooLong } from '../staff/too-long.ts';
import type { WhenSeen } from '../when-seen.ts';
import type { AskedAbout } from './asked-about.ts';
import type { QueueName } from './enquiry-action.ts';

export interface EnquiryHeading {
  readonly id: EnquiryId;
  /** The beginning of what was asked; empty where it was a picture or spoken. */
  readonly title: string;
  readonly status: EnquiryStatus;
  readonly topic: EnquiryTopic;
  readonly areaCode: string | null;
  readonly askerName: string;
  readonly holderName: string | null;
  readonly createdAt: Date;
  /** Since when whoever asked waits for a word; null: nobody waits. */
  readonly waitingSince: Date | null;
}

export interface QueuedEnquiry extends EnquiryHeading {
  readonly waitedMinutes: number | null;
}

export interface QueuePage {
  readonly items: readonly QueuedEnquiry[];
  /** Number of the first one among all, from 1. */
  readonly first: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly count: number;
}

/** Of the rulebook (g.…) or published by the staff (p.…). */
export interface KnownAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

export interface EnquiryLine {
  readonly entry: number;
  readonly kind: EntryKind;
  readonly at: Date;
  /** Null: the product itself. */
  readonly author: string | null;
  readonly text: string;
  readonly file: { readonly id: FileId; readonly name: string; readonly mediaType: string } | null;
  /** Of an answer: its words were changed later, or it was taken back. */
  readonly isCorrected: boolean;
  readonly isWithdrawn: boolean;
  /** Of an answer: whether it has arrived. */
  readonly delivery: DeliveryStatus | null;
}

/** What one of the staff is asked to write. */
export type EnquiryPrompt = 'answer' | 'correction' | 'note' | 'publication';

/** Why words were not taken. `unfilled`: places that nobody filled in, as they are written. */
export type UnsentWord = TooLong | { readonly unfilled: string };

export type StaffEnquiryNotice =
  | 'corrected'
  | 'withdrawn'
  | 'published'
  | 'unpublished'
  | 'nothingToPublish'
  | 'muted'
  | 'unmuted'
  | 'claimed'
  | 'released'
  | 'answered'
  | 'noteKept'
  | 'finished'
  | { readonly taken: string }
  | { readonly handedOver: string }
  | { readonly refused: EnquiryRefusal };

export interface OwnEnquiryReply {
  readonly screen: 'enquiry';
  readonly heading: EnquiryHeading;
  readonly about: AskedAbout | null;
  /** What was said, oldest first; nothing internal. */
  readonly lines: readonly EnquiryLine[];
  /** From 0; negative: the last one. */
  readonly page: number;
  readonly seen: WhenSeen;
  /** What is known already and may be what is meant; best first. */
  readonly offered: readonly KnownAnswer[];
  readonly notice: 'asked' | 'added' | 'reopened' | 'closed' | 'addMore' | 'tooMuch' | null;
}

export interface StaffEnquiryReply {
  readonly screen: 'staffEnquiry';
  readonly heading: EnquiryHeading;
  readonly about: AskedAbout | null;
  readonly lines: readonly EnquiryLine[];
  readonly page: number;
  /** Whole hours and minutes that the office was open since it waits; null: nobody waits. */
  readonly waitedMinutes: number | null;
  /** What one of the staff may do with it now; the buttons follow from it. */
  readonly buttons: readonly EnquiryMove[];
  /** Who may be given it. */
  readonly colleagues: readonly { readonly id: PersonId; readonly name: string }[];
  readonly isReachable: boolean;
  /** What everybody may find of it; null: nothing was published. */
  readonly published: KnownAnswer | null;
  readonly mayPublish: boolean;
  /** What they ask disturbs nobody. */
  readonly isMuted: boolean;
  readonly mayMute: boolean;
  readonly notice: StaffEnquiryNotice | null;
}

export type EnquiryReply =
  | {
      readonly screen: 'askCentre';
      readonly about: AskedAbout | null;
      readonly seen: WhenSeen;
      readonly notice: 'nothingSaid' | null;
    }
  | OwnEnquiryReply
  | {
      readonly screen: 'enquiries';
      readonly items: readonly EnquiryHeading[];
      readonly notice: 'tooMany' | 'tooManyToday' | null;
    }
  | ({ readonly screen: 'queue'; readonly queue: QueueName } & QueuePage)
  | StaffEnquiryReply
  | {
      readonly screen: 'enquiryPrompt';
      readonly heading: EnquiryHeading;
      readonly prompt: EnquiryPrompt;
      readonly refused: UnsentWord | null;
      /** How many replies are kept ready for it. */
      readonly readyCount: number;
    }
  | {
      readonly screen: 'readyReplies';
      readonly heading: EnquiryHeading;
      readonly items: readonly StoredReadyReply[];
      /** From 0. */
      readonly page: number;
    }
  | {
      readonly screen: 'readyReply';
      readonly heading: EnquiryHeading;
      readonly reply: StoredReadyReply;
      /** As it would be sent. */
      readonly text: string;
      /** Places that nothing is known for, as they are written; it is not sent with them. */
      readonly unfilled: readonly string[];
    }
  | {
      readonly screen: 'enquiryHandOver';
      readonly heading: EnquiryHeading;
      readonly people: readonly { readonly id: PersonId; readonly name: string }[];
    }
  | {
      readonly screen: 'enquiryFiles';
      readonly heading: EnquiryHeading;
      readonly files: readonly { readonly id: FileId; readonly name: string }[];
    }
  | {
      readonly screen: 'knownAnswer';
      readonly answer: KnownAnswer;
      /** Offered for this enquiry; null: it was looked for. */
      readonly enquiry: EnquiryId | null;
    }
  | {
      readonly screen: 'foundAnswers';
      readonly words: string;
      readonly items: readonly KnownAnswer[];
    }
  | { readonly screen: 'enquiryGone' };
