// Who has a dossier: claiming at the same moment, giving back, handing over, looking again.
import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/bot/action-codec.ts';
import { asId, type PersonId, type ProposalId } from '../../src/core/ids.ts';
import { grantRole } from '../../src/storage/roles.ts';
import { sendToCentre, t, words } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import {
  claim,
  everythingTold,
  expectNoComplaints,
  openAdmin,
  openCentre,
  openDossier,
  requestChanges,
  submit,
  untilDelivered,
} from './desk.ts';
import { homestay, shop } from './prepared-answers.ts';

const buttons = (name: 'release' | 'claim' | 'handOver' | 'reopen'): string =>
  t(`staff.dossier.buttons.${name}`);

/** The title of the proposal stands in it, and is not what these tests are about. */
const handedOver = (reference: string): string =>
  words('notices.handedOver', { reference, title: '#' }).split('#')[0] ?? '';

describe('a dossier is in the hands of one reviewer', () => {
  it('of two reviewers who claim at the same moment one gets it, and the other reads who has it', async () => {
    const { office, hoang, mai } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await Promise.all([openDossier(hoang, reference), openDossier(mai, reference)]);

    await Promise.all([hoang.press(buttons('claim')), mai.press(buttons('claim'))]);
    const [toHoang, toMai] = [await hoang.lastText(), await mai.lastText()];
    const [winner = '', told = ''] = toHoang.includes(t('staff.dossier.claimed'))
      ? ['Hoàng', toMai]
      : ['Mai', toHoang];
    expect(told).toContain(words('staff.dossier.taken', { name: winner }));
    expect([toHoang, toMai].filter((text) => text.includes(t('staff.dossier.claimed')))).toHaveLength(1);

    const claimed = words('notices.claimed', { reference, reviewer: winner });
    await owner.waitFor(claimed);
    const loser = winner === 'Mai' ? 'Hoàng' : 'Mai';
    expect((await everythingTold(owner)).split(claimed)).toHaveLength(2);
    expect(await everythingTold(owner)).not.toContain(
      words('notices.claimed', { reference, reviewer: loser }),
    );
    await expectNoComplaints(office);
  });

  it('whoever presses the claim button late reads who has it, and cannot decide on it', async () => {
    const { office, hoang, mai } = await openCentre();
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await openDossier(mai, reference);
    await claim(hoang, reference);
    await mai.press(buttons('claim'));
    expect(await mai.lastText()).toContain(words('staff.dossier.taken', { name: 'Hoàng' }));
    expect(await mai.buttons()).not.toContain(t('staff.dossier.buttons.shortlist'));
    await expectNoComplaints(office);
  });

  it('staff who apply for themselves cannot open, claim or be given their own', async () => {
    const { office, admin, mai } = await openCentre();
    const { owner: lan, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    const { database } = office.product.app;
    const { id, ownerId } = await database.prisma.proposal.findFirstOrThrow({ where: { reference } });
    const role = { personId: asId<PersonId>(ownerId), role: 'reviewer', areaCode: null } as const;
    await grantRole(database, { ...role, grantedBy: null, at: office.now });
    const own = asId<ProposalId>(id);
    for (const action of [
      { do: 'dossier', proposal: own },
      { do: 'claim', proposal: own },
      { do: 'writeNote', proposal: own },
      { do: 'closeErased', proposal: own },
    ] as const) {
      await lan.press({ data: encodeAction(action) });
      expect(await lan.lastText()).toContain(t('staff.refusal.ownDossier'));
      await lan.send('/start');
    }
    expect(await database.prisma.note.count()).toBe(0);
    await claim(mai, reference);
    await openDossier(admin, reference);
    await admin.press(buttons('handOver'));
    expect(await admin.buttons()).toContain('Hoàng');
    expect(await admin.buttons()).not.toContain('Lan');
    await expectNoComplaints(office);
  });

  it('a released dossier waits in the queue again and can be claimed by a colleague', async () => {
    const { office, hoang, mai } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await mai.send('/danhsach');
    expect(await mai.screen()).not.toContain(reference);

    await hoang.press(buttons('release'));
    expect(await hoang.lastText()).toContain(t('staff.dossier.released'));
    await mai.send('/danhsach');
    expect(await mai.screen()).toContain(reference);
    await claim(mai, reference);
    expect(await mai.lastText()).toContain(t('staff.dossier.claimed'));
    await owner.waitFor(words('notices.claimed', { reference, reviewer: 'Mai' }));
    await expectNoComplaints(office);
  });

  it('the lead hands a dossier over; the receiver is told and decides, the one before cannot any more', async () => {
    const { office, admin, hoang, mai } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    expect(await hoang.buttons()).not.toContain(buttons('handOver'));

    await openDossier(admin, reference);
    await admin.press(buttons('handOver'));
    await admin.press('Mai');
    expect(await admin.lastText()).toContain(words('staff.dossier.handedOver', { name: 'Mai' }));
    await mai.waitFor(handedOver(reference));
    await mai.press(t('notices.open'));
    expect(await mai.lastText()).toContain(words('staff.dossier.who', { name: 'Mai' }));
    expect(await mai.buttons()).toContain(t('staff.dossier.buttons.shortlist'));

    await hoang.waitFor(new RegExp(`${reference}.*Mai`));
    await hoang.press(t('staff.dossier.buttons.shortlist'));
    expect(await hoang.lastText()).toContain(t('staff.refusal.someoneElseHasIt'));
    await mai.press(t('staff.dossier.buttons.shortlist'));
    await mai.press(t('staff.dossier.confirm'));
    await owner.waitFor(words('notices.shortlisted', { reference }));
    await expectNoComplaints(office);
  });

  it('the lead takes over what was mended and sent again, and the colleague who had it is told once', async () => {
    const { office, admin, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await requestChanges(hoang, [t('questions.content.label')], 'Ghi rõ hơn giúp.');
    await owner.waitFor(words('notices.changesRequested', { reference }));
    await owner.press(t('notices.see'));
    await sendToCentre(owner);
    await untilDelivered(office);

    await claim(admin, reference);
    await untilDelivered(office);
    const takenOver = new RegExp(`${reference}.*Quản`, 'g');
    expect((await everythingTold(hoang)).match(takenOver)).toHaveLength(1);
    await expectNoComplaints(office);
  });

  it('a lead who is alone reads that there is nobody to hand a dossier to, and whom to ask', async () => {
    const office = await openOffice();
    const admin = await openAdmin(office);
    const { reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(admin, reference);
    await admin.press(buttons('handOver'));
    expect(await admin.lastText()).toBe(words('staff.dossier.handOverNobody', { reference }));
    expect(await admin.buttons()).toEqual([t('staff.dossier.cancel')]);
    await expectNoComplaints(office);
  });

  it('the lead hands out a dossier that nobody claimed, and the owner hears who looks at it', async () => {
    const { office, admin, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, homestay);
    await openDossier(admin, reference);
    await admin.press(buttons('handOver'));
    await admin.press('Hoàng');
    await hoang.waitFor(handedOver(reference));
    await owner.waitFor(words('notices.claimed', { reference, reviewer: 'Hoàng' }));
    await expectNoComplaints(office);
  });

  it('the lead looks again at a declined proposal, with a reason, and the owner is told', async () => {
    const { office, admin, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('Chưa tự làm ra sản phẩm.');
    await owner.waitFor('Chưa tự làm ra sản phẩm.');
    expect(await hoang.buttons()).not.toContain(buttons('reopen'));

    await openDossier(admin, reference);
    await admin.press(buttons('reopen'));
    await admin.send('Chủ cửa hàng báo có xưởng cán tôn.');
    expect(await admin.lastText()).toContain(t('staff.dossier.reopened'));
    await owner.waitFor(words('notices.reopened', { reference }));
    expect(await everythingTold(owner)).not.toContain('Chủ cửa hàng báo có xưởng');

    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.shortlist'));
    await hoang.press(t('staff.dossier.confirm'));
    await owner.waitFor(words('notices.shortlisted', { reference }));
    await expectNoComplaints(office);
  });
});
