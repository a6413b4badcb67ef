// Roles and invitations at a desk: the same rules as in the chat, and links that can be taken back.
import { describe, expect, it } from 'vitest';
import { openCentre } from '../journeys/desk.ts';
import { t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { type DeskBrowser, formActionsOf, signInAs } from './desk-browser.ts';

/** What stands behind ?start= in the link on the page. */
function payloadOn({ page }: DeskBrowser): string {
  const payload = /<code>[^<]*start=(join_[\w-]+)<\/code>/.exec(page.html)?.[1];
  if (payload === undefined) throw new Error(`No link is shown.\n${page.text}`);
  return payload;
}

const grantsOf = async (office: Office, telegramId: number) =>
  office.product.app.database.prisma.roleGrant.findMany({
    where: { person: { telegramId } },
    select: { role: true, areaCode: true },
  });

describe('an invitation made at a desk', () => {
  it('gives its role to who opens it in the chat, once, until the role is taken away with its sessions', async () => {
    const { office, admin } = await openCentre();
    const browser = await signInAs(office, admin);
    await browser.open('/console/people');
    await browser.press('/console/invitations', { role: 'reviewer', area: '' });
    const payload = payloadOn(browser);
    const thuy = await office.phone('Thuỷ', 3001);
    await thuy.send(`/start ${payload}`);
    expect(await grantsOf(office, 3001)).toEqual([{ role: 'reviewer', areaCode: '' }]);
    const other = await office.phone('Kiên', 3002);
    await other.send(`/start ${payload}`);
    expect(await grantsOf(office, 3002)).toEqual([]);

    const hers = await signInAs(office, thuy);
    expect((await hers.open('/console/dossiers')).status).toBe(200);
    const { id } = await office.product.app.database.prisma.person.findUniqueOrThrow({
      where: { telegramId: 3001 },
    });
    await browser.open('/console/people');
    expect(browser.page.text).toContain('Thuỷ');
    await browser.press(`/console/people/${id}/remove-role`);
    expect(browser.page.text).toContain(t('console.people.told.removed'));
    expect(await grantsOf(office, 3001)).toEqual([]);
    expect((await hers.open('/console/dossiers')).status).toBe(401);
    expect(
      (await browser.press(`/console/people/${id}/remove-role`).catch(() => null))?.status,
    ).toBeUndefined();
  });

  it('of an officer names an area, and asks for one where none was chosen', async () => {
    const { office, admin } = await openCentre();
    const browser = await signInAs(office, admin);
    await browser.open('/console/people');
    await browser.press('/console/invitations', { role: 'officer', area: '' });
    expect(browser.page).toMatchObject({ status: 422 });
    expect(browser.page.text).toContain(t('console.people.told.areaMissing'));
    await browser.press('/console/invitations', { role: 'officer', area: '01777' });
    const officer = await office.phone('Dương', 3003);
    await officer.send(`/start ${payloadOn(browser)}`);
    expect(await grantsOf(office, 3003)).toEqual([{ role: 'officer', areaCode: '01777' }]);
  });

  it('works no more once it is taken back', async () => {
    const { office, admin } = await openCentre();
    const browser = await signInAs(office, admin);
    await browser.open('/console/people');
    await browser.press('/console/invitations', { role: 'lead', area: '' });
    const payload = payloadOn(browser);
    const action = formActionsOf(browser.page.html).find((each) => each.endsWith('/take-back')) ?? '';
    await browser.press(action);
    expect(browser.page.text).toContain(t('console.people.told.takenBack'));
    expect(browser.page.text).toContain(t('console.people.noInvitations'));
    const late = await office.phone('Muộn', 3004);
    await late.send(`/start ${payload}`);
    expect(await grantsOf(office, 3004)).toEqual([]);
    await browser.open('/console/people');
    await browser.press('/console/invitations', { role: 'lead', area: '' });
    const again = formActionsOf(browser.page.html).find((each) => each.endsWith('/take-back')) ?? '';
    const eager = await office.phone('Nhanh', 3005);
    await eager.send(`/start ${payloadOn(browser)}`);
    expect(await browser.press(again)).toMatchObject({ status: 409 });
    expect(browser.page.text).toContain(t('console.people.told.notOpen'));
  });
});

it('the last admin stays, and a name with marks in it is only a name', async () => {
  const { office, admin } = await openCentre();
  const browser = await signInAs(office, admin);
  const { prisma } = office.product.app.database;
  await prisma.person.updateMany({ where: { name: 'Hoàng' }, data: { name: '<b>Hoàng</b>"><script>' } });
  const { id } = await prisma.person.findFirstOrThrow({ where: { grants: { some: { role: 'admin' } } } });
  await browser.open('/console/people');
  expect(browser.page.html).not.toContain('<script>');
  expect(browser.page.text).toContain('<b>Hoàng</b>');
  const token = /name="token" value="([^"]+)"/.exec(browser.page.html)?.[1] ?? '';
  await browser.post(`/console/people/${id}/remove-role`, { token, role: 'admin' });
  expect(browser.page).toMatchObject({ status: 409 });
  expect(browser.page.text).toContain(words('console.people.told.lastAdmin'));
  for (const path of [`/console/people/${id}/remove-role`, '/console/people/x/remove-role'])
    expect(await browser.post(path, { token, role: 'king' }), path).toMatchObject({ status: 400 });
});
