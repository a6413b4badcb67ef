// However often the button is tapped or delivered, what was seen is sent once.
import { describe, expect, it } from 'vitest';
import { readFrozen } from '../../src/app/applicant/freeze.ts';
import { fillIn, labelled, openForm, opening, sendToCentre, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import type { Phone } from '../support/phone.ts';
import { repeatUpdate } from '../support/stand-in.ts';
import { everythingTold, expectNoComplaints, openCentre, submit } from './desk.ts';
import { homestay, noodleHousehold } from './prepared-answers.ts';

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
    expect(await owner.lastText()).toMatch(/đã gửi rồi, mã KC-2026-0001/);
    const told = opening('notices.newSubmission', { reference: 'KC-2026-0001' });
    await hoang.waitFor(told);
    expect((await everythingTold(hoang)).split(told)).toHaveLength(2);
    await expectNoComplaints(office);
  });

  it('the same press delivered twice by Telegram sends one proposal', async () => {
    const { office } = await openCentre();
    const owner = await confirmationOnScreen(office);
    const before = (await owner.send('Alo')).updateId;
    await owner.press(labelled(t('applicant.home.continue')));
    await sendToCentre(owner);
    // Three presses followed: to go on, to send, to confirm.
    for (let update = before; update <= before + 3; update += 1) await repeatUpdate(office.standIn, update);
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

  it('keeps the questions, lines and money in the words that the owner read', async () => {
    const { office } = await openCentre();
    await submit(
      office,
      { name: 'Lan', id: 1001 },
      { ...noodleHousehold, 'own-capital': '20 triệu', 'capital-commitment': 'yes-loan' },
    );
    const { frozen } = await office.product.app.database.prisma.submission.findFirstOrThrow();
    const kept = readFrozen(frozen);
    const asked = kept?.answers.find(({ question }) => question === 'capital-commitment')?.asked ?? '';
    for (const figure of ['180.000.000', '90.000.000', '20.000.000', '70.000.000'])
      expect(asked).toContain(figure);
    expect(kept?.verdict?.amount).toBe(words('verdict.amount.byHalf', { mostDong: '90.000.000 đồng' }));
    const place = kept?.verdict?.lines.find(({ criterion }) => criterion === 'in-province')?.text;
    expect(place).toMatch(/Thành Công|Quang Thành/);
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
    expect(await owner.lastText()).toContain(words('applicant.question.left'));
    expect(await owner.buttons()).not.toContain(`📨 ${t('applicant.review.send')}`);
    await owner.press({ data: 's:1' });
    expect(await owner.lastText()).toContain(words('applicant.send.leaving'));
    expect(await office.product.app.database.prisma.submission.count()).toBe(0);
    await expectNoComplaints(office);
  });
});
