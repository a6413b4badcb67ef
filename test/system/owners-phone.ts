// What somebody's phone shows, in a browser.
import type { Browser, Locator } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { inviteCast } from '../../src/demo/invite-cast.ts';
import { createPage } from '../../src/demo/serve-page.ts';
import { listenOn } from '../../src/start/listen-on.ts';
import type { Office } from '../support/office.ts';
import { desk } from './browser.ts';

/** The owner's phone as the page with the phones shows it: what the bot says is read there. */
export async function openOwnersPhone(browser: Browser, { standIn }: Office): Promise<Locator> {
  await inviteCast(standIn.url);
  const web = await listenOn(createPage({ standInUrl: standIn.url }).fetch, '127.0.0.1', 0);
  const page = await (await browser.newContext(desk)).newPage();
  onTestFinished(async () => {
    await page.context().close();
    await web.close();
  });
  await page.goto(web.address);
  return page.locator('#phone-owner');
}
