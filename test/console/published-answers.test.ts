// The answers for everybody: found as people type, counted, reworded and taken down.
import { expect, it } from 'vitest';
import { consenting, openCentre, recruit, untilDelivered } from '../journeys/desk.ts';
import { t, words } from '../support/applicants.ts';
import { signInAs } from './desk-browser.ts';

const place = '/console/published-answers';

async function publish(): Promise<Awaited<ReturnType<typeof openCentre>>> {
  const centre = await openCentre();
  const lan = await consenting(centre.office, 'Lan', 1001);
  await lan.send('/hoi Lò gốm nhà tôi ở Nà Luông có được không?');
  await untilDelivered(centre.office);
  const browser = await signInAs(centre.office, centre.hoang);
  await browser.open('/console/enquiries/1');
  await browser.press('/console/enquiries/1/answer', { text: 'Lò mới thì được.' });
  const question = 'Lò nung gốm có được hỗ trợ không?';
  await browser.press('/console/enquiries/1/publish', { question, text: 'Lò mới thì được.' });
  await untilDelivered(centre.office);
  return centre;
}

it('are listed with how often they were read and were enough, and found by words without diacritics', async () => {
  const { office, hoang } = await publish();
  const hoa = await consenting(office, 'Hoa', 1002);
  await hoa.send('/hoi lo nung gom duoc ho tro khong');
  await hoa.press(/^📖 Lò nung gốm/);
  await hoa.press(t('enquiries.known.helped'));
  const browser = await signInAs(office, hoang);
  await browser.open(place);
  expect(browser.page.text).toContain(words('console.published.counts', { read: 1, helped: 1 }));
  expect(browser.page.text).toContain(t('console.published.ofRulebook'));
  await browser.open(`${place}?q=lo%20gom`);
  expect(browser.page.text).toContain('Lò nung gốm có được hỗ trợ không?');
  await browser.open(`${place}?q=zzzzqq`);
  expect(browser.page.text).not.toContain('Lò nung gốm');
  expect((await browser.open(`${place}?page=99999999`)).status).toBe(200);
});

it('are reworded and taken down from there, by whoever saw what they say now', async () => {
  const { office, admin, hoang, mai } = await publish();
  const browser = await signInAs(office, hoang);
  const other = await signInAs(office, mai);
  await browser.open(place);
  await other.open(place);
  await browser.press(place, { line: 'Lò gốm mới có được không?', text: 'Được, lò mới 100 %.', do: 'keep' });
  expect(browser.page.text).toContain(t('console.published.told.kept'));
  await other.press(place, { line: 'Lò?', text: 'Không.', do: 'remove' });
  expect(other.page.status).toBe(409);
  expect(other.page.text).toContain(t('console.published.told.stale'));
  const lan = await consenting(office, 'Tài', 1003);
  await lan.send('lo gom moi');
  await lan.press(/^📖 Lò gốm mới/);
  expect(await lan.lastText()).toContain('Được, lò mới 100 %.');
  await browser.press(place, { line: ' ', text: '', do: 'keep' });
  expect(browser.page.status).toBe(422);
  await browser.press(place, { line: 'x', text: 'y', do: 'remove' });
  expect(browser.page.text).toContain(t('console.published.told.removed'));
  expect(await office.product.app.database.prisma.answerGram.count()).toBe(0);
  const reader = await signInAs(
    office,
    await recruit(office, admin, { name: 'Thu', id: 2009, role: 'admin' }),
  );
  await reader.open(place);
  expect(reader.page.html).not.toContain('name="do"');
});
