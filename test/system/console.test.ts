// The console in a real browser: a review from the link to the decision without JavaScript, at a desk and on a phone,
// and every page held against what screen readers need.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForLink } from '../console/desk-browser.ts';
import { everythingTold, openCentre, submit } from '../journeys/desk.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { t, words } from '../support/applicants.ts';
import { desk, launchBrowser, pocket } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

/** SCREENSHOTS names a folder: pictures of every page are put there, to be looked at. */
const pictures = process.env['SCREENSHOTS'];

async function keepPicture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

/** Opens what is folded, and presses the button in it. */
async function act(page: Page, name: Parameters<typeof t>[0], text?: string): Promise<void> {
  const label = t(name);
  const folded = page.locator('details', { has: page.locator('summary', { hasText: label }) });
  const holder = (await folded.count()) > 0 ? folded.first() : page.locator('.actions');
  if ((await folded.count()) > 0 && (await folded.first().getAttribute('open')) === null)
    await folded.first().locator('summary').click();
  if (text !== undefined) await holder.locator('textarea').fill(text);
  await holder.getByRole('button', { name: label, exact: true }).click();
}

describe.each([
  { size: 'desk', options: desk },
  { size: 'pocket', options: pocket },
])('a review on a $size screen', ({ size, options }) => {
  it('goes from the link to the decision without JavaScript, and the owner reads each step', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const context = await browser.newContext({ ...options, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(await askForLink(hoang), office.product.address).href);
    await keepPicture(page, `${size}-1-sign-in`);
    await page.getByRole('button', { name: t('console.signIn.button') }).click();
    await keepPicture(page, `${size}-2-list`);
    await page.getByRole('link', { name: reference }).click();
    await keepPicture(page, `${size}-3-dossier`);
    await act(page, 'staff.dossier.buttons.claim');
    await page
      .getByRole('checkbox', { name: t('console.answers.tick', { label: t('questions.market.label') }) })
      .check();
    await act(page, 'staff.dossier.buttons.requestChanges', 'Bán thêm ở đâu?');
    expect(await page.getByRole('status').textContent()).toContain(
      words('staff.requestChanges.sent', { count: 1 }),
    );
    await keepPicture(page, `${size}-4-changes-asked`);

    await owner.waitFor(words('notices.changesRequested', { reference }));
    await owner.press(t('notices.see'));
    await owner.press(t('applicant.changes.edit', { number: 1 }));
    await owner.send('Chợ Nguyên Bình, 2 mối ở Hà Nội, mỗi tháng 1 tấn');
    await owner.press(/📨 /);
    await owner.press(/^📨 /);

    await page.reload();
    await act(page, 'staff.dossier.buttons.claim');
    await keepPicture(page, `${size}-5-sent-again`);
    await act(page, 'staff.dossier.buttons.shortlist');
    await keepPicture(page, `${size}-6-shortlisted`);
    expect(await page.getByRole('status').textContent()).toContain(t('staff.dossier.shortlisted'));
    await owner.waitFor(words('notices.shortlisted', { reference }).slice(0, 40));
    expect(await everythingTold(owner)).toContain('Bán thêm ở đâu?');
    await context.close();
  });
});

describe('every page', () => {
  it.each([
    { size: 'desk', options: desk },
    { size: 'pocket', options: pocket },
  ])(
    'has nothing serious against it on a $size screen, and nothing sticks out sideways',
    async ({ size, options }) => {
      const { office, admin } = await openCentre();
      const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const found: string[] = [];
      const look = async (name: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, impact, nodes } of violations)
          if (impact === 'serious' || impact === 'critical')
            found.push(`${name}: ${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
        const over = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (Number(over) > 0) found.push(`${name}: ${String(over)} pixels stick out`);
      };
      await page.goto(new URL('/console', office.product.address).href);
      await look('not signed in');
      await keepPicture(page, `${size}-0-not-signed-in`);
      await page.goto(new URL(await askForLink(admin), office.product.address).href);
      await look('sign in');
      await page.getByRole('button').click();
      await look('list');
      await page.getByRole('link', { name: reference }).click();
      await look('dossier');
      for (const path of [
        '/console/overview',
        '/console/rulebook',
        '/console/people',
        '/console/me',
        '/console/none',
      ]) {
        await page.goto(new URL(path, office.product.address).href);
        await look(path);
        await keepPicture(page, `${size}-${path.replaceAll('/', '-')}`);
      }
      expect(found).toEqual([]);
      await context.close();
    },
  );
});
