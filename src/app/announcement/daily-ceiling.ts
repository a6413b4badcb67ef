// How often a commune hears something in one day: what comes too often is not read any more, and people stop listening.
import { mostPerDay } from '../../core/announcement.ts';
import { communesIn } from '../../core/area.ts';
import { instantAt, localDay, nextDay } from '../../core/calendar.ts';
import { listOfDay } from '../../storage/announcement-lists.ts';
import type { StoredAnnouncement } from '../../storage/announcements.ts';
import type { Access } from '../../storage/database.ts';
import type { App } from '../app.ts';

/** One of its communes would hear more on the day of its start than it may. */
export async function isOverCeiling(
  { rulebook, clock }: App,
  access: Access,
  { id, areas, startAt }: Pick<StoredAnnouncement, 'id' | 'areas' | 'startAt'>,
): Promise<boolean> {
  const now = clock.now();
  const day = localDay(startAt === null || startAt.getTime() < now.getTime() ? now : startAt);
  const others = await listOfDay(access, { from: instantAt(day, 0), to: instantAt(nextDay(day), 0), now });
  const communesOf = (each: readonly string[]): ReadonlySet<string> =>
    new Set(each.flatMap((area) => communesIn(rulebook.areas, area).map(({ code }) => code)));
  const heard = others.filter((other) => other.id !== id).map((other) => communesOf(other.areas));
  return [...communesOf(areas)].some(
    (code) => heard.filter((communes) => communes.has(code)).length >= mostPerDay,
  );
}
