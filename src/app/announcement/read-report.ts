// What became of an announcement: how many it reached, how fast, and whom it missed for which reason.
import type { AnnouncementId } from '../../core/ids.ts';
import {
  countReasons,
  listMissed,
  type MissedPerson,
  type MissedReason,
} from '../../storage/announcement-report.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import type { App } from '../app.ts';

export interface AnnouncementReport {
  readonly reasons: readonly MissedReason[];
  /** Messages that arrived, a second; null while it is under way, or where it took no time. */
  readonly perSecond: number | null;
}

export async function readReport(
  app: Pick<App, 'database'>,
  { id, delivered, startedAt, endedAt }: StoredAnnouncement,
): Promise<AnnouncementReport> {
  const seconds =
    startedAt === null || endedAt === null ? 0 : (endedAt.getTime() - startedAt.getTime()) / 1_000;
  return {
    reasons: await countReasons(app.database, id),
    perSecond: seconds <= 0 ? null : delivered / seconds,
  };
}

const atOnce = 1_000;

/** Everybody whom it missed, a thousand at a time. */
export async function* readMissed(
  app: Pick<App, 'database'>,
  id: AnnouncementId,
): AsyncGenerator<readonly MissedPerson[]> {
  let after = 0;
  for (;;) {
    const people = await listMissed(app.database, id, { after, limit: atOnce });
    if (people.length > 0) yield people;
    const last = people.at(-1);
    if (last === undefined || people.length < atOnce) return;
    after = last.personId;
  }
}
