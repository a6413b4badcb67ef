// Approved announcements begin when their time comes; one whose time is long past goes back to its author.
import { latestStartMs } from '../../core/announcement.ts';
import { listToStart } from '../../storage/announcement-lists.ts';
import { changeAnnouncement, type StoredAnnouncement } from '../../storage/announcements.ts';
import { recordEvents } from '../../storage/events.ts';
import type { App } from '../app.ts';
import { notifyPerson } from '../notify.ts';
import { titleOf } from './title.ts';

export async function startDue(app: App): Promise<void> {
  for (const announcement of await listToStart(app.database, app.clock.now())) await start(app, announcement);
}

async function start(app: App, announcement: StoredAnnouncement): Promise<void> {
  const { id, startAt } = announcement;
  const at = app.clock.now();
  const isLate = startAt !== null && at.getTime() - startAt.getTime() > latestStartMs;
  await app.database.transaction(async (tx) => {
    const changes = isLate
      ? ({ status: 'draft', refusedWhy: 'late', startAt: null, approvedById: null } as const)
      : ({ status: 'sending', startedAt: at } as const);
    const isChanged = await changeAnnouncement(tx, { id, from: announcement, changes, at });
    const what = isLate ? 'announcementLate' : 'announcementStarted';
    if (!isChanged) return;
    await recordEvents(tx, [{ what, at, actorId: null, after: { announcement: id } }]);
    if (!isLate) return;
    const notice = { about: 'announcementLate', announcement: id, title: titleOf(announcement) } as const;
    await notifyPerson(app, tx, announcement.authorId, notice, `announcement late ${id} ${at.getTime()}`);
  });
  app.wakeSender();
}
