// Mending what was sent: taken back, asked for, asked of the owner, called off. Nothing is sent or lost by half.
import { describe, expect, it } from 'vitest';
import { labelled, readAsked, sendToCentre, t, words } from '../support/applicants.ts';
import type { Phone } from '../support/phone.ts';
import {
  claim,
  everythingTold,
  expectNoComplaints,
  openCentre,
  openDossier,
  readPages,
  requestChanges,
  submit,
  untilDelivered,
} from './desk.ts';
import { noodleHousehold, shop } from './prepared-answers.ts';

const lan = { name: 'Lan', id: 1001 };

async function openOwn(owner: Phone): Promise<void> {
  await owner.send('/hoso');
  await owner.press(/^Mở 1/);
}

describe('a sent proposal that its owner wants to mend', () => {
  it('comes back at once while nobody reads it, and goes to the centre again', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, noodleHousehold);
    await openOwn(owner);
    await owner.press(t('applicant.review.askEdit'));
    expect(await owner.lastText()).toContain(reference);
    await owner.press(t('applicant.edit.confirmBack'));
    expect(await owner.lastText()).toContain(words('applicant.edit.takenBack', { reference }));
    await hoang.send('/danhsach');
    expect(await hoang.lastText()).not.toContain(reference);
    await owner.sendPhoto();
    await owner.press(labelled(t('questions.paper-site.label')));
    await owner.press(labelled(t('applicant.media.filesDone')));
    expect(await owner.lastText()).toContain(words('applicant.question.allAnswered'));
    expect(await sendToCentre(owner)).toBe(reference);
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.changes'));
    expect(await hoang.lastText()).toContain(t('questions.paper-site.label'));
    await hoang.press(t('staff.dossier.buttons.back'));
    await hoang.press(t('staff.dossier.buttons.history'));
    expect(await readPages(hoang)).toContain(t('staff.history.what.proposalTakenBack'));
    await expectNoComplaints(office);
  });

  it('is asked of whoever reads it, who is told once and chooses what is mended', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, shop);
    await claim(hoang, reference);
    await openOwn(owner);
    for (const _ of [1, 2]) {
      await owner.press(t('applicant.review.askEdit'));
      await owner.press(t('applicant.edit.confirmReviewer'));
      expect(await owner.lastText()).toContain(words('applicant.edit.asked', { reference }));
    }
    await untilDelivered(office);
    const told = (await everythingTold(hoang)).split(reference).join('#');
    const notice = (words('notices.editAsked', { reference: '#', title: '|' }).split('|')[0] ?? '').trim();
    expect(told.split(notice)).toHaveLength(2);
    await hoang.press(t('notices.open'));
    await requestChanges(hoang, [t('questions.content.label')], 'Ghi rõ hơn giúp.');
    await owner.waitFor(words('notices.changesRequested', { reference }));
    await expectNoComplaints(office);
  });

  it('is claimed at the moment in which it is taken back: the reviewer is asked instead', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, shop);
    await openOwn(owner);
    await owner.press(t('applicant.review.askEdit'));
    await claim(hoang, reference);
    await owner.press(t('applicant.edit.confirmBack'));
    expect(await owner.lastText()).toContain(words('applicant.edit.asked', { reference }));
    await expectNoComplaints(office);
  });

  it('does not swallow a paper that comes after sending: says that it is not kept, and the way', async () => {
    const { office } = await openCentre();
    const { owner, reference } = await submit(office, lan, shop);
    await owner.sendPhoto();
    expect(await owner.lastText()).toContain(words('applicant.media.fileNotKept', { reference }));
    expect(await owner.buttons()).toContain(t('applicant.review.askEdit'));
    await expectNoComplaints(office);
  });

  it('is not reopened after the decision; a new one begins from it, once for three taps', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, noodleHousehold);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('Chưa đủ điều kiện năm nay.');
    await untilDelivered(office);
    await owner.press(t('notices.open'));
    expect(await owner.buttons()).not.toContain(t('applicant.review.askEdit'));
    await owner.press({ data: 'cf:1' });
    expect(await owner.lastText()).toContain(t('applicant.status.declined'));
    const message = (await owner.answers()).at(-1)?.messageId ?? 0;
    for (const _ of [1, 2, 3]) await owner.pressOn(message, t('applicant.review.again'));
    expect(await owner.lastText()).toContain(words('applicant.establishment.copied'));
    expect(await office.product.app.database.prisma.proposal.count()).toBe(2);
    await expectNoComplaints(office);
  });
});

