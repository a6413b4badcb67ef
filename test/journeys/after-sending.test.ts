// What an owner can and cannot do once the proposal is with the centre.
import { describe, expect, it } from 'vitest';
import { fillIn, labelled, openForm, readAsked, sendToCentre, t } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { repeatUpdate } from '../support/stand-in.ts';
import {
  claim,
  everythingTold,
  expectNoComplaints,
  openCentre,
  openDossier,
  requestChanges,
  submit,
} from './desk.ts';
import { homestay, noodleHousehold, shop } from './prepared-answers.ts';

/** Everything that is stored of proposals, in words. */
async function stored(office: Office): Promise<string> {
  const { prisma } = office.product.app.database;
  const rows = [
    await prisma.proposal.findMany(),
    await prisma.answer.findMany({ orderBy: [{ proposalId: 'asc' }, { question: 'asc' }, { row: 'asc' }] }),
    await prisma.submission.findMany(),
  ];
  return JSON.stringify(rows);
}

async function confirmationOnScreen(office: Office): Promise<Phone> {
  const owner = await office.phone('Lan', 1001);
  await openForm(owner);
  await fillIn(owner, homestay);
  await owner.press(labelled(t('applicant.review.send')));
  return owner;
}

describe('sending happens once', () => {
  it('a double tap on the button sends one proposal', async () => {
    const { office, hoang } = await openCentre();
    const owner = await confirmationOnScreen(office);
    const message = (await owner.messages()).at(-1)?.messageId ?? 0;
    await Promise.all([1, 2, 3].map(() => owner.pressOn(message, /^📨 /)));
    const { prisma } = office.product.app.database;
    expect(await prisma.submission.count()).toBe(1);
    expect((await prisma.proposal.findMany()).map(({ reference }) => reference)).toEqual(['KC-2026-0001']);
    expect(await owner.lastText()).toContain('đã gửi rồi, mã KC-2026-0001');
    await hoang.waitFor('Hồ sơ mới: KC-2026-0001');
    expect((await everythingTold(hoang)).split('Hồ sơ mới:')).toHaveLength(2);
    await expectNoComplaints(office);
  });

  it('the same press delivered twice by Telegram sends one proposal', async () => {
    const { office } = await openCentre();
    const owner = await confirmationOnScreen(office);
    const before = (await owner.send('Alo')).updateId;
    await owner.press(labelled(t('applicant.home.continue')));
    await sendToCentre(owner);
    for (let update = before; update < before + 6; update += 1)
      await repeatUpdate(office.standIn, update).catch(() => undefined);
    expect(await office.product.app.database.prisma.submission.count()).toBe(1);
    await expectNoComplaints(office);
  });

  it('what is sent is what was seen: after a change the owner looks again', async () => {
    const { office } = await openCentre();
    const owner = await confirmationOnScreen(office);
    const message = (await owner.messages()).at(-1)?.messageId ?? 0;
    await owner.press(t('applicant.send.back'));
    await owner.press('✏️ 7');
    await owner.send('Nông Văn Thắng');
    await owner.pressOn(message, /^📨 /);
    expect(await owner.lastText()).toContain(t('applicant.send.changedSince'));
    expect(await office.product.app.database.prisma.submission.count()).toBe(0);
    await sendToCentre(owner);
    expect(await office.product.app.database.prisma.submission.count()).toBe(1);
    await expectNoComplaints(office);
  });

  it('somebody who leaves at the gate is not sent, and is told how to change that', async () => {
    const { office } = await openCentre();
    const owner = await office.phone('Bảo', 1001);
    await openForm(owner);
    await fillIn(owner, {
      'legal-form': 'household',
      product: 'Bán tôn',
      sector: 'none',
      'go-on': 'leave',
    });
    expect(await owner.buttons()).not.toContain(t('applicant.review.send'));
    await owner.press({ data: 's:1' });
    expect(await owner.lastText()).toContain('Hồ sơ đang dừng');
    expect(await office.product.app.database.prisma.submission.count()).toBe(0);
    await expectNoComplaints(office);
  });
});

