// What the buttons around announcements do.
import type { AnnouncementButton, AnnouncementMove } from '../../core/announcement.ts';
import type { AnnouncementTopic } from '../../core/announcement-topic.ts';
import type { AnnouncementId } from '../../core/ids.ts';
import type { StartTime } from '../../core/start-time.ts';

export type AnnouncementAction =
  | { readonly do: 'hear' }
  /** The consent; `area` came with the link, or is where the establishment is. */
  | { readonly do: 'startHearing'; readonly area: string | null }
  | { readonly do: 'stopHearing' }
  | { readonly do: 'hearTopic'; readonly topic: AnnouncementTopic }
  | { readonly do: 'hearDistricts' }
  /** `id` is a former district's. */
  | { readonly do: 'hearDistrict'; readonly id: string }
  /** `id` is a commune's code or a former district's id: chosen, or given up where it was chosen. */
  | { readonly do: 'hearArea'; readonly id: string }
  // of those who announce
  | { readonly do: 'announcements'; readonly page: number }
  | { readonly do: 'newAnnouncement' }
  | { readonly do: 'announcement'; readonly announcement: AnnouncementId }
  | { readonly do: 'announcementText'; readonly announcement: AnnouncementId; readonly language: string }
  | {
      readonly do: 'announcementTopic';
      readonly announcement: AnnouncementId;
      readonly topic: AnnouncementTopic;
    }
  | { readonly do: 'announcementAreas'; readonly announcement: AnnouncementId; readonly page: number }
  /** `id` is a commune's code or a former district's id: spoken for, or not any more. */
  | {
      readonly do: 'announcementArea';
      readonly announcement: AnnouncementId;
      readonly id: string;
      readonly page: number;
    }
  | {
      readonly do: 'announcementButton';
      readonly announcement: AnnouncementId;
      readonly button: AnnouncementButton;
    }
  | { readonly do: 'dropAnnouncementFile'; readonly announcement: AnnouncementId }
  | { readonly do: 'announcementTimes'; readonly announcement: AnnouncementId }
  | { readonly do: 'announcementTime'; readonly announcement: AnnouncementId; readonly time: StartTime }
  /** As it will look, on one's own phone. */
  | { readonly do: 'previewAnnouncement'; readonly announcement: AnnouncementId }
  /** `version` is the one that was read. */
  | {
      readonly do: 'moveAnnouncement';
      readonly announcement: AnnouncementId;
      readonly move: AnnouncementMove;
      readonly version: number;
    }
  // before what cannot be undone
  | { readonly do: 'cancelAnnouncement'; readonly announcement: AnnouncementId }
  | { readonly do: 'recallAnnouncement'; readonly announcement: AnnouncementId };
