// The numbers on the overview are those of the database.
import { expect, it } from 'vitest';
import { claim, openCentre, openDossier, submit } from '../journeys/desk.ts';
import { homestay, noodleHousehold } from '../journeys/prepared-answers.ts';
import { t, words } from '../support/applicants.ts';
import { signInAs } from './desk-browser.ts';

const rowsOf = (html: string, id: string): Record<string, string> => {
  const [, section = ''] =
    new RegExp(`<section aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(html) ?? [];
  const rows = [...section.matchAll(/<th scope="row">([\s\S]*?)<\/th><td class="number">([^<]*)<\/td>/g)];
  return Object.fromEntries(rows.map(([, name = '', text = '']) => [name.replaceAll(/<[^>]*>/g, ''), text]));
};

it('counts by status, area, month and plan, adds up the money, and lists what waits longest', async () => {
  const { office, hoang } = await openCentre();
  office.now = new Date('2026-10-20T02:00:00Z');
  const first = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
  office.now = new Date('2026-11-25T02:00:00Z');
  const second = await submit(office, { name: 'Hoa', id: 1002 }, noodleHousehold);
  const third = await submit(office, { name: 'Thác', id: 1003 }, homestay);
  await claim(hoang, second.reference);
  await openDossier(hoang, second.reference);
  await hoang.press(t('staff.dossier.buttons.shortlist'));
  await hoang.press(t('staff.dossier.confirm'));

  const browser = await signInAs(office, hoang);
  const { html, text } = await browser.open('/console/overview');
  expect(text).toContain(words('console.overview.total', { count: 3 }));
  expect(rowsOf(html, 'by-status')).toMatchObject({
    [t('staff.list.filters.submitted')]: '2',
    [t('staff.list.filters.shortlisted')]: '1',
    [t('staff.list.filters.declined')]: '0',
  });
  const months = rowsOf(html, 'by-month');
  expect(Object.keys(months)).toHaveLength(12);
  expect(months).toMatchObject({ '10/2026': '1', '11/2026': '2', '09/2026': '0' });
  expect(Object.values(rowsOf(html, 'by-area')).toSorted()).toEqual(['1', '2']);
  expect(rowsOf(html, 'by-plan')).toMatchObject({
    [words('console.overview.planOf', { year: 2027, count: 2 })]: '180.000.000 đồng',
    [words('console.overview.shortlistedOf', { year: 2027 })]: '90.000.000 đồng',
  });
  const waiting = html.slice(html.indexOf('aria-labelledby="oldest"'));
  expect(waiting.indexOf(first.reference)).toBeGreaterThan(0);
  expect(waiting.indexOf(first.reference)).toBeLessThan(waiting.indexOf(third.reference));
  expect(waiting).not.toContain(second.reference);

  const [, link = ''] = /href="([^"]*status=shortlisted[^"]*)"/.exec(html) ?? [];
  await browser.open(link.replaceAll('&amp;', '&'));
  expect(browser.page.text).toContain(second.reference);
  expect(browser.page.text).not.toContain(first.reference);
});
