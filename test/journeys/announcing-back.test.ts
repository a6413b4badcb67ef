// What was said wrongly is taken back: deleted on the phones of those who have it.
import { expect, it } from 'vitest';
import { signInAs } from '../console/desk-browser.ts';
import { t } from '../support/applicants.ts';
import { addFault } from '../support/stand-in.ts';
import { announcedTo } from './announcing.ts';

const said = 'Sáng thứ Bảy, lớp sấy miến.';
const first = '/console/announcements/1';

it('disappears from every phone; what Telegram keeps is counted as still there', async () => {
  const { office, officer, stored, untilStored, have } = await announcedTo([1001, 1002, 1003], said);
  expect(await have(said)).toEqual([true, true, true]);
  const browser = await signInAs(office, officer);
  await browser.open(first);
  expect(browser.page.text).toContain('3 người đã nhận');
  // One is troubled for a moment, and taken back later all the same.
  await addFault(office.standIn, { method: 'deleteMessage', person: 1002, kind: '500', times: 1 });
  await browser.press(`${first}/recall`);
  expect(browser.page.text).toContain(t('announcements.staff.told.recall'));
  await untilStored(({ status }) => status === 'recalled');
  expect(await have(said)).toEqual([false, false, false]);
  expect(await stored()).toMatchObject({ delivered: 0, recalled: 3 });
  await browser.open(first);
  expect(browser.page.text).toContain(t('announcements.status.recalled'));
  // Once is enough.
  expect(browser.page.html).not.toContain(`action="${first}/recall"`);
  await office.restart();
  expect(await stored()).toMatchObject({ status: 'recalled', recalled: 3 });
});

it('is not there two days later, and for nobody whom it never reached', async () => {
  const { office, officer, stored, have } = await announcedTo([1001], said);
  const browser = await signInAs(office, officer);
  await browser.open(first);
  const fields = browser.hiddenFields(`${first}/recall`);
  office.now = new Date(office.now.getTime() + 48 * 3_600_000);
  const later = await signInAs(office, officer);
  await later.open(first);
  expect(later.page.html).not.toContain(`action="${first}/recall"`);
  await later.open('/console/me');
  await later.post(`${first}/recall`, { ...fields, ...later.hiddenFields('/console/out') });
  await later.open(first);
  expect(await stored()).toMatchObject({ status: 'sent', delivered: 1 });
  expect(await have(said)).toEqual([true]);
});
