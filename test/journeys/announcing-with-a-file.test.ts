// A picture or a paper goes with an announcement: brought to Telegram once, its words below it.
import { expect, it } from 'vitest';
import { labelled, t, words } from '../support/applicants.ts';
import { onePixel } from '../support/phone.ts';
import { readReport } from '../support/stand-in.ts';
import { listener, openCommune, openLatest, untilAnnounced } from './announcing.ts';
import { expectNoComplaints, untilDelivered } from './desk.ts';

const said = 'Hội chợ ở sân vận động, sáng thứ Bảy.';

async function announcePicture(people: readonly number[]) {
  const speakers = await openCommune();
  const { office, officer, second } = speakers;
  const phones = [];
  for (const id of people) phones.push(await listener(office, id));
  await officer.send('/thongbao');
  await officer.press(labelled(t('announcements.staff.new')));
  await officer.sendPhoto({ caption: said });
  return { ...speakers, phones, office, officer, second };
}

it('is sent as a picture with its words, and brought there once for all', async () => {
  const { office, officer, second, phones } = await announcePicture([1001, 1002, 1003]);
  expect(await officer.lastText()).toContain(said);
  expect(await officer.lastText()).toContain('Kèm:');
  await officer.press(labelled(t('announcements.staff.preview').replace('👁 ', '')));
  expect((await officer.messages()).some(({ from, photo }) => from === 'bot' && photo !== undefined)).toBe(
    true,
  );
  await openLatest(office, officer);
  await officer.press(t('announcements.staff.move.propose'));
  await openLatest(office, second);
  await second.press(t('announcements.staff.move.approve'));
  await untilAnnounced(office);
  const before = (await readReport(office.standIn)).calls['sendPhoto'];
  for (const phone of phones) {
    const got = (await phone.messages()).filter(({ from, photo }) => from === 'bot' && photo !== undefined);
    expect(got.map(({ text, caption }) => text ?? caption)).toEqual([expect.stringContaining(said)]);
  }
  // One for the look before it, one that brought it, and two that only named it.
  expect(before).toBe(4);
  const { channelFile } = await office.product.app.database.prisma.announcement.findUniqueOrThrow({
    where: { id: 1 },
  });
  expect(channelFile).toMatch(/^photo:.+/);
  await untilDelivered(office);
  await expectNoComplaints(office);
});

it('waits for the first one that gets it: somebody who blocked the bot brings nothing', async () => {
  const { office, officer, second, phones } = await announcePicture([1001, 1002]);
  await officer.press(t('announcements.staff.move.propose'));
  await openLatest(office, second);
  const { database } = office.product.app;
  await phones[0]?.block();
  // Blocked without the bot knowing it.
  await database.prisma.person.updateMany({ data: { isReachable: true } });
  await second.press(t('announcements.staff.move.approve'));
  await untilAnnounced(office);
  expect(await database.prisma.announcement.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
    delivered: 1,
    unreachable: 1,
  });
  const got = (await phones[1]?.messages())?.filter(
    ({ from, photo }) => from === 'bot' && photo !== undefined,
  );
  expect(got).toHaveLength(1);
});

it('has less room for words, and may be left out again', async () => {
  const { officer, office } = await announcePicture([1001]);
  await officer.press(labelled(t('announcements.staff.text')));
  await officer.send('Ôi '.repeat(300));
  expect(await officer.lastText()).toContain(
    words('announcements.staff.tooLong', { length: 899, longest: 800 }),
  );
  await officer.send('/thongbao');
  await officer.press(/\d+$/);
  await officer.press(t('announcements.staff.dropFile'));
  expect(await officer.lastText()).not.toContain('Kèm:');
  await officer.press(labelled(t('announcements.staff.text')));
  await officer.send('Ôi '.repeat(300));
  expect(await officer.lastText()).toContain(t('announcements.staff.told.saved'));
  // Too many words for a file: it is not taken, and they stay.
  await officer.press(labelled(t('announcements.staff.text')));
  await officer.sendPhoto({ bytes: onePixel });
  expect(await officer.lastText()).toContain(
    words('announcements.staff.tooLong', { length: 899, longest: 800 }),
  );
  const stored = await office.product.app.database.prisma.announcement.findUniqueOrThrow({
    where: { id: 1 },
  });
  expect(stored).toMatchObject({ fileId: null });
});

it('has its words corrected below the picture', async () => {
  const { office, officer, second, phones } = await announcePicture([1001]);
  await openLatest(office, officer);
  await officer.press(t('announcements.staff.move.propose'));
  await openLatest(office, second);
  await second.press(t('announcements.staff.move.approve'));
  await untilAnnounced(office);
  await openLatest(office, officer);
  await officer.press(t('announcements.staff.move.correct'));
  await officer.send('Hội chợ dời sang Chủ nhật.');
  await openLatest(office, second);
  await second.press(t('announcements.staff.move.approveCorrection'));
  const captions = async () => {
    const messages = (await phones[0]?.messages()) ?? [];
    return messages.flatMap(({ from, photo, caption }) =>
      from === 'bot' && photo !== undefined ? [caption] : [],
    );
  };
  await expect.poll(captions, { timeout: 20_000 }).toEqual([expect.stringContaining('dời sang Chủ nhật')]);
  await expectNoComplaints(office);
});
