// Announcements at the desk: written, approved by a second person, followed while they are sent, and what became of them.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { areFree } from '../../src/app/announcement/free-areas.ts';
import { listener, openCommune, untilAnnounced } from '../journeys/announcing.ts';
import { expectNoComplaints, untilDelivered } from '../journeys/desk.ts';
import { t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { onePixel } from '../support/phone.ts';
import { type DeskBrowser, signInAs } from './desk-browser.ts';

const place = '/console/announcements';
const first = `${place}/1`;
const news = 'Thứ Bảy 28/11, lớp sấy miến ở nhà văn hóa xã.';

const words1 = {
  'text-vi': news,
  'text-en': 'Saturday: noodle drying class.',
  topic: 'training',
  area: '01777',
  button: ['ask'],
} as const;

async function writeNew(browser: DeskBrowser, fields: Readonly<Record<string, string | readonly string[]>>) {
  await browser.open(`${place}/new`);
  await browser.press(place, fields);
}

async function readSheet(office: Office, browser: DeskBrowser): Promise<string> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const address = new URL(`${first}/report.xlsx`, office.product.address);
  const bytes = new Uint8Array(await (await fetch(address, { headers: { cookie } })).arrayBuffer());
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('\n');
}

describe('an announcement at the desk', () => {
  it('is written by an officer, approved by another, sent, and reported to the person', async () => {
    const { office, officer, second } = await openCommune();
    const lan = await listener(office, 1001);
    const gone = await listener(office, 1002);
    await gone.block();
    const author = await signInAs(office, officer);
    // An officer has no dossiers to see: this is where the desk begins.
    expect(author.page.path).toBe(place);
    await writeNew(author, words1);
    expect(author.page.path).toBe(first);
    expect(author.page.text).toContain(t('announcements.staff.told.saved'));
    expect(author.page.text).toContain(news);
    await author.press(`${first}/propose`);
    expect(author.page.text).toContain(t('announcements.staff.told.propose'));
    expect(author.page.html).not.toContain(`action="${first}/approve"`);

    await untilDelivered(office);
    const approver = await signInAs(office, second);
    await approver.open(place);
    expect(approver.page.text).toContain(t('announcements.status.proposed'));
    await approver.open(first);
    await approver.press(`${first}/approve`);
    expect(approver.page.text).toContain(t('announcements.staff.told.approve'));
    await untilAnnounced(office);
    expect(await lan.lastText()).toContain(news);

    await author.open(first);
    expect(author.page.text).toContain(t('announcements.desk.reasons.title'));
    expect(author.page.text).toContain(t('announcements.desk.reasons.own.blockedBefore'));
    const sheet = await readSheet(office, author);
    // Who only hears has given no name; nobody whom it reached is there.
    expect(sheet.split('chưa cho biết tên')).toHaveLength(2);
    expect(sheet).toContain('Thành Công');
    await expectNoComplaints(office);
  });

  it('renews its page only while it is sent', async () => {
    const { office, officer } = await openCommune();
    const author = await signInAs(office, officer);
    await writeNew(author, words1);
    expect(author.page.html).not.toContain('http-equiv="refresh"');
    const { announcement } = office.product.app.database.prisma;
    await announcement.updateMany({ data: { status: 'sending', startedAt: office.now, madeUpTo: 0 } });
    await author.open(first);
    expect(author.page.html).toContain('http-equiv="refresh"');
  });

  it('goes back with a reason, which its author reads; without one it stays', async () => {
    const { office, officer, second } = await openCommune();
    await listener(office, 1001);
    const author = await signInAs(office, officer);
    await writeNew(author, words1);
    await author.press(`${first}/propose`);
    await untilDelivered(office);
    const approver = await signInAs(office, second);
    await approver.open(first);
    await approver.press(`${first}/refuse`, { why: '  ' });
    expect(approver.page.status).toBe(422);
    expect(approver.page.text).toContain(t('announcements.desk.refused.noReason'));
    await approver.press(`${first}/refuse`, { why: 'Lớp chuyển sang Chủ nhật' });
    expect(approver.page.path).toBe(place);
    await author.open(first);
    expect(author.page.text).toContain('Lớp chuyển sang Chủ nhật');
  });
});