describe('changes that staff asked for', () => {
  async function sentBack(labels: readonly string[]) {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, noodleHousehold);
    await claim(hoang, reference);
    await requestChanges(hoang, labels, 'Ghi rõ hơn giúp.');
    await untilDelivered(office);
    return { office, hoang, owner, reference };
  }

  it('stay on the screen until they are done, whatever way the owner comes', async () => {
    const { office, owner, reference } = await sentBack([
      t('questions.material.label'),
      t('questions.market.label'),
    ]);
    const title = words('applicant.changes.title', { reference });
    await owner.send('/tieptuc');
    expect(await owner.lastText()).toContain(title);
    await owner.sendPhoto();
    await owner.press(labelled(t('questions.paper-site.label')));
    await owner.press(labelled(t('applicant.media.filesDone')));
    expect(await owner.lastText()).toContain(title);
    expect(await owner.lastText()).not.toContain(words('applicant.question.allAnswered'));
    await expectNoComplaints(office);
  });

  it('are named once more where the owner sends without them', async () => {
    const { office, owner } = await sentBack([t('questions.material.label'), t('questions.market.label')]);
    await owner.press(t('notices.see'));
    await owner.press(/Sửa 1/);
    expect((await readAsked(owner))?.id).toBe('material');
    await owner.send('Củ dong mua của 20 hộ trong xã Thành Công, 3 tấn mỗi tháng');
    await owner.press(labelled(t('applicant.review.send')));
    const labels = t('questions.market.label');
    expect(await owner.lastText()).toContain(words('applicant.send.unchanged', { count: 1, labels }));
    await owner.press(/^📨 /);
    expect(await owner.lastText()).toContain(t('applicant.send.next'));
    await expectNoComplaints(office);
  });

  it('are called off: the owner is told, and the dossier is read on as it was sent', async () => {
    const { office, hoang, owner, reference } = await sentBack([t('questions.market.label')]);
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.cancelChanges'));
    expect(await hoang.lastText()).toContain(t('staff.dossier.changesCancelled'));
    expect(await hoang.buttons()).toContain(t('staff.dossier.buttons.shortlist'));
    await owner.waitFor(words('notices.changesCancelled', { reference }));
    await owner.press(t('notices.see'));
    expect(await owner.lastText()).not.toContain(t('applicant.changes.after'));
    await expectNoComplaints(office);
  });

  it('are not called off where the owner took the proposal back', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, shop);
    await openOwn(owner);
    await owner.press(t('applicant.review.askEdit'));
    await owner.press(t('applicant.edit.confirmBack'));
    await openDossier(hoang, reference);
    expect(await hoang.buttons()).not.toContain(t('staff.dossier.buttons.cancelChanges'));
    await hoang.press({ data: 'XZ:1' });
    expect(await hoang.lastText()).toMatch(/⚠️/);
    const [proposal] = await office.product.app.database.prisma.proposal.findMany();
    expect(proposal?.status).toBe('changesRequested');
    await expectNoComplaints(office);
  });

  it('stay with the owner where the lead gives the dossier to a colleague meanwhile', async () => {
    const { office, admin, mai, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, noodleHousehold);
    await claim(hoang, reference);
    await requestChanges(hoang, [t('questions.market.label')], 'Ghi rõ hơn giúp.');
    await untilDelivered(office);
    await openDossier(admin, reference);
    await admin.press(t('staff.dossier.buttons.handOver'));
    await admin.press('Mai');
    await untilDelivered(office);
    expect(await everythingTold(mai)).toContain(reference);
    await owner.send('/tieptuc');
    expect(await owner.lastText()).toContain(words('applicant.changes.title', { reference }));
    await owner.press(/Sửa 1/);
    await owner.send('Chợ Nguyên Bình 1 tấn, mối ở Hà Nội 2 tấn mỗi tháng');
    await owner.press(labelled(t('applicant.review.send')));
    await owner.press(/^📨 /);
    await untilDelivered(office);
    await mai.press(t('notices.open'));
    expect(await mai.lastText()).toContain(words('staff.dossier.who', { name: 'Mai' }));
    await expectNoComplaints(office);
  });
});

describe('a change request in the making', () => {
  it('keeps its ticks while the reviewer reads, and takes no word for the owner then', async () => {
    const { office, hoang } = await openCentre();
    const { owner, reference } = await submit(office, lan, noodleHousehold);
    await claim(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.requestChanges'));
    await hoang.press(new RegExp(`^⬜ ${t('questions.product.label')}`));
    await hoang.press(t('staff.dossier.buttons.back'));
    await hoang.press(t('staff.dossier.buttons.answers'));
    await hoang.send('sao lại 180 triệu nhỉ');
    expect(await hoang.buttons()).toContainEqual(
      expect.stringMatching(new RegExp(`^☑️ ${t('questions.product.label')}`)),
    );
    await hoang.send('Ghi rõ hơn giúp.');
    expect(await hoang.lastText()).toContain(words('staff.requestChanges.sent', { count: 1 }));
    await untilDelivered(office);
    await owner.press(t('notices.see'));
    expect(await owner.lastText()).toContain('Ghi rõ hơn giúp.');
    expect(await everythingTold(owner)).not.toContain('180 triệu nhỉ');
    await expectNoComplaints(office);
  });

  it('is not cut: a word that is too long is refused whole, with the ticks kept; a reason likewise', async () => {
    const { office, hoang } = await openCentre();
    const { reference } = await submit(office, lan, shop);
    await claim(hoang, reference);
    await requestChanges(hoang, [t('questions.content.label')], 'a'.repeat(1001));
    expect(await hoang.lastText()).toContain(words('staff.dossier.tooLong', { length: 1001, longest: 1000 }));
    expect(await hoang.lastText()).toContain(words('staff.requestChanges.ask', { count: 1 }));
    await openDossier(hoang, reference);
    await hoang.press(t('staff.dossier.buttons.decline'));
    await hoang.send('b'.repeat(1501));
    expect(await hoang.lastText()).toContain(words('staff.dossier.tooLong', { length: 1501, longest: 1500 }));
    await hoang.send('Chưa tự làm ra sản phẩm.');
    expect(await hoang.lastText()).toContain(t('staff.dossier.declined'));
    await expectNoComplaints(office);
  });
});
