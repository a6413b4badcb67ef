// The announcements that somebody wrote, or may approve, latest first.
import { mayAct } from '../../core/roles.ts';
import { listAnnouncements } from '../../storage/announcement-lists.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import type { AnnouncementLine } from './announcement-reply.ts';
import { maySee } from './open-announcement.ts';
import { titleOf } from './title.ts';

export const announcementPageSize = { chat: 6, desk: 30 } as const;
/** As far back as anybody looks. */
const mostRead = 500;

export interface AnnouncementPage {
  readonly items: readonly AnnouncementLine[];
  /** From 0; the last one where there are not so many. */
  readonly page: number;
  readonly pages: number;
}

export async function readAnnouncements(
  app: App,
  visit: Visit,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<AnnouncementPage> {
  const latest = await listAnnouncements(app.database, mostRead);
  const seen = latest.filter((announcement) => maySee(app, visit, announcement));
  const pages = Math.max(1, Math.ceil(seen.length / size));
  const number = Math.min(page, pages - 1);
  const items = seen.slice(number * size, (number + 1) * size);
  return {
    items: items.map((announcement) => ({ ...announcement, title: titleOf(announcement) })),
    page: number,
    pages,
  };
}

export async function showAnnouncements(
  app: App,
  visit: Visit,
  page: number,
  notice: 'refuse' | null = null,
): Promise<Reply> {
  if (!mayAct(visit.person.grants, 'announce')) return showHome(app, visit, 'notAllowed');
  await remember(app, app.database, visit, { focus: null });
  const shown = await readAnnouncements(app, visit, { page, size: announcementPageSize.chat });
  return {
    screen: 'announcements',
    items: shown.items,
    page: shown.page,
    hasMore: shown.page < shown.pages - 1,
    notice,
  };
}
