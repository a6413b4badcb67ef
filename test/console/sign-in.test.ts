// The way in to the console: a link from the chat, for one person, once, for ten minutes; and the ways out.
import { describe, expect, it } from 'vitest';
import { claim, everythingTold, openAdmin, openCentre, submit } from '../journeys/desk.ts';
import { noodleHousehold, shop } from '../journeys/prepared-answers.ts';
import { labelled, t, words } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import { askForLink, DeskBrowser, signInAs } from './desk-browser.ts';

const minuteMs = 60_000;
const titleOf = (
  reason: 'linkUsed' | 'notSignedIn' | 'tooManyTries' | 'otherSite' | 'oldForm' | 'notAllowed',
) => t(`console.refusal.${reason}.title`);

describe('the link from the chat', () => {
  it('only shows a button when it is opened, however often; pressing it signs in, once', async () => {
    const { office, hoang } = await openCentre();
    const link = await askForLink(hoang);
    const preview = new DeskBrowser(office);
    for (let time = 0; time < 3; time += 1) {
      await preview.open(link);
      expect(preview.page).toMatchObject({ status: 200 });
      expect(preview.page.text).toContain(t('console.signIn.button'));
    }
    expect(preview.cookies.size).toBe(0);

    await preview.press('');
    expect(preview.page).toMatchObject({ status: 200, path: '/console/dossiers' });
    const late = new DeskBrowser(office);
    expect(await late.post(link, {})).toMatchObject({ status: 410 });
    expect(late.page.text).toContain(titleOf('linkUsed'));
    expect(await late.open(link)).toMatchObject({ status: 410 });
    expect(await late.open('/console')).toMatchObject({ status: 401 });
  });

  it('says where it opens', async () => {
    const { hoang } = await openCentre();
    await askForLink(hoang);
    expect(await hoang.lastText()).toContain(words('staff.signIn.here'));
  });

  it('runs out after ten minutes, and a newer one ends it', async () => {
    const { office, hoang, mai } = await openCentre();
    const first = await askForLink(hoang);
    const second = await askForLink(hoang);
    const browser = new DeskBrowser(office);
    expect(await browser.open(first)).toMatchObject({ status: 410 });
    office.now = new Date(office.now.getTime() + 10 * minuteMs);
    expect(await browser.post(second, {})).toMatchObject({ status: 410 });
    expect(await signInAs(office, mai)).toMatchObject({ page: { status: 200 } });
  });

  it('goes to nobody without a role at the centre', async () => {
    const { office } = await openCentre();
    const { owner } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await owner.send('/console');
    expect(await owner.lastText()).toContain(words('applicant.error.notAllowed'));
    expect(await office.product.app.database.prisma.signInLink.count()).toBe(0);
  });

  it('stands behind a button of the first screen, too', async () => {
    const { hoang } = await openCentre();
    await hoang.send('/start');
    await hoang.press(labelled(t('applicant.home.console')));
    expect(await hoang.lastText()).toMatch(/\/console\/in\/[\w-]{43}/);
  });

  it('names the public address where there is one, and its cookie is for https alone then', async () => {
    const office = await openOffice({ settings: () => ({ PUBLIC_URL: 'https://khuyencong.example.vn' }) });
    const admin = await openAdmin(office);
    await admin.send('/console');
    const told = await admin.lastText();
    expect(told).toContain('https://khuyencong.example.vn/console/in/');
    expect(told).not.toContain(words('staff.signIn.here'));
    const browser = await signInAs(office, admin);
    expect(browser.given.join()).toMatch(/^desk=[\w-]{43};.*HttpOnly;.*Secure;.*SameSite=Lax/i);
  });
});