describe('a picture at the desk', () => {
  it('goes with it, is shown there, and is left out again; what is none is told', async () => {
    const { office, officer } = await openCommune();
    const browser = await signInAs(office, officer);
    await browser.open(`${place}/new`);
    await postWithFile(browser, place, { name: 'loa.exe', bytes: Buffer.from('MZ') });
    expect(browser.page.status).toBe(422);
    expect(browser.page.html).toContain(news);
    await postWithFile(browser, place, { name: 'tờ mời.png', bytes: onePixel });
    expect(browser.page.text).toContain('Kèm: tờ mời.png');
    expect((await browser.open(`${first}/file`)).headers.get('content-type')).toBe('image/png');
    await browser.open(first);
    await browser.press(first, words1);
    expect(browser.page.text).toContain('Kèm: tờ mời.png');
    await browser.press(first, { ...words1, dropFile: 'yes' });
    expect(browser.page.text).not.toContain('Kèm:');
    expect((await browser.open(`${first}/file`)).status).toBe(404);
  });
});

function postWithFile(
  browser: DeskBrowser,
  action: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
) {
  const body = new FormData();
  const fields = { ...browser.hiddenFields(action), ...words1, button: 'ask' };
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append('file', new File([new Uint8Array(bytes)], name));
  return browser.request(action, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
}

describe('what cannot be kept', () => {
  it('is told with everything that was typed', async () => {
    const { office, officer } = await openCommune();
    const browser = await signInAs(office, officer);
    await writeNew(browser, { ...words1, startAt: '2026-11-24T08:00' });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain(t('announcements.desk.refused.pastStart'));
    expect(browser.page.html).toContain(news);
    expect(browser.page.html).toContain('value="2026-11-24T08:00"');
    await browser.press(place, { ...words1, 'text-vi': 'Ôi '.repeat(1_200) });
    expect(browser.page.status).toBe(422);
    expect(browser.page.text).toContain(
      words('announcements.desk.refused.tooLong', { length: 3_599, longest: 3_000 }),
    );
    // Another commune is not theirs to speak for; a form that no page of ours made is none.
    await browser.press(place, { ...words1, area: '01273' });
    expect(browser.page.text).toContain(t('announcements.desk.refused.notAllowed'));
    await browser.open(`${place}/new`);
    await browser.press(place, { ...words1, topic: 'gossip' });
    expect(browser.page.status).toBe(400);
    expect(await office.product.app.database.prisma.announcement.count()).toBe(0);
  });

  it('was changed on the phone meanwhile: both versions are there', async () => {
    const { office, officer } = await openCommune();
    const browser = await signInAs(office, officer);
    await writeNew(browser, words1);
    await office.product.app.database.prisma.announcement.updateMany({
      data: { revision: { increment: 1 }, texts: { vi: 'Lớp sấy miến dời sang tuần sau.' } },
    });
    await browser.press(first, { ...words1, 'text-vi': 'Lớp sấy miến sáng thứ Hai.' });
    expect(browser.page.status).toBe(409);
    expect(browser.page.text).toContain(t('announcements.desk.refused.changedSince'));
    expect(browser.page.text).toContain('Lớp sấy miến dời sang tuần sau.');
    expect(browser.page.text).toContain('Lớp sấy miến sáng thứ Hai.');
    await browser.press(first, {
      ...words1,
      'text-vi': 'Lớp sấy miến sáng thứ Hai.',
      startAt: '2026-11-26T07:30',
    });
    expect(browser.page.text).toContain(t('announcements.staff.told.saved'));
    const { startAt } = await office.product.app.database.prisma.announcement.findFirstOrThrow();
    expect(startAt?.toISOString()).toBe('2026-11-26T00:30:00.000Z');
  });

  it('is somebody else’s draft, or none: the same page for both', async () => {
    const { office, officer, second } = await openCommune();
    await writeNew(await signInAs(office, officer), words1);
    const other = await signInAs(office, second);
    for (const path of [first, `${place}/99`, `${first}/report.xlsx`]) {
      await other.open(path);
      expect(other.page.status).toBe(404);
      expect(other.page.text).toContain(t('console.refusal.announcementGone.title'));
    }
  });
});

describe('the sheet that invites people', () => {
  it('is made for one’s own areas alone', async () => {
    const { office, officer } = await openCommune();
    const browser = await signInAs(office, officer);
    await browser.open(place);
    expect(browser.page.html).toContain('value="01777"');
    expect(browser.page.html).not.toContain('value="01273"');
    expect((await browser.open('/console/poster.docx?area=01777')).status).toBe(200);
    expect(browser.page.headers.get('content-disposition')).toContain('nhan-tin-01777.docx');
    for (const area of ['01273', 'nowhere', ''])
      expect((await browser.open(`/console/poster.docx?area=${area}`)).status).toBe(403);
  });
});

describe('an area that approves by itself', () => {
  it('needs no second person, as long as an admin leaves it free', async () => {
    const { office, officer, second, admin } = await openCommune();
    const lan = await listener(office, 1001);
    const boss = await signInAs(office, admin);
    await boss.open(place);
    await boss.press('/console/free-areas', { do: 'free', area: '01777' });
    expect(boss.page.text).toContain(t('announcements.desk.free.told.areaFreed'));
    await untilDelivered(office);
    const author = await signInAs(office, officer);
    await writeNew(author, words1);
    await author.press(`${first}/propose`);
    expect(author.page.status).toBe(200);
    expect(author.page.text).toContain(t('announcements.staff.told.approve'));
    await untilAnnounced(office);
    await untilDelivered(office);
    expect(await lan.lastText()).toContain(news);
    // Nobody was asked.
    expect((await second.messages()).some(({ text }) => text?.includes('nhờ anh/chị duyệt') === true)).toBe(
      false,
    );

    await boss.open(place);
    await boss.post('/console/free-areas', {
      ...boss.hiddenFields('/console/free-areas'),
      do: 'bind',
      area: '01777',
    });
    expect(boss.page.text).toContain(t('announcements.desk.free.told.areaBound'));
    await writeNew(author, words1);
    await author.press(`${place}/2/propose`);
    expect(author.page.text).toContain(t('announcements.staff.told.propose'));
  });

  it('is all of it: one commune that is not free wants a second person', async () => {
    const { office, admin } = await openCommune();
    const { database } = office.product.app;
    await database.prisma.freeArea.create({ data: { areaCode: '01777', since: office.now } });
    const free = (areas: readonly string[]) => areFree(office.product.app, database, areas);
    expect(await free(['01777'])).toBe(true);
    expect(await free(['nguyen-binh'])).toBe(false);
    expect(await free(['01777', '01273'])).toBe(false);
    expect(await free([])).toBe(false);
    await database.prisma.freeArea.create({ data: { areaCode: 'nguyen-binh', since: office.now } });
    expect(await free(['nguyen-binh'])).toBe(true);
    const boss = await signInAs(office, admin);
    await boss.open(place);
    await boss.press('/console/free-areas', { do: 'free', area: 'nowhere' });
    expect(boss.page.text).not.toContain(t('announcements.desk.free.told.areaFreed'));
  });
});

describe('a commune', () => {
  it('hears three announcements a day at most: the fourth is kept for another day', async () => {
    const { office, officer } = await openCommune();
    await listener(office, 1001);
    const { prisma } = office.product.app.database;
    await prisma.freeArea.create({ data: { areaCode: '01777', since: office.now } });
    const author = await signInAs(office, officer);
    for (const number of [1, 2, 3, 4]) {
      await writeNew(author, words1);
      await author.press(`${place}/${number}/propose`);
      expect(author.page.text).toContain(
        t(number === 4 ? 'announcements.staff.told.tooManyThatDay' : 'announcements.staff.told.approve'),
      );
      await untilAnnounced(office);
      await untilDelivered(office);
    }
    expect(author.page.status).toBe(409);
    await author.press(`${place}/4`, { ...words1, startAt: '2026-11-26T07:30' });
    await author.press(`${place}/4/propose`);
    expect(author.page.text).toContain(t('announcements.staff.told.approve'));
  });
});
