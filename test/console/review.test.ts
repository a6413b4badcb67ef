// A review at the desk, and what the owner's phone shows of it; two people on one dossier; nothing that was typed is lost.
import { describe, expect, it } from 'vitest';
import { everythingTold, expectNoComplaints, openCentre, submit } from '../journeys/desk.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { labelled, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { type DeskBrowser, signInAs } from './desk-browser.ts';

async function findPath(office: Office, reference: string): Promise<string> {
  const where = { reference };
  const { id } = await office.product.app.database.prisma.proposal.findUniqueOrThrow({ where });
  return `/console/dossiers/${id}`;
}

async function openFromList(browser: DeskBrowser, reference: string): Promise<string> {
  await browser.open('/console/dossiers');
  const path = new RegExp(`href="(/console/dossiers/\\d+)">${reference}<`).exec(browser.page.html)?.[1];
  if (path === undefined) throw new Error(`${reference} is not in the list.\n${browser.page.text}`);
  await browser.open(path);
  return path;
}

describe('a review at the desk', () => {
  it('takes, sends back, reads what was mended and shortlists, and the owner is told each step', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const browser = await signInAs(office, hoang);
    const path = await openFromList(browser, reference);
    expect(browser.page.text).toContain('Máy ép năm 2014');
    expect(browser.page.text).toContain('180.000.000 đồng');
    expect(browser.page.text).toContain(t('console.verdict.title'));
    expect(browser.page.html).not.toContain(`${path}/shortlist`);

    await browser.press(`${path}/claim`);
    expect(browser.page.text).toContain(t('staff.dossier.claimed'));
    await owner.waitFor(words('notices.claimed', { reference, reviewer: 'Hoàng' }));

    await browser.press(`${path}/note`, { text: 'Gọi hỏi báo giá\r\ncòn hạn đến bao giờ' });
    expect(browser.page.text).toContain('Gọi hỏi báo giá còn hạn đến bao giờ');

    await browser.press(`${path}/request-changes`, {
      text: 'Bán thêm ở đâu?',
      item: ['market/0', 'income/0'],
    });
    expect(browser.page.text).toContain(words('staff.requestChanges.sent', { count: 2 }));
    await owner.waitFor(words('notices.changesRequested', { reference }));
    await owner.press(labelled(t('notices.see')));
    expect(await owner.lastText()).toContain('Bán thêm ở đâu?');
    await owner.press(t('applicant.changes.edit', { number: 1 }));
    await owner.send('Chợ Nguyên Bình, 2 mối ở Hà Nội, mỗi tháng 1 tấn');
    await owner.press(t('applicant.changes.edit', { number: 2 }));
    await owner.send('6 triệu');
    await owner.press(labelled(t('applicant.review.send')));
    await owner.press(/^📨 /);

    await browser.open(path);
    expect(browser.page.text).toContain(t('console.past.submissions'));
    expect(browser.page.html).toMatch(/<del>[^<]*Hà Nội<\/del>[\s\S]*<ins>[^<]*mỗi tháng 1 tấn<\/ins>/);
    await browser.press(`${path}/claim`);
    await browser.press(`${path}/shortlist`);
    expect(browser.page.text).toContain(t('staff.dossier.shortlisted'));
    expect(browser.page.text).toContain(t('staff.list.filters.shortlisted'));
    await owner.waitFor(words('notices.shortlisted', { reference }).slice(0, 40));
    expect(await everythingTold(owner)).not.toContain('Gọi hỏi báo giá');
    await expectNoComplaints(office);
  });

  it('declines with the reason that the owner reads as it stands', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const browser = await signInAs(office, hoang);
    const path = await openFromList(browser, reference);
    await browser.press(`${path}/claim`);
    await browser.press(`${path}/decline`, { text: '   ' });
    expect(browser.page).toMatchObject({ status: 422 });
    expect(browser.page.text).toContain(t('console.undone.nothingTyped'));
    const tooLong = 'dài '.repeat(500);
    await browser.press(`${path}/decline`, { text: tooLong });
    expect(browser.page).toMatchObject({ status: 422 });
    expect(browser.page.html).toContain(tooLong);
    await browser.press(`${path}/decline`, { text: 'Máy <b>cũ</b> & "đắt"' });
    expect(browser.page).toMatchObject({ status: 200 });
    await owner.waitFor('Máy <b>cũ</b> & "đắt"');
    expect(browser.page.html).toContain('Máy &lt;b&gt;cũ&lt;/b&gt; &amp;');
  });

  it('shows pictures inline, serves each file with its true type, and none of another dossier', async () => {
    const { office, hoang } = await openCentre();
    const first = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const second = await submit(office, { name: 'Bảo', id: 1002 }, noodleHousehold);
    const browser = await signInAs(office, hoang);
    const path = await openFromList(browser, first.reference);
    const [, src = ''] = /<img src="([^"]+)"/.exec(browser.page.html) ?? [];
    expect(src).toMatch(new RegExp(`^${path}/files/\\d+$`));
    await browser.open(src);
    expect(browser.page.status).toBe(200);
    expect(browser.page.headers.get('content-type')).toBe('image/png');
    expect(browser.page.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''/);
    expect(browser.page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(browser.page.headers.get('cache-control')).toBe('no-store');
    const other = await findPath(office, second.reference);
    const id = src.split('/').at(-1) ?? '';
    expect(await browser.open(`${other}/files/${id}`)).toMatchObject({ status: 404 });
    expect(await browser.open(`${path}/files/../../../etc/passwd`)).toMatchObject({ status: 404 });
  });
});

