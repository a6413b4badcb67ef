// Who belongs to the centre: invitations, roles taken away, officers, and the admins from the settings.
import { describe, expect, it } from 'vitest';
import { labelled, t, words } from '../support/applicants.ts';
import { adminId, type Office, openOffice } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import {
  claim,
  everythingTold,
  expectNoComplaints,
  invite,
  openAdmin,
  openCentre,
  openDossier,
  recruit,
  requestChanges,
  submit,
  untilDelivered,
} from './desk.ts';
import { shop } from './prepared-answers.ts';

const dayMs = 86_400_000;

const rolesOf = (office: Office, telegramId: number): Promise<string[]> =>
  office.product.app.database.prisma.roleGrant
    .findMany({ where: { person: { telegramId: BigInt(telegramId) } } })
    .then((grants) => grants.map(({ role }) => role).toSorted());

/** The admin opens the list of people and takes a role from one of them. */
async function takeAway(admin: Phone, name: string, role: 'reviewer' | 'admin' | 'lead'): Promise<void> {
  await admin.send('/nguoi');
  await admin.press(new RegExp(`^\\d+\\. ${name}$`));
  await admin.press(t('staff.people.remove', { role: t(`staff.role.${role}`) }));
}

describe('an invitation', () => {
  it('gives its role to the first person who opens it, and is refused to the second', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const payload = await invite(admin, 'reviewer');
    const hoang = await office.phone('Hoàng', 2001);
    const stranger = await office.phone('Lạ', 3001);
    await hoang.send(`/start ${payload}`);
    expect(await hoang.lastText()).toContain(t('staff.role.reviewer'));
    await stranger.send(`/start ${payload}`);
    expect(await stranger.lastText()).toContain(t('staff.people.inviteInvalid'));
    await stranger.send('/danhsach');
    expect(await stranger.lastText()).toContain(t('applicant.error.notAllowed'));
    expect(await rolesOf(office, 2001)).toEqual(['reviewer']);
    expect(await rolesOf(office, 3001)).toEqual([]);
    await expectNoComplaints(office);
  });

  it('opened by two people at the same moment serves one of them', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const payload = await invite(admin, 'reviewer');
    const people = [await office.phone('Hoàng', 2001), await office.phone('Mai', 2002)];
    await Promise.all(people.map((phone) => phone.send(`/start ${payload}`)));
    const roles = await Promise.all(people.map(({ id }) => rolesOf(office, id)));
    expect(roles.flat()).toEqual(['reviewer']);
    await expectNoComplaints(office);
  });

  it('expires after its week, and was never valid when made up', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const payload = await invite(admin, 'lead');
    office.now = new Date(office.now.getTime() + 7 * dayMs);
    const hoang = await office.phone('Hoàng', 2001);
    for (const start of [payload, 'join_AAAAAAAAAAAAAAAA', 'join_x']) {
      await hoang.send(`/start ${start}`);
      expect(await rolesOf(office, 2001)).toEqual([]);
    }
    await hoang.send(`/start ${payload}`);
    expect(await hoang.lastText()).toContain(t('staff.people.inviteInvalid'));
    await expectNoComplaints(office);
  });

  it('keeps in the database only a hash of the code in its link', async () => {
    const office = await openOffice();
    const payload = await invite(await openAdmin(office), 'reviewer');
    const [row] = await office.product.app.database.prisma.invitation.findMany();
    expect(row?.codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(payload.slice('join_'.length));
  });
});

describe('a role that is taken away', () => {
  it('stops at once: commands, old buttons and words that were asked for are refused', async () => {
    const { office, admin, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await hoang.send('/hosomoi');
    await hoang.press(labelled(t('applicant.consent.agree')));
    await claim(hoang, reference);
    const card = (await hoang.messages()).at(-1);
    await hoang.press(t('staff.dossier.buttons.decline'));

    await takeAway(admin, 'Hoàng', 'reviewer');
    expect(await admin.lastText()).toContain(
      words('staff.people.removed', { role: t('staff.role.reviewer'), name: 'Hoàng' }),
    );
    await hoang.waitFor(words('notices.roleRemoved', { role: t('staff.role.reviewer') }));

    await hoang.send('Chưa tự làm ra sản phẩm.');
    expect(await hoang.lastText()).toContain(t('applicant.error.notAllowed'));
    for (const button of ['answers', 'shortlist', 'decline', 'note', 'release', 'history'] as const) {
      await hoang.pressOn(card?.messageId ?? 0, t(`staff.dossier.buttons.${button}`));
      expect(await hoang.lastText()).toContain(t('applicant.error.notAllowed'));
    }
    for (const command of ['/danhsach', '/nguoi', '/moi']) {
      await hoang.send(command);
      expect(await hoang.lastText()).toContain(t('applicant.error.notAllowed'));
    }
    const [proposal] = await office.product.app.database.prisma.proposal.findMany();
    expect(proposal?.status).toBe('submitted');
    expect(await everythingTold(owner)).not.toContain('Chưa tự làm ra sản phẩm.');
    await expectNoComplaints(office);
  });

  it('leaves the dossier to the lead, who hands it to somebody else', async () => {
    const { office, admin, hoang, mai } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await takeAway(admin, 'Hoàng', 'reviewer');
    await openDossier(admin, reference);
    await admin.press(t('staff.dossier.buttons.handOver'));
    expect(await admin.buttons()).not.toContain('Hoàng');
    await admin.press('Mai');
    await mai.waitFor(reference);
    await mai.press(t('notices.open'));
    expect(await mai.buttons()).toContain(t('staff.dossier.buttons.shortlist'));
  });

  it('tells owners whose dossiers are back in the queue, and not those who are mending theirs', async () => {
    const { office, admin, hoang } = await openCentre();
    const read = await submit(office, { name: 'Lan', id: 1001 }, shop);
    const mended = await submit(office, { name: 'Bảo', id: 1002 }, shop);
    await claim(hoang, read.reference);
    await claim(hoang, mended.reference);
    await requestChanges(hoang, [t('questions.content.label')], 'Ghi rõ hơn giúp.');
    await takeAway(admin, 'Hoàng', 'reviewer');
    await read.owner.waitFor(words('notices.released', { reference: read.reference }));
    await untilDelivered(office);
    const told = await everythingTold(mended.owner);
    expect(told).toContain(words('notices.changesRequested', { reference: mended.reference }));
    expect(told).not.toContain(words('notices.released', { reference: mended.reference }));
    await expectNoComplaints(office);
  });
});

describe('the admins named in the settings', () => {
  it('hold office only while there is no other admin', async () => {
    const office = await openOffice();
    const first = await openAdmin(office);
    const second = await recruit(office, first, { name: 'Thu', id: 2009, role: 'admin' });
    await takeAway(second, 'Quản', 'admin');
    expect(await rolesOf(office, adminId)).toEqual(['lead']);

    await office.restart();
    expect(await rolesOf(office, adminId)).toEqual(['lead']);
    await first.send('/nguoi');
    expect(await first.lastText()).toContain(t('applicant.error.notAllowed'));
    await second.send('/nguoi');
    expect(await second.screen()).toContain('Thu');
    await expectNoComplaints(office);
  });

  it('the last admin cannot be removed', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    await takeAway(admin, 'Quản', 'admin');
    expect(await admin.lastText()).toContain(t('staff.people.lastAdmin'));
    expect(await rolesOf(office, adminId)).toEqual(['lead', 'admin'].sort());
  });
});
