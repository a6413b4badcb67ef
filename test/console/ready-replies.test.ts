// Replies kept ready: at the desk kept, changed and put into an answer; on the phone looked at and sent.
import { describe, expect, it } from 'vitest';
import { consenting, expectNoComplaints, openCentre, recruit, untilDelivered } from '../journeys/desk.ts';
import { t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { type DeskBrowser, signInAs } from './desk-browser.ts';

const place = '/console/ready-replies';
const enquiries = '/console/enquiries';

async function keep(browser: DeskBrowser, line: string, text: string): Promise<void> {
  await browser.open(place);
  await browser.press(place, { line, text, do: 'keep' });
}

async function askInCommune(office: Office): Promise<Phone> {
  const lan = await consenting(office, 'Lan', 1001);
  await lan.send('/hoi Nộp hồ sơ ở đâu?');
  const { prisma } = office.product.app.database;
  await prisma.enquiry.updateMany({ data: { areaCode: '01777' } });
  await untilDelivered(office);
  return lan;
}

describe('a reply kept ready', () => {
  it('is sent from the phone after a look, with its places filled in', async () => {
    const { office, hoang } = await openCentre();
    const browser = await signInAs(office, hoang);
    await keep(
      browser,
      'Nộp ở đâu',
      'Chào {tên}, câu hỏi số {so} của {Xã}: gửi ngay ở đây. {cán bộ}, {trung tâm}',
    );
    expect(browser.page.text).toContain(t('console.ready.told.kept'));
    const lan = await askInCommune(office);
    await hoang.send('/queue');
    await hoang.press(/Số 1$/);
    await hoang.press(t('enquiries.staff.buttons.answer'));
    await hoang.press(words('enquiries.ready.button', { count: 1 }));
    await hoang.press('Nộp ở đâu');
    expect(await hoang.lastText()).toContain('Chào Lan, câu hỏi số 1 của');
    expect(await hoang.lastText()).toContain('Hoàng, Trung tâm Khuyến công');
    // What was looked at is what is sent: it was changed meanwhile.
    await browser.open(place);
    await browser.press(place, { line: 'Nộp ở đâu', text: 'Chào {tên}, bấm Gửi Trung tâm ạ.', do: 'keep' });
    await hoang.press(t('enquiries.ready.send'));
    expect(await hoang.lastText()).toContain('Chào Lan, bấm Gửi Trung tâm ạ.');
    expect(await lan.lastText()).not.toContain('bấm Gửi Trung tâm');
    await hoang.press(t('enquiries.ready.send'));
    expect(await hoang.lastText()).toContain(t('enquiries.staff.answered'));
    await untilDelivered(office);
    expect(await lan.lastText()).toContain('Chào Lan, bấm Gửi Trung tâm ạ.');
    await expectNoComplaints(office);
  });

  it('is not sent with a place that nothing is known for', async () => {
    const { office, hoang } = await openCentre();
    const browser = await signInAs(office, hoang);
    await keep(browser, 'Hẹn gặp', 'Mai cán bộ đến {xã} ạ.');
    const lan = await consenting(office, 'Lan', 1001);
    await lan.send('/hoi Bao giờ cán bộ đến?');
    await untilDelivered(office);
    await hoang.send('/queue');
    await hoang.press(/Số 1$/);
    await hoang.press(t('enquiries.staff.buttons.answer'));
    await hoang.press(words('enquiries.ready.button', { count: 1 }));
    await hoang.press('Hẹn gặp');
    expect(await hoang.lastText()).toContain(words('enquiries.ready.unfilled', { places: '{xã}' }));
    expect(await hoang.buttons()).not.toContain(t('enquiries.ready.send'));
    await hoang.send('Mai cán bộ đến {xã} ạ.');
    expect(await hoang.lastText()).toContain(words('enquiries.staff.unfilled', { places: '{xã}' }));
    await hoang.send('Mai cán bộ đến xã Quảng Hòa ạ.');
    await untilDelivered(office);
    expect(await lan.lastText()).toContain('Mai cán bộ đến xã Quảng Hòa ạ.');
  });

  it('is put into the answer at the desk behind what was typed, and nothing is sent by that', async () => {
    const { office, hoang } = await openCentre();
    const lan = await askInCommune(office);
    const browser = await signInAs(office, hoang);
    await keep(browser, 'Nộp ở đâu', 'Gửi ngay ở đây, {tên} nhé.');
    await browser.open(`${enquiries}/1`);
    await browser.press(`${enquiries}/1/answer`, { text: 'Chào chị.', ready: '1', do: 'insert' });
    expect(browser.page.status).toBe(200);
    expect(browser.page.html).toMatch(/Chào chị\.\s+Gửi ngay ở đây, Lan nhé\./);
    expect(await lan.lastText()).not.toContain('Gửi ngay ở đây');
    await browser.press(`${enquiries}/1/answer`, { text: 'Chào chị.\n\nGửi ngay ở đây, Lan nhé.' });
    await untilDelivered(office);
    expect(await lan.lastText()).toContain('Gửi ngay ở đây, Lan nhé.');
  });

  it('is kept only where it can be read and filled in, and what was typed stays', async () => {
    const { office, admin, hoang } = await openCentre();
    const browser = await signInAs(office, hoang);
    const wrong = [
      ['', 'Chào', t('console.ready.told.empty')],
      ['Chào', ' \n ', t('console.ready.told.empty')],
      ['a'.repeat(61), 'Chào', words('console.ready.told.titleTooLong', { length: 61, longest: 60 })],
      ['Chào', 'Chào {tuổi} ạ', words('console.ready.told.unknownPlace', { mark: '{tuổi}' })],
      ['Chào', 'a'.repeat(3_001), words('console.ready.told.textTooLong', { length: 3_001, longest: 3_000 })],
    ] as const;
    for (const [line, text, why] of wrong) {
      await keep(browser, line, text);
      expect(browser.page.status).toBe(422);
      expect(browser.page.text).toContain(why);
      expect(browser.page.html).toContain(text.trim());
    }
    await keep(browser, '<b>Chào</b>', 'Chào "chị" </textarea>');
    expect(browser.page.html).not.toContain('<b>');
    expect(await office.product.app.database.prisma.readyReply.count()).toBe(1);
    const reader = await signInAs(
      office,
      await recruit(office, admin, { name: 'Thu', id: 2009, role: 'admin' }),
    );
    await reader.open(place);
    expect(reader.page.html).not.toContain(`action="${place}"`);
  });

  it('is one thing for two people: the later one is told, and a removed one comes back with one press', async () => {
    const { office, hoang, mai } = await openCentre();
    const first = await signInAs(office, hoang);
    await keep(first, 'Chào', 'Chào anh chị');
    const second = await signInAs(office, mai);
    await second.open(place);
    await first.press(place, { id: '1', seen: '1', line: 'Chào', text: 'Chào bà con', do: 'keep' });
    await second.press(place, { line: 'Chào', text: 'Chào cả nhà', do: 'keep' });
    expect(second.page.status).toBe(409);
    expect(second.page.text).toContain(t('console.ready.told.stale'));
    expect(second.page.html).toContain('Chào cả nhà');
    await first.open(place);
    await first.press(place, { line: 'Chào', text: 'Chào bà con', do: 'remove' });
    expect(first.page.text).toContain(t('console.ready.told.removed'));
    expect(first.page.html).toContain('Chào bà con');
    const { prisma } = office.product.app.database;
    expect(await prisma.readyReply.count()).toBe(0);
    await first.press(place, { line: 'Chào', text: 'Chào bà con', do: 'keep' });
    expect(await prisma.readyReply.count()).toBe(1);
  });
});