describe('two people on one dossier', () => {
  it('the second reads who has it, and nothing is changed', async () => {
    const { office, hoang, mai } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const [one, two] = [await signInAs(office, hoang), await signInAs(office, mai)];
    const path = await openFromList(one, reference);
    await two.open(path);
    await one.press(`${path}/claim`);
    await two.press(`${path}/claim`);
    expect(two.page).toMatchObject({ status: 409 });
    expect(two.page.text).toContain(t('console.undone.stale'));
    expect(two.page.text).toContain(`Hoàng: ${t('staff.history.what.proposalClaimed')}`);
    expect(two.page.html).not.toContain(`${path}/shortlist`);
  });

  it('a stale reason is refused with what happened meanwhile, and what was typed is kept', async () => {
    const { office, admin, hoang } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const [one, lead] = [await signInAs(office, hoang), await signInAs(office, admin)];
    const path = await openFromList(one, reference);
    await one.press(`${path}/claim`);
    await lead.open(path);
    const to = /<option value="(\d+)">Mai</.exec(lead.page.html)?.[1];
    // The admin of the settings leads too.
    await lead.press(`${path}/hand-over`, { to: to ?? '' });
    expect(lead.page).toMatchObject({ status: 200 });
    expect(lead.page.text).toContain(words('staff.dossier.handedOver', { name: 'Mai' }));

    await one.press(`${path}/decline`, { text: 'Một lý do dài mà không ai muốn viết lại' });
    expect(one.page).toMatchObject({ status: 409 });
    expect(one.page.text).toContain(t('staff.history.what.proposalHandedOver'));
    expect(one.page.text).toContain('Một lý do dài mà không ai muốn viết lại');
    const { status } = await office.product.app.database.prisma.proposal.findUniqueOrThrow({
      where: { reference },
    });
    expect(status).toBe('inReview');
  });

  it('a note is kept whatever happened meanwhile', async () => {
    const { office, hoang, mai } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const [one, two] = [await signInAs(office, hoang), await signInAs(office, mai)];
    const path = await openFromList(one, reference);
    await two.open(path);
    await one.press(`${path}/claim`);
    await two.press(`${path}/note`, { text: 'Tôi biết nhà này' });
    expect(two.page).toMatchObject({ status: 200 });
    expect(two.page.text).toContain('Tôi biết nhà này');
  });
});
