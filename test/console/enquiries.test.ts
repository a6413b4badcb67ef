// Enquiries at a desk: the queue, a conversation, two people on one enquiry, and nothing typed that is lost.
import { describe, expect, it } from 'vitest';
import {
  consenting,
  everythingTold,
  expectNoComplaints,
  openCentre,
  untilDelivered,
} from '../journeys/desk.ts';
import { t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { formActionsOf, signInAs } from './desk-browser.ts';

/** What the staff are told of it comes before what they do next. */
async function ask(office: Office, phone: Phone, words: string): Promise<void> {
  await phone.send(`/hoi ${words}`);
  await untilDelivered(office);
}

const place = '/console/enquiries';

describe('an enquiry at the desk', () => {
  it('is found in the queue, taken, answered, corrected and taken back, and the phone shows each', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await ask(office, lan, 'Được hỗ trợ mấy phần tiền máy?');
    await lan.sendPhoto({ caption: 'Báo giá đây ạ' });
    const browser = await signInAs(office, hoang);
    await browser.open(`${place}?topic=money`);
    expect(browser.page.text).toContain('Được hỗ trợ mấy phần tiền máy?');
    await browser.open(`${place}?topic=papers`);
    expect(browser.page.text).toContain(t('enquiries.queue.empty'));
    await browser.open(`${place}/1`);
    expect(browser.page.text).toContain('Báo giá đây ạ');
    const picture = /src="(\/console\/enquiries\/1\/files\/\d+)"/.exec(browser.page.html)?.[1] ?? '';
    await browser.press(`${place}/1/claim`);
    expect(browser.page.text).toContain(t('enquiries.staff.claimed'));
    await browser.press(`${place}/1/answer`, { text: 'Nhiều nhất\r\nmột nửa.' });
    expect(browser.page.text).toContain(t('enquiries.staff.answered'));
    await untilDelivered(office);
    expect(await lan.lastText()).toContain('Nhiều nhất\nmột nửa.');
    await browser.press(`${place}/1/correct`, { text: 'Nhiều nhất 50 phần trăm.' });
    await untilDelivered(office);
    expect(await everythingTold(lan)).toContain('Nhiều nhất 50 phần trăm.');
    expect(await everythingTold(lan)).not.toContain('một nửa');
    await browser.press(`${place}/1/note`, { text: 'Gọi lại chiều nay' });
    expect(browser.page.text).toContain('Gọi lại chiều nay');
    await browser.press(`${place}/1/withdraw`);
    expect(browser.page.text).toContain(t('enquiries.line.withdrawn'));
    await untilDelivered(office);
    expect(await everythingTold(lan)).not.toContain('Gọi lại chiều nay');
    const sent = await browser.open(picture);
    expect(sent.headers.get('content-type')).toBe('image/png');
    await expectNoComplaints(office);
  });

  it('is one person’s: the second reads who has it, and what was typed is kept', async () => {
    const { office, hoang, mai } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await ask(office, lan, 'Bao giờ có kết quả?');
    const first = await signInAs(office, hoang);
    const second = await signInAs(office, mai);
    await first.open(`${place}/1`);
    await second.open(`${place}/1`);
    await first.press(`${place}/1/claim`);
    await second.press(`${place}/1/answer`, { text: 'Tháng sau chị ạ' });
    expect(second.page.status).toBe(409);
    expect(second.page.text).toContain(words('enquiries.staff.taken', { name: 'Hoàng' }));
    expect(second.page.text).toContain('Tháng sau chị ạ');
    // Whoever asked adds something: what is written without it is not sent.
    await lan.send('À, tôi hỏi hồ sơ KC-2026-0001');
    await untilDelivered(office);
    await first.press(`${place}/1/answer`, { text: 'Tháng mười hai' });
    expect(first.page.status).toBe(409);
    expect(first.page.text).toContain(t('console.enquiries.added'));
    expect(first.page.html).toContain('Tháng mười hai');
    expect(first.page.text).toContain('À, tôi hỏi hồ sơ KC-2026-0001');
    await first.press(`${place}/1/answer`, { text: 'Tháng mười hai' });
    expect(first.page.text).toContain(t('enquiries.staff.answered'));
    expect(await office.product.app.database.prisma.enquiryEntry.count({ where: { kind: 'answer' } })).toBe(
      1,
    );
  });

  it('is handed over to a colleague, and an empty or endless answer is not sent', async () => {
    const { office, hoang, mai } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await ask(office, lan, 'Bao giờ có kết quả?');
    const browser = await signInAs(office, hoang);
    await browser.open(`${place}/1`);
    for (const [text, why] of [
      ['  ', t('console.undone.nothingTyped')],
      ['dài '.repeat(1_000), words('enquiries.staff.tooLong', { length: 3_999, longest: 3_000 })],
    ] as const) {
      await browser.press(`${place}/1/answer`, { text });
      expect(browser.page.status).toBe(422);
      expect(browser.page.text).toContain(why);
    }
    const { id } = await office.product.app.database.prisma.person.findFirstOrThrow({
      where: { name: 'Mai' },
    });
    await browser.press(`${place}/1/hand-over`, { to: String(id) });
    expect(browser.page.text).toContain(words('enquiries.staff.handedOver', { name: 'Mai' }));
    const hers = await signInAs(office, mai);
    await hers.open(`${place}?queue=mine`);
    expect(hers.page.text).toContain('Bao giờ có kết quả?');
  });

  it('becomes an answer for everybody in the words of the staff, and can be taken down', async () => {
    const { office, hoang } = await openCentre();
    const lan = await consenting(office, 'Lan', 1001);
    await ask(office, lan, 'Nhà tôi ở bản Nà Luông, lò nung gốm được không?');
    const browser = await signInAs(office, hoang);
    await browser.open(`${place}/1`);
    expect(formActionsOf(browser.page.html)).not.toContain(`${place}/1/publish`);
    await browser.press(`${place}/1/answer`, { text: 'Lò mới thì được ạ.' });
    await browser.press(`${place}/1/publish`, { question: ' ', text: 'Lò mới thì được.' });
    expect(browser.page.status).toBe(422);
    expect(browser.page.html).toContain('Lò mới thì được.');
    await browser.press(`${place}/1/publish`, {
      question: 'Lò nung gốm có được hỗ trợ không?',
      text: 'Lò mới thì được.',
    });
    expect(browser.page.text).toContain(t('enquiries.staff.published'));
    await untilDelivered(office);
    await lan.send('/start');
    await lan.send('lo nung gom');
    await lan.press(/^📖 Lò nung gốm/);
    expect(await lan.lastText()).toContain('Lò mới thì được.');
    await browser.press(`${place}/1/unpublish`);
    expect(browser.page.text).toContain(t('enquiries.staff.unpublished'));
  });

  it('is only text, whatever was asked, and a forged address shows nothing', async () => {
    const { office, admin, hoang } = await openCentre();
    const lan = await consenting(office, '<b>Lan</b>', 1001);
    await ask(office, lan, '<script>alert(1)</script> "có" được không?');
    const browser = await signInAs(office, hoang);
    for (const path of [place, `${place}/1`]) {
      await browser.open(path);
      expect(browser.page.html, path).not.toContain('<script>');
      expect(browser.page.text, path).toContain('<script>alert(1)</script>');
    }
    for (const path of ['999', 'x', '-1', '4294967297', '1/files/1', '1/files/x'])
      expect((await browser.open(`${place}/${path}`)).status, path).toBe(404);
    expect((await browser.open(`${place}?page=99999999&topic=%3Cb%3E&area=../..&queue=x`)).status).toBe(200);
    // An admin reads, and answers nothing.
    const reader = await signInAs(office, admin);
    await reader.open(`${place}/1`);
    expect(reader.page.status).toBe(200);
    await browser.open(`${place}/1`);
    expect(formActionsOf(browser.page.html)).toContain(`${place}/1/claim`);
  });
});
