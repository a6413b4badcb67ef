// What an owner can and cannot do once the proposal is with the centre.
import { describe, expect, it } from 'vitest';
import { labelled, readAsked, sendToCentre, t, words } from '../support/applicants.ts';
import type { Office } from '../support/office.ts';
import { spellRows } from '../support/spell-rows.ts';
import { claim, expectNoComplaints, openCentre, openDossier, requestChanges, submit } from './desk.ts';
import { noodleHousehold, shop } from './prepared-answers.ts';

/** Everything that is stored of proposals, in words. */
async function stored(office: Office): Promise<string> {
  const { prisma } = office.product.app.database;
  const rows = [
    await prisma.proposal.findMany(),
    await prisma.answer.findMany({ orderBy: [{ proposalId: 'asc' }, { question: 'asc' }, { row: 'asc' }] }),
    await prisma.submission.findMany(),
  ];
  return spellRows(rows);
}

const withdrawn = (reference: string): string =>
  words('notices.withdrawn', { reference, title: '#' }).split('#')[0] ?? '';

describe('a proposal that is with the centre', () => {
  it('is not edited by any old button or word, and says so', async () => {
    const { office } = await openCentre();
    const { owner } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    const before = await stored(office);
    const locked = words('applicant.question.locked', {
      title: (await office.product.app.database.prisma.proposal.findFirstOrThrow()).title,
      status: t('applicant.status.submitted'),
    });
    for (const message of await owner.messages()) {
      const isQuestion = message.buttons?.flat().some(({ data }) => /^(?:a|u|q|b|ad):/.test(data ?? ''));
      if (message.from !== 'bot' || isQuestion !== true) continue;
      for (const button of message.buttons?.flat().slice(0, 2) ?? []) {
        if (!/^(?:a|u|q|b|ad):/.test(button.data ?? '')) continue;
        await owner.pressOn(message.messageId, { data: button.data ?? '' });
        expect(await owner.lastText()).toContain(locked);
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
    expect(await owner.lastText()).toContain(words('applicant.withdraw.done', { reference }));
    await hoang.waitFor(withdrawn(reference));
    await openDossier(hoang, reference);
    expect(await hoang.lastText()).toContain(t('staff.list.filters.withdrawn'));
    for (const button of ['claim', 'shortlist', 'decline', 'requestChanges'] as const)
      expect(await hoang.buttons()).not.toContain(t(`staff.dossier.buttons.${button}`));
    await hoang.press({ data: 'XY:1:1' });
    expect(await hoang.lastText()).toContain(t('staff.refusal.wrongStatus'));
    await expectNoComplaints(office);
  });

  it('is withdrawn while changes are asked for, too', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, { name: 'Lan', id: 1001 }, shop);
    await claim(hoang, reference);
    await requestChanges(hoang, [t('questions.content.label')], 'Ghi rõ hơn giúp.');
    await owner.waitFor(words('notices.changesRequested', { reference }));
    await owner.press(t('notices.see'));
    await owner.press(labelled(t('applicant.question.review')));
    await owner.press(t('applicant.review.withdraw'));
    await owner.press(t('applicant.withdraw.confirm'));
    await hoang.waitFor(withdrawn(reference));
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
    await owner.waitFor('Chưa tự làm ra sản phẩm.');
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
    await owner.waitFor(words('notices.changesRequested', { reference }));
    await owner.press(t('notices.see'));
    await owner.press(labelled(t('applicant.question.review')));
    await owner.press('✏️ 8');
    expect((await readAsked(owner))?.id).toBe('representative');
    await owner.send('Lý Văn Báo');
    await sendToCentre(owner);
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.changes'));
    expect(await hoang.lastText()).toContain(
      words('staff.changes.line', {
        label: t('questions.representative.label'),
        before: 'Lý Văn Bảo',
        after: 'Lý Văn Báo',
      }),
    );
    await expectNoComplaints(office);
  });
});
