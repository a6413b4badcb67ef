// Deadlines and the year's money, set at a desk while the product runs: everybody reads the new ones at once.
import { describe, expect, it } from 'vitest';
import { openCentre, submit } from '../journeys/desk.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { fillIn, openForm, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { type DeskBrowser, signInAs } from './desk-browser.ts';

const action = '/console/settings';

/** Presses Lưu in the form of this setting, with what the page shows in it. */
function set(browser: DeskBrowser, name: string, year: number, value: string, press = 'save') {
  const form = browser.page.html
    .split('<form ')
    .find((each) => each.includes(`name="name" value="${name}"`) && each.includes(`value="${year}"`));
  if (form === undefined) throw new Error(`There is no ${name} of ${year}.`);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, field = '', shown = '']) => [field, shown]));
  return browser.post(action, { ...fields, value, do: press });
}

const settingEvents = async (office: Office) =>
  office.product.app.database.prisma.event.findMany({
    where: { what: 'settingChanged' },
    orderBy: { id: 'asc' },
  });

describe('a deadline that an admin sets', () => {
  it('is read by owners at once, in place of the unconfirmed one, until it is taken back', async () => {
    const { office, admin } = await openCentre();
    const owner = await office.phone('Lan', 1001);
    await openForm(owner);
    await fillIn(owner, noodleHousehold);
    const planOf = async (year: number, date: string): Promise<string> => {
      await owner.press(t('applicant.verdict.money'));
      const text = await owner.lastText();
      expect(text).toContain(words('applicant.verdict.plan.local', { year, date }));
      await owner.press(t('applicant.verdict.back'));
      return text;
    };
    await owner.press(t('applicant.review.verdict'));
    expect(await planOf(2028, '30/09/2027')).toContain(t('applicant.verdict.planUnconfirmed'));

    const browser = await signInAs(office, admin);
    expect((await browser.open(action)).text).toContain(words('console.settings.plan', { year: 2027 }));
    await set(browser, 'local', 2027, '15/12/2026');
    expect(browser.page.status).toBe(200);
    expect(browser.page.text).toContain('15/12/2026');
    expect(browser.page.text).toContain(words('console.settings.set', { name: 'Quản', date: '25/11/2026' }));
    expect(await planOf(2027, '15/12/2026')).not.toContain(
      words('applicant.verdict.plan.local', { year: 2028, date: '30/09/2027' }),
    );
    expect((await browser.open('/console/rulebook')).text).toContain(t('console.rulebook.set'));

    await browser.open(action);
    await set(browser, 'local', 2027, '', 'back');
    expect(browser.page.text).not.toContain('15/12/2026');
    await planOf(2028, '30/09/2027');
    expect(await settingEvents(office)).toMatchObject([
      {
        before: null,
        after: { year: 2027, money: 'local', until: '2026-12-15' },
        why: 'centre deadline 2027 local',
      },
      { before: { until: '2026-12-15' }, after: null },
    ]);
  });

  it('is not saved where it is no day, and what was typed stands there still', async () => {
    const { office, admin } = await openCentre();
    const browser = await signInAs(office, admin);
    await browser.open(action);
    for (const [typed, why] of [
      ['30/2/2026', 'notDay'],
      ['30/09/2062', 'notInRange'],
    ] as const) {
      await set(browser, 'national', 2027, typed);
      expect(browser.page.status).toBe(422);
      expect(browser.page.html).toContain(`value="${typed}"`);
      expect(browser.page.text).toContain(
        words(`console.settings.told.${why}`, { from: '01/01/2025', to: '31/12/2027' }),
      );
    }
    expect(await settingEvents(office)).toEqual([]);
  });

  it('is refused to the second of two who had the page open, who reads what the first one set', async () => {
    const { office, admin } = await openCentre();
    const first = await signInAs(office, admin);
    const second = await signInAs(office, admin);
    await first.open(action);
    await second.open(action);
    await set(first, 'budget', 2027, '2 tỷ');
    await set(second, 'budget', 2027, '3 tỷ');
    expect(second.page.status).toBe(409);
    expect(second.page.text).toContain('2.000.000.000 đồng (hai tỷ đồng)');
    expect(second.page.html).toContain('value="3 tỷ"');
    expect(await settingEvents(office)).toHaveLength(1);
    await set(second, 'budget', 2027, '3 tỷ');
    expect(second.page.status).toBe(200);
    expect(office.product.app.rulebook.centre.budgets).toEqual([{ year: 2027, dong: 3_000_000_000 }]);
  });

  it('is not taken from a form that no page has', async () => {
    const { office, admin } = await openCentre();
    const browser = await signInAs(office, admin);
    await browser.open(action);
    const token = /name="token" value="([^"]+)"/.exec(browser.page.html)?.[1] ?? '';
    for (const fields of [
      { name: 'vat', year: '2027' },
      { name: 'local', year: 'x' },
      { name: 'local', year: '99999' },
      { name: 'budget', year: '2027', shown: '-1' },
      { name: 'local', year: '2027', shown: '<b>' },
    ])
      expect(await browser.post(action, { token, ...fields }), JSON.stringify(fields)).toMatchObject({
        status: 400,
      });
    expect(await settingEvents(office)).toEqual([]);
  });
});

it('the money of a year stands beside what is asked for, and says what is left or missing', async () => {
  const { office, admin, hoang } = await openCentre();
  await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
  const reader = await signInAs(office, hoang);
  expect((await reader.open('/console/overview')).text).toContain(
    words('console.overview.budgetUnknown', { year: 2027 }),
  );
  const browser = await signInAs(office, admin);
  await browser.open(action);
  await set(browser, 'budget', 2027, '120 triệu');
  expect((await reader.open('/console/overview')).text).toContain(
    words('console.overview.withinBudget', { year: 2027, percent: 75, money: '30.000.000 đồng' }),
  );
  await browser.open(action);
  await set(browser, 'budget', 2027, '80 triệu');
  expect((await reader.open('/console/overview')).text).toContain(
    words('console.overview.overBudget', { year: 2027, money: '10.000.000 đồng' }),
  );
});
