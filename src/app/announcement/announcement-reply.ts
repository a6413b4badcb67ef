// What people see of announcements, as data.

import type { AnnouncementMove, AnnouncementRefusal, AnnouncementStatus } from '../../core/announcement.ts';
import type { AnnouncementTopic } from '../../core/announcement-topic.ts';
import type { Area } from '../../core/area.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import type { StartTime } from '../../core/start-time.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import type { TooLong } from '../staff/too-long.ts';

export type AnnouncementReply =
  /** Nothing is announced to this person yet: what it means, and whether they want it. */
  | {
      readonly screen: 'hearAsk';
      /** Where they have their establishment, or where the link came from; null: not known. */
      readonly area: string | null;
      readonly notice: 'stopped' | 'notStopped' | null;
    }
  | {
      readonly screen: 'hearing';
      /** Commune codes and ids of former districts. */
      readonly areas: readonly string[];
      readonly topics: readonly AnnouncementTopic[];
      readonly notice: 'started' | null;
    }
  | {
      readonly screen: 'hearDistricts';
      readonly districts: readonly { readonly id: string; readonly name: string; readonly chosen: number }[];
    }
  | {
      readonly screen: 'hearDistrict';
      readonly district: string;
      readonly communes: readonly Area[];
      readonly chosen: readonly string[];
    }
  | {
      readonly screen: 'announcements';
      readonly items: readonly AnnouncementLine[];
      /** From 0. */
      readonly page: number;
      readonly hasMore: boolean;
      /** What came of the one that is not theirs to see any more. */
      readonly notice: 'refuse' | null;
    }
  | ShownAnnouncement
  | { readonly screen: 'announcementGone' }
  | {
      readonly screen: 'announcementPrompt';
      readonly announcement: StoredAnnouncement;
      /** The text in this language, or why it is refused. */
      readonly prompt: { readonly language: string } | 'refusal' | 'correction';
      readonly refused: TooLong | null;
    }
  | {
      readonly screen: 'announcementAreas';
      readonly announcement: StoredAnnouncement;
      /** Of which they may choose: communes and former districts. */
      readonly areas: readonly string[];
      readonly page: number;
    }
  | {
      readonly screen: 'announcementTimes';
      readonly announcement: StoredAnnouncement;
      readonly times: readonly { readonly time: StartTime; readonly at: Date | null }[];
    }
  | { readonly screen: 'announcementPreview'; readonly announcement: StoredAnnouncement }
  /** Before what cannot be undone. */
  | {
      readonly screen: 'announcementAsk';
      readonly announcement: StoredAnnouncement;
      readonly move: 'cancel' | 'recall';
    };

export interface AnnouncementLine {
  readonly id: AnnouncementId;
  readonly title: string;
  readonly status: AnnouncementStatus;
  readonly areas: readonly string[];
  readonly authorName: string;
  readonly createdAt: Date;
}

export interface ShownAnnouncement {
  readonly screen: 'announcement';
  readonly announcement: StoredAnnouncement;
  /** How many hear it as it stands, and how many seconds sending it takes at least. */
  readonly audience: number;
  readonly seconds: number;
  readonly moves: readonly AnnouncementMove[];
  readonly mayEdit: boolean;
  readonly notice: AnnouncementNotice | null;
}

export type AnnouncementNotice =
  | 'saved'
  | 'noText'
  | 'noArea'
  | 'noListener'
  | 'tooManyThatDay'
  | 'tooLateToRecall'
  | 'changedSince'
  | 'nothingCorrected'
  | AnnouncementMove
  | { readonly refused: AnnouncementRefusal };