describe('a session', () => {
  it('is in a cookie that no script reads, for the console alone, and its token is stored nowhere', async () => {
    const { office, hoang } = await openCentre();
    const browser = await signInAs(office, hoang);
    const [cookie = ''] = browser.given;
    expect(cookie).toMatch(/Path=\/console/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    const kept = await office.product.app.database.prisma.consoleSession.findMany();
    expect(JSON.stringify(kept)).not.toContain(browser.cookies.get('desk'));
  });

  it('ends after a night, and after seven days however much it is used', async () => {
    const { office, hoang, mai } = await openCentre();
    const idle = await signInAs(office, hoang);
    const busy = await signInAs(office, mai);
    const hourMs = 60 * minuteMs;
    office.now = new Date(office.now.getTime() + 11 * hourMs);
    expect(await busy.open('/console')).toMatchObject({ status: 200 });
    office.now = new Date(office.now.getTime() + hourMs);
    expect(await idle.open('/console')).toMatchObject({ status: 401 });
    for (let hours = 12; hours < 7 * 24; hours += 6) {
      expect(await busy.open('/console')).toMatchObject({ status: 200 });
      office.now = new Date(office.now.getTime() + 6 * hourMs);
    }
    expect(await busy.open('/console')).toMatchObject({ status: 401 });
  });

  it('ends at once where the last role at the centre is taken away', async () => {
    const { office, admin, hoang } = await openCentre();
    const browser = await signInAs(office, hoang);
    await admin.send('/nguoi');
    await admin.press(/Hoàng/);
    await admin.press(t('staff.people.remove', { role: t('staff.role.reviewer') }));
    expect(await browser.open('/console/dossiers')).toMatchObject({ status: 401 });
    expect(browser.page.text).toContain(titleOf('notSignedIn'));
  });

  it('is left on this computer, or on all of them', async () => {
    const { office, hoang } = await openCentre();
    const [one, two, three] = [
      await signInAs(office, hoang),
      await signInAs(office, hoang),
      await signInAs(office, hoang),
    ];
    const stolen = new DeskBrowser(office);
    stolen.cookies.set('desk', one.cookies.get('desk') ?? '');
    await one.open('/console/me');
    await one.press('/console/out');
    expect(one.page).toMatchObject({ status: 401 });
    expect(await stolen.open('/console')).toMatchObject({ status: 401 });
    expect(await two.open('/console/me')).toMatchObject({ status: 200 });
    await two.press('/console/out-everywhere');
    expect(await three.open('/console')).toMatchObject({ status: 401 });
  });

  it('leaves the chat as it is: a note that was asked for there is still asked for', async () => {
    const { office, hoang } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.note'));
    const browser = new DeskBrowser(office);
    const { database } = office.product.app;
    const before = await database.prisma.person.findMany({ select: { focus: true, handledUpdates: true } });
    await browser.open('/console');
    expect(await database.prisma.person.findMany({ select: { focus: true, handledUpdates: true } })).toEqual(
      before,
    );
    await hoang.send('Gọi lại sau Tết');
    expect(await everythingTold(hoang)).toContain(words('staff.dossier.noteKept'));
  });
});

describe('who tries the door', () => {
  it('with guessed codes is stopped after thirty tries, and others get in', async () => {
    const { office, hoang } = await openCentre();
    const link = await askForLink(hoang);
    const browser = new DeskBrowser(office);
    for (let time = 0; time < 30; time += 1)
      expect(await browser.open(`/console/in/${'x'.repeat(43)}`)).toMatchObject({ status: 410 });
    expect(await browser.open(link)).toMatchObject({ status: 429 });
    expect(browser.page.text).toContain(titleOf('tooManyTries'));
  });

  it('from a page of another site is refused, and the link is not used up', async () => {
    const { office, hoang } = await openCentre();
    const link = await askForLink(hoang);
    const browser = new DeskBrowser(office);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect(await browser.post(link, {}, headers)).toMatchObject({ status: 403 });
      expect(browser.page.text).toContain(titleOf('otherSite'));
    }
    const old = {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { origin: 'https://elsewhere.example' },
    };
    expect(await browser.request(link, old)).toMatchObject({ status: 403 });
    expect(await browser.post(link, {})).toMatchObject({ status: 200 });
  });
});
