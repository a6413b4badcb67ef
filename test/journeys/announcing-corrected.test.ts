// What was said wrongly is worded anew on the phones that have it, once a second person agrees.
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { asId } from '../../src/core/ids.ts';
import { signInAs } from '../console/desk-browser.ts';
import { consent, labelled, t } from '../support/applicants.ts';
import { addFault, askStandIn } from '../support/stand-in.ts';
import { announcedTo, listener, openLatest, untilAnnounced } from './announcing.ts';
import { untilDelivered } from './desk.ts';

const wrong = 'Thứ Bảy, lớp sấy miến.';
const right = 'Chủ nhật, lớp sấy miến.';
const first = '/console/announcements/1';

const isCorrected = ({ correctedUpTo }: { readonly correctedUpTo: number | null }) => correctedUpTo === null;

describe('an announcement that was sent', () => {
  it('is worded anew on each phone, says since when, and keeps its buttons', async () => {
    const { office, officer, second, phones, stored, untilStored, have } = await announcedTo(
      [1001, 1002, 1003],
      wrong,
    );
    await openLatest(office, officer);
    await officer.press(t('announcements.staff.move.correct'));
    await officer.send(right);
    expect(await officer.screen()).toContain(t('announcements.staff.told.correct'));
    expect(await have(wrong)).toEqual([true, true, true]);
    // Of their own they cannot approve it.
    await untilDelivered(office);
    expect(await second.screen()).toContain('Hải nhờ anh/chị duyệt bản sửa của thông báo 1');
    await second.press(t('announcements.notice.open'));
    expect(await second.screen()).toContain(right);
    // A call that broke off after it arrived, and one that never did, are made again.
    await addFault(office.standIn, { method: 'editMessageText', person: 1001, kind: 'resetAfter', times: 1 });
    await addFault(office.standIn, { method: 'editMessageText', person: 1002, kind: '500', times: 1 });
    await second.press(t('announcements.staff.move.approveCorrection'));
    await untilStored(isCorrected);
    expect(await have(right)).toEqual([true, true, true]);
    expect(await have(wrong)).toEqual([false, false, false]);
    expect(await have('đã sửa lúc')).toEqual([true, true, true]);
    expect(await stored()).toMatchObject({ status: 'sent', delivered: 3, corrected: 3, correction: null });
    await untilDelivered(office);
    expect(await officer.screen()).toContain('Nga đã duyệt bản sửa của thông báo 1');
    // The way out is still below it.
    const [phone] = phones;
    await phone?.press(labelled(t('announcements.stop')));
    expect(await phone?.screen()).toContain(t('announcements.stopped'));
    await office.restart();
    expect(await stored()).toMatchObject({ status: 'sent', corrected: 3 });
  });

  it('stays as it is where the correction is dropped, is the same, or was written meanwhile', async () => {
    const { office, officer, second, stored, have } = await announcedTo([1001], wrong);
    const desk = await signInAs(office, officer);
    await desk.open(first);
    await desk.press(`${first}/correct`, { 'text-vi': wrong, 'text-en': '' });
    expect(desk.page.status).toBe(409);
    expect(desk.page.text).toContain(t('announcements.staff.told.nothingCorrected'));
    await desk.press(`${first}/correct`, { 'text-vi': '', 'text-en': '' });
    expect(desk.page.status).toBe(422);
    await desk.open(first);
    await desk.press(`${first}/correct`, { 'text-vi': right, 'text-en': 'On Sunday.' });
    expect(desk.page.text).toContain(t('announcements.staff.told.correct'));
    expect(desk.page.html).not.toContain(`action="${first}/approve-correction"`);
    await untilDelivered(office);
    const other = await signInAs(office, second);
    await other.open(first);
    expect(other.page.text).toContain('On Sunday.');
    // What was read is not what stands there any more.
    await desk.press(`${first}/correct`, { 'text-vi': `${right} 8 giờ.`, 'text-en': '' });
    await other.press(`${first}/approve-correction`);
    expect(other.page.status).toBe(409);
    expect(other.page.text).toContain(t('announcements.staff.told.changedSince'));
    await other.press(`${first}/drop-correction`);
    expect(other.page.text).toContain(t('announcements.staff.told.dropCorrection'));
    expect(await stored()).toMatchObject({ correction: null, correctedAt: null, texts: { vi: wrong } });
    expect(await have(wrong)).toEqual([true]);
    await untilDelivered(office);
    expect(await officer.screen()).toContain('Nga chưa duyệt bản sửa của thông báo 1');
  });

  it('counts those whose phones do not show it any more, and goes on after a restart', async () => {
    const people = Array.from({ length: 8 }, (_, index) => 1001 + index);
    const { office, officer, second, stored, untilStored, have } = await announcedTo(people, wrong);
    await addFault(office.standIn, { method: 'editMessageText', person: 1003, kind: '403', times: 1 });
    await openLatest(office, officer);
    await officer.press(t('announcements.staff.move.correct'));
    await officer.send(right);
    await openLatest(office, second);
    await addFault(office.standIn, { method: 'editMessageText', kind: '429', times: 1, retryAfter: 1 });
    await second.press(t('announcements.staff.move.approveCorrection'));
    await office.restart();
    await untilStored(isCorrected);
    expect(await have(right)).toEqual(people.map((id) => id !== 1003));
    expect(await stored()).toMatchObject({ corrected: 7, delivered: 8 });
  });

  it('reaches those who get it later with its last words, and without a sign of others', async () => {
    const { office, officer, second, untilStored, have } = await announcedTo([1001], wrong);
    // One was not reached: the channel was in trouble for long.
    const late = await listener(office, 1002);
    const { prisma } = office.product.app.database;
    const { id: personId } = await prisma.person.findUniqueOrThrow({ where: { telegramId: 1002 } });
    await prisma.recipient.create({
      data: { announcementId: 1, personId, status: 'failed', at: office.now, error: '500' },
    });
    await prisma.announcement.update({ where: { id: 1 }, data: { recipients: 2, failed: 1 } });
    await openLatest(office, officer);
    await officer.press(t('announcements.staff.move.correct'));
    await officer.send(right);
    await openLatest(office, second);
    await second.press(t('announcements.staff.move.approveCorrection'));
    await untilStored(isCorrected);
    await second.press(t('announcements.staff.move.resend'));
    await untilAnnounced(office);
    expect(await late.screen()).toContain(right);
    expect(await late.screen()).not.toContain('đã sửa lúc');
    expect(await have(right)).toEqual([true]);
    const { refused } = await askStandIn<{ refused: readonly { method: string }[] }>(
      office.standIn,
      'GET',
      'report',
    );
    expect(refused.filter(({ method }) => method === 'sendMessage')).toEqual([]);
  });
});

