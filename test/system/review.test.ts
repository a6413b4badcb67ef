// A worked case from the link into the console to the decision, wholly at the desk and without JavaScript, and what the
// owner's phone shows at each step.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cast } from '../../src/demo/cast.ts';
import { askForLink } from '../console/desk-browser.ts';
import { expectNoComplaints, openCentre, untilDelivered } from '../journeys/desk.ts';
import { workedCases } from '../journeys/worked-cases.ts';
import { fillIn, openForm, opening, sendToCentre, t, words } from '../support/applicants.ts';
import { desk, launchBrowser, pocket } from './browser.ts';
import { openOwnersPhone } from './owners-phone.ts';
import { keepPair, keepPicture } from './pictures.ts';

const [worked] = workedCases;
const advice = 'Anh/chị viết rõ hơn hai câu này giúp, có số càng tốt.';
const note = 'Hỏi lại cửa hàng báo giá còn hạn đến bao giờ.';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

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
  it('goes from the link to the decision, and the owner reads each step', async () => {
    if (worked === undefined) throw new Error('There is no worked case.');
    const { office, hoang } = await openCentre();
    const phone = await openOwnersPhone(browser, office);
    const owner = await office.phone('Lan', cast[0]?.id ?? 0);
    await openForm(owner);
    await fillIn(owner, worked.answers);
    const reference = await sendToCentre(owner);
    await untilDelivered(office);

    const context = await browser.newContext({ ...options, javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    let step = 0;
    const shows = async (text: string): Promise<void> => {
      await phone.getByText(text).last().waitFor();
      // The newest message comes into view by itself.
      await wait(400);
      step += 1;
      if (size === 'desk') await keepPair(page, phone, `review-${step}`);
    };

    await page.goto(new URL(await askForLink(hoang), office.product.address).href);
    await keepPicture(page, `${size}-1-sign-in`);
    await page.getByRole('button', { name: t('console.signIn.button') }).click();
    await keepPicture(page, `${size}-2-list`);
    await page.getByRole('link', { name: reference }).click();
    await keepPicture(page, `${size}-3-dossier`);
    await shows(`Mã hồ sơ: ${reference}`);
    const verdict = page.locator('section', { has: page.locator('h2#verdict') });
    expect(await page.locator('main').textContent()).toContain(worked.most ?? '0 đồng');
    for (const label of worked.staff ?? []) expect(await verdict.textContent()).toContain(label);

    await act(page, 'staff.dossier.buttons.claim');
    await shows(words('notices.claimed', { reference, reviewer: 'Hoàng' }));
    await act(page, 'staff.dossier.buttons.note', note);
    await page.locator('#notes').waitFor();

    for (const [question] of worked.mended) {
      const label = t(`questions.${question}.label`);
      await page.getByRole('checkbox', { name: t('console.answers.tick', { label }) }).check();
    }
    await act(page, 'staff.dossier.buttons.requestChanges', advice);
    const sent = words('staff.requestChanges.sent', { count: worked.mended.length });
    expect(await page.getByRole('status').textContent()).toContain(sent);
    await keepPicture(page, `${size}-4-changes-asked`);
    await shows(opening('notices.changesRequested', { reference }));

    await owner.press(t('notices.see'));
    expect(await owner.lastText()).toContain(advice);
    for (const [index, [, said]] of worked.mended.entries()) {
      await owner.press(t('applicant.changes.edit', { number: index + 1 }));
      await owner.send(said);
    }
    await owner.press(/📨 /);
    await owner.press(/^📨 /);
    await untilDelivered(office);
    await page.reload();
    await act(page, 'staff.dossier.buttons.claim');
    for (const [, said] of worked.mended)
      expect(await page.locator('main').textContent()).toContain(said.split(',')[0]);
    expect(await page.locator('ins').count()).toBeGreaterThan(0);
    await page.locator('#submissions').scrollIntoViewIfNeeded();
    await keepPicture(page, `${size}-5-sent-again`);
    await shows(words('notices.claimed', { reference, reviewer: 'Hoàng' }));

    await act(page, 'staff.dossier.buttons.shortlist');
    expect(await page.getByRole('status').textContent()).toContain(t('staff.dossier.shortlisted'));
    await keepPicture(page, `${size}-6-shortlisted`);
    await shows(opening('notices.shortlisted', { reference }));
    expect(await phone.textContent()).not.toContain(note);
    await expectNoComplaints(office);
  });
});
