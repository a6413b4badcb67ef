// What the buttons around announcements do.
import type { AnnouncementTopic } from '../../core/announcement-topic.ts';

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
  | { readonly do: 'hearArea'; readonly id: string };
