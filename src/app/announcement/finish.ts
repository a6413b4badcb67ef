// Nothing of an announcement waits any more.
import type { AnnouncementId } from '../../core/ids.ts';
import { changeAnnouncement, findAnnouncement } from '../../storage/announcements.ts';
import { recordEvents } from '../../storage/events.ts';
import type { App } from '../app.ts';
import { notifyPerson } from '../notify.ts';
import { titleOf } from './title.ts';

/** What could be taken back is gone from the phones. */
export async function finishRecall(app: App, id: AnnouncementId): Promise<void> {
  const at = app.clock.now();
  await app.database.transaction(async (tx) => {
    const announcement = await findAnnouncement(tx, id);
    if (announcement === null || announcement.status !== 'recalling') return;
    const changes = { status: 'recalled', endedAt: at } as const;
    await changeAnnouncement(tx, { id, from: announcement, changes, at });
    await recordEvents(tx, [
      { what: 'announcementRecalled', at, actorId: null, after: { announcement: id } },
    ]);
  });
}

export async function finishAnnouncement(app: App, id: AnnouncementId): Promise<void> {
  const at = app.clock.now();
  await app.database.transaction(async (tx) => {
    const announcement = await findAnnouncement(tx, id);
    if (announcement === null || announcement.status !== 'sending') return;
    const changes = { status: 'sent', endedAt: at } as const;
    await changeAnnouncement(tx, { id, from: announcement, changes, at });
    await recordEvents(tx, [{ what: 'announcementSent', at, actorId: null, after: { announcement: id } }]);
    const key = `announcement sent ${id} ${at.getTime()}`;
    const { delivered, recipients, authorId } = announcement;
    const told = { delivered, missed: recipients - delivered, title: titleOf(announcement) };
    await notifyPerson(app, tx, authorId, { about: 'announcementSent', announcement: id, ...told }, key);
  });
  app.wakeSender();
}
