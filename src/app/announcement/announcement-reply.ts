// What people see of announcements, as data.

import type { AnnouncementTopic } from '../../core/announcement-topic.ts';
import type { Area } from '../../core/area.ts';

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
    };
