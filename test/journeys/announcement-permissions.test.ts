// Every button around an announcement that somebody else wrote, pressed by every role, by buttons that nobody was given.
import { expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { type AnnouncementId, asId } from '../../src/core/ids.ts';
import { createAnnouncement } from '../../src/storage/announcements.ts';
import { t } from '../support/applicants.ts';
import { listener } from './announcing.ts';
import { expectNoComplaints } from './desk.ts';
import { everythingKept, gatherCast } from './permission-cast.ts';
import { everyRole, permissions, speakers } from './permission-table.ts';

it('changes nothing, and shows it to nobody but those who speak there', async () => {
  const { office, phones, holder } = await gatherCast();
  await listener(office, 1300);
  const { database } = office.product.app;
  const said = 'Sáng thứ Bảy, lớp sấy miến.';
  await createAnnouncement(database, {
    authorId: holder,
    topic: 'support',
    areas: ['01777'],
    programmeId: null,
    language: null,
    texts: { vi: said },
    buttons: [],
    fileId: null,
    startAt: null,
    at: office.now,
  });
  await database.prisma.announcement.updateMany({ data: { status: 'proposed' } });
  const foreign = asId<AnnouncementId>(1);
  const wrong: string[] = [];
  for (const [name, row] of Object.entries(permissions)) {
    if (row.kind !== 'speaker') continue;
    for (const role of everyRole) {
      const before = await everythingKept(office);
      await phones[role].press({ data: encodeAction(row.action(foreign)) });
      const told = await phones[role].lastText();
      const isSpeaker = speakers.some((each) => each === role);
      const isRefused = told.includes(t('applicant.error.notAllowed'));
      const isOwn = name === 'newAnnouncement' && isSpeaker;
      const isChanged = (await everythingKept(office)) !== before;
      if (isChanged !== isOwn || isRefused === isSpeaker || (!isSpeaker && told.includes(said)))
        wrong.push(`${name} by ${role}: changed ${isChanged}, told «${told.slice(0, 120)}»`);
    }
  }
  expect(wrong).toEqual([]);
  await expectNoComplaints(office);
}, 120_000);