describe('a question below an announcement', () => {
  it('carries along what it is about, and comes from where it was announced', async () => {
    const { office, admin, phones } = await announcedTo([1001], wrong);
    const [phone] = phones;
    if (phone === undefined) throw new Error('Nobody hears it');
    await consent(phone);
    const announcement = (await phone.messages()).find(({ text }) => text?.includes(wrong) === true);
    await phone.pressOn(announcement?.messageId ?? 0, `❓ ${t('enquiries.home')}`);
    expect(await phone.screen()).toContain('Hỏi về thông báo 1');
    await phone.send('Có phải mang miến theo không?');
    await untilDelivered(office);
    await admin.send('/queue');
    await admin.press(/Số 1$/);
    expect(await admin.screen()).toContain('Hỏi về thông báo 1');
    const { enquiry } = office.product.app.database.prisma;
    expect(await enquiry.findFirstOrThrow()).toMatchObject({ announcementId: 1, areaCode: '01777' });
  });

  it('carries nothing along of one that was never sent', async () => {
    const { office, phones } = await announcedTo([1001], wrong);
    const [phone] = phones;
    if (phone === undefined) throw new Error('Nobody hears it');
    await consent(phone);
    await phone.press({ data: encodeAction({ do: 'askAboutAnnouncement', announcement: asId(99) }) });
    expect(await phone.screen()).not.toContain('Hỏi về thông báo');
    await phone.send('Có phải mang miến theo không?');
    const { enquiry } = office.product.app.database.prisma;
    expect(await enquiry.findFirstOrThrow()).toMatchObject({ announcementId: null });
  });
});
