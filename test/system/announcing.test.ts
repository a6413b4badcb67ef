// An announcement from the desk of a commune to the phone of somebody who asked to hear it, without JavaScript.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cast } from '../../src/demo/cast.ts';
import { askForLink } from '../console/desk-browser.ts';
import { openCommune, untilAnnounced } from '../journeys/announcing.ts';
import { expectNoComplaints, untilDelivered } from '../journeys/desk.ts';
import { labelled, t } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { desk, launchBrowser, pocket } from './browser.ts';
import { openOwnersPhone } from './owners-phone.ts';
import { keepPair, keepPicture } from './pictures.ts';

const news = 'Thứ Bảy 28/11, 8 giờ sáng, lớp sấy miến dong ở nhà văn hóa xã Thành Công.';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

async function sitDown(office: Office, phone: Phone, options: BrowserContextOptions): Promise<Page> {
  await untilDelivered(office);
  const context = await browser.newContext({ ...options, javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(new URL(await askForLink(phone), office.product.address).href);
  await page.getByRole('button', { name: t('console.signIn.button') }).click();
  return page;
}

describe.each([
  { size: 'desk', options: desk },
  { size: 'pocket', options: pocket },
])('an announcement on a $size screen', ({ size, options }) => {
  it('is written, approved by somebody else, heard on the phone, and ended with one tap', async () => {
    const { office, officer, second } = await openCommune();
    const shown = await openOwnersPhone(browser, office);
    const owner = await office.phone('Lan', cast[0]?.id ?? 0);
    await owner.send('/start hear_01777');
    await shown.getByText('Người phụ trách dữ liệu').waitFor();
    const author = await sitDown(office, officer, options);
    if (size === 'desk') await keepPair(author, shown, 'hearing-1-consent');
    await owner.press(labelled(t('announcements.ask.agree')));
    await shown.getByText(t('announcements.started')).waitFor();
    await wait(400);
    if (size === 'desk') await keepPair(author, shown, 'hearing-2-chosen');

    await author.getByRole('link', { name: t('announcements.desk.new') }).click();
    await author.locator('#text-vi').fill(news);
    await author.locator('#topic').selectOption('training');
    await keepPicture(author, `${size}-announcement-1-new`);
    await author.getByRole('button', { name: t('announcements.desk.form.keep') }).click();
    await author.getByRole('button', { name: t('announcements.staff.move.propose') }).click();
    expect(await author.getByRole('status').textContent()).toContain(t('announcements.staff.told.propose'));

    const approver = await sitDown(office, second, options);
    await approver.getByRole('link', { name: '1', exact: true }).click();
    await keepPicture(approver, `${size}-announcement-2-approve`);
    await approver.getByRole('button', { name: t('announcements.staff.move.approve') }).click();
    await untilAnnounced(office);
    await shown.getByText(news).waitFor();
    await wait(400);
    await author.reload();
    await keepPicture(author, `${size}-announcement-3-report`);
    if (size === 'desk') await keepPair(author, shown, 'announcement');
    await owner.press(labelled(t('announcements.stop')));
    await shown.getByText(t('announcements.stopped')).waitFor();
    await expectNoComplaints(office);
  });
});