describe('a proposal that is with the centre', () => {
  it('is not edited by any old button or word, and says so', async () => {
    const { office } = await openCentre();
    const { owner } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const before = await stored(office);
    for (const message of await owner.messages()) {
      const isQuestion = message.buttons?.flat().some(({ data }) => /^(?:a|u|q|b|ad):/.test(data ?? ''));
      if (message.from !== 'bot' || isQuestion !== true) continue;
      for (const button of message.buttons?.flat().slice(0, 2) ?? []) {
        if (!/^(?:a|u|q|b|ad):/.test(button.data ?? '')) continue;
        await owner.pressOn(message.messageId, { data: button.data ?? '' });
        expect(await owner.lastText()).toMatch(/đã gửi nên chưa sửa được/);
      }
    }
    await owner.send('Miến khoai');
    await owner.sendPhoto();
    expect(await stored(office)).toBe(before);
    await expectNoComplaints(office);
  }, 40_000);

  it('is withdrawn before the decision; the reviewer is told and can do nothing more with it', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await owner.send('/hoso');
    await owner.press(/^Mở 1/);
    await owner.press(t('applicant.review.withdraw'));
    await owner.press(t('applicant.withdraw.confirm'));
    expect(await owner.lastText()).toContain(`Đã rút hồ sơ ${reference}`);
    await hoang.waitFor(`đã rút ${reference}`);
    await openDossier(hoang, reference);
    expect(await hoang.lastText()).toContain(t('staff.list.filters.withdrawn'));
    for (const button of ['claim', 'shortlist', 'decline', 'requestChanges'] as const)
      expect(await hoang.buttons()).not.toContain(t(`staff.dossier.buttons.${button}`));
    await hoang.press({ data: 'XY:1' });
    expect(await hoang.lastText()).toContain(t('staff.refusal.wrongStatus'));
    await expectNoComplaints(office);
  });

  it('is withdrawn while changes are asked for, too', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await requestChanges(hoang, [t('questions.content.label')], 'Ghi rõ hơn giúp.');
    await owner.waitFor('Trung tâm xin anh/chị sửa thêm');
    await owner.press(t('notices.see'));
    await owner.press(labelled(t('applicant.question.review')));
    await owner.press(t('applicant.review.withdraw'));
    await owner.press(t('applicant.withdraw.confirm'));
    await hoang.waitFor(`đã rút ${reference}`);
    await owner.press(t('notices.see'));
    expect(await owner.lastText()).not.toContain(t('applicant.changes.after'));
    await expectNoComplaints(office);
  });

  it('is not withdrawn after the decision', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await owner.send('/hoso');
    await owner.press(/^Mở 1/);
    await owner.press(t('applicant.review.withdraw'));
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('Chưa tự làm ra sản phẩm.');
    await owner.waitFor('Lý do:');
    await owner.press(t('applicant.withdraw.confirm'));
    expect(await owner.lastText()).toContain(t('applicant.withdraw.tooLate'));
    const [proposal] = await office.product.app.database.prisma.proposal.findMany();
    expect(proposal?.status).toBe('declined');
    await expectNoComplaints(office);
  });

  it('may be edited beyond the questions that were sent back, and staff see every change', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await requestChanges(hoang, [t('questions.content.label')], 'Ghi rõ hơn giúp.');
    await owner.waitFor('Trung tâm xin anh/chị sửa thêm');
    await owner.press(t('notices.see'));
    await owner.press(labelled(t('applicant.question.review')));
    await owner.press('✏️ 8');
    expect((await readAsked(owner))?.id).toBe('representative');
    await owner.send('Lý Văn Báo');
    await sendToCentre(owner);
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.changes'));
    expect(await hoang.lastText()).toContain('trước: Lý Văn Bảo\n   nay: Lý Văn Báo');
    await expectNoComplaints(office);
  });
});
