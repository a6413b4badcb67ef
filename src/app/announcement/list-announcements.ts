// The announcements that somebody wrote, or may approve, latest first.
import { mayAct } from '../../core/roles.ts';
import { listAnnouncements } from '../../storage/announcements.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { maySee } from './open-announcement.ts';
import { titleOf } from './title.ts';

const pageSize = 6;
/** As far back as anybody looks. */
const mostRead = 500;

export async function showAnnouncements(
  app: App,
  visit: Visit,
  page: number,
  notice: 'refuse' | null = null,
): Promise<Reply> {
  if (!mayAct(visit.person.grants, 'announce')) return showHome(app, visit, 'notAllowed');
  await remember(app, app.database, visit, { focus: null });
  const latest = await listAnnouncements(app.database, mostRead);
  const seen = latest.filter((announcement) => maySee(app, visit, announcement));
  const number = Math.min(page, Math.max(0, Math.ceil(seen.length / pageSize) - 1));
  const items = seen.slice(number * pageSize, (number + 1) * pageSize);
  return {
    screen: 'announcements',
    items: items.map((announcement) => ({ ...announcement, title: titleOf(announcement) })),
    page: number,
    hasMore: seen.length > (number + 1) * pageSize,
    notice,
  };
}
