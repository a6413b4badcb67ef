// Every page of the console in a real browser, held against what screen readers need.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForLink } from '../console/desk-browser.ts';
import { openCentre, submit } from '../journeys/desk.ts';
import { noodleHousehold } from '../journeys/prepared-answers.ts';
import { desk, launchBrowser, pocket } from './browser.ts';
import { keepPicture } from './pictures.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

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
      await keepPicture(page, `${size}-not-signed-in`);
      await page.goto(new URL(await askForLink(admin), office.product.address).href);
      await look('sign in');
      await page.getByRole('button').click();
      await look('list');
      await page.getByRole('link', { name: reference }).click();
      await look('dossier');
      for (const path of [
        '/console/overview',
        '/console/rulebook',
        '/console/settings',
        '/console/enquiries',
        '/console/enquiry-numbers',
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
