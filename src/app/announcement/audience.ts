// Whom an announcement reaches.
import { type Area, heardThrough } from '../../core/area.ts';
import type { AnnouncementWords } from '../../storage/announcements.ts';
import type { Audience } from '../../storage/audience.ts';

export function audienceOf(
  areas: readonly Area[],
  {
    areas: spoken,
    topic,
    programmeId,
    language,
  }: Pick<AnnouncementWords, 'areas' | 'topic' | 'programmeId' | 'language'>,
): Audience {
  return { areas: heardThrough(areas, spoken), topic, programmeId, language };
}
