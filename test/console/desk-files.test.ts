// Pictures and voice notes from a desk: they reach the phone as what they are; what is none of these is refused.
import { expect, it } from 'vitest';
import { consenting, openCentre, untilDelivered } from '../journeys/desk.ts';
import { t } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { onePixel as png } from '../support/phone.ts';
import { type DeskBrowser, signInAs } from './desk-browser.ts';

const place = '/console/enquiries/1';

async function ask(office: Office) {
  const lan = await consenting(office, 'Lan', 1001);
  await lan.send('/hoi Giấy nào cần nộp?');
  await untilDelivered(office);
  return lan;
}

/** As a browser posts the form that stands on the page, with a file. */
function postFile(
  browser: DeskBrowser,
  step: string,
  { text, name, bytes }: { readonly text: string; readonly name: string; readonly bytes: Uint8Array },
) {
  const body = new FormData();
  for (const [field, value] of Object.entries(browser.hiddenFields(`${place}/${step}`)))
    body.append(field, value);
  body.append('text', text);
  body.append('file', new File([new Uint8Array(bytes)], name));
  const headers = { 'sec-fetch-site': 'same-origin' };
  return browser.request(`${place}/${step}`, { method: 'POST', body, headers });
}

it('a picture, a voice note and a paper reach whoever asked, and a picture in a note does not', async () => {
  const { office, hoang } = await openCentre();
  const lan = await ask(office);
  const browser = await signInAs(office, hoang);
  await browser.open(place);
  await postFile(browser, 'note', { text: '', name: 'nội bộ.png', bytes: png });
  expect(browser.page.text).toContain(t('enquiries.staff.noteKept'));
  await postFile(browser, 'answer', { text: 'Theo ảnh ạ.', name: 'mẫu "đơn" 1.png', bytes: png });
  expect(browser.page.text).toContain(t('enquiries.staff.answered'));
  await untilDelivered(office);
  const voice = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200)]);
  await postFile(browser, 'answer', { text: '', name: 'loi.ogg', bytes: voice });
  const pdf = Buffer.from('%PDF-1.4\n%%EOF');
  await postFile(browser, 'answer', { text: 'Mẫu đơn đây ạ', name: 'đơn.pdf', bytes: pdf });
  await untilDelivered(office);
  const kinds = ['photo', 'voice', 'document'] as const;
  const told = (await lan.messages()).filter(({ from }) => from === 'bot');
  const files = told.flatMap((message) => kinds.filter((kind) => message[kind] !== undefined));
  expect(files).toEqual(['photo', 'voice', 'document']);
  expect(await lan.lastText()).toContain('Mẫu đơn đây ạ');
});

it('what cannot be used is refused with what was typed, and nothing of it is stored', async () => {
  const { office, hoang, mai } = await openCentre();
  const lan = await ask(office);
  const browser = await signInAs(office, hoang);
  await browser.open(place);
  const before = await lan.lastText();
  await postFile(browser, 'answer', { text: 'Xem tệp ạ', name: 'a.exe', bytes: Buffer.from('MZ program') });
  expect(browser.page.status).toBe(422);
  expect(browser.page.text).toContain(t('console.enquiries.notKept.wrongKind'));
  expect(browser.page.text).toContain(t('console.enquiries.chooseAgain'));
  expect(browser.page.html).toContain('Xem tệp ạ');
  // Mai took it meanwhile: his file is not stored.
  const hers = await signInAs(office, mai);
  await hers.open(place);
  await hers.press(`${place}/claim`);
  await browser.open(place);
  const page = await browser.request(`${place}/answer`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: formWith({ ...hers.hiddenFields(`${place}/note`), token: tokenOf(browser), text: 'Đây ạ' }, png),
  });
  expect(page.status).toBe(409);
  expect(page.text).toContain(t('console.enquiries.chooseAgain'));
  const large = formWith({ token: tokenOf(browser), text: 'x' }, Buffer.alloc(21 * 1024 * 1024));
  const refused = await browser.request(`${place}/answer`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: large,
  });
  expect(refused.status).toBe(413);
  // A page that takes no file reads none.
  const elsewhere = await browser.request('/console/ready-replies', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: formWith({ token: tokenOf(browser) }, png),
  });
  expect(elsewhere.status).toBe(400);
  expect(await office.product.app.database.prisma.file.count()).toBe(0);
  expect(await lan.lastText()).toBe(before);
});

function tokenOf(browser: DeskBrowser): string {
  return /name="token" value="([^"]*)"/.exec(browser.page.html)?.[1] ?? '';
}

function formWith(fields: Readonly<Record<string, string>>, bytes: Uint8Array): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new File([new Uint8Array(bytes)], 'a.png'));
  return body;
}
