// A draft survives: a year, a restart, two phones, old buttons; and what is known of an establishment is asked once.
import { describe, expect, it } from 'vitest';
import { fillIn, labelled, readAsked, t } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import { expectNoComplaints, openCentre, submit } from './desk.ts';
import { answersOf, openDraft, questionsShown } from './draft-on-phone.ts';
import { noodleHousehold } from './prepared-answers.ts';

const yearMs = 365 * 86_400_000;

describe('a draft that was left', () => {
  it('opens a year later at the same question, with every answer', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'situation');
    const before = await answersOf(office, 1);
    office.now = new Date(office.now.getTime() + yearMs);
    await office.restart();
    await owner.send('/tieptuc');
    expect((await readAsked(owner))?.id).toBe('situation');
    expect(await answersOf(office, 1)).toEqual(before);
    const asked = await fillIn(owner, noodleHousehold);
    expect(asked[0]).toBe('situation');
    expect(await owner.buttons()).toContain(`📨 ${t('applicant.review.send')}`);
    await expectNoComplaints(office);
  });

  it('takes a word typed a year later as the answer to the question that was on the screen', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'material');
    office.now = new Date(office.now.getTime() + yearMs);
    await office.restart();
    await owner.send('Củ dong mua ở xã Thành Công');
    expect(await answersOf(office, 1)).toMatchObject({
      'material/0': { text: 'Củ dong mua ở xã Thành Công' },
    });
    await expectNoComplaints(office);
  });
});

describe('the same person on two phones', () => {
  it('writes two answers at once, and both are kept in order', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'material');
    await Promise.all([owner.send('Củ dong ở xã Thành Công'), owner.send('Chợ Nguyên Bình và Hà Nội')]);
    const { 'material/0': material, 'market/0': market } = await answersOf(office, 1);
    expect([material, market]).toMatchObject([
      { text: 'Củ dong ở xã Thành Công' },
      { text: 'Chợ Nguyên Bình và Hà Nội' },
    ]);
    await expectNoComplaints(office);
  });

  it('presses different options of one question at once: the one that is told as saved is stored', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'need');
    const message = (await questionsShown(owner)).at(-1)?.messageId ?? 0;
    await Promise.all([
      owner.pressOn(message, t('questions.need.options.machine')),
      owner.pressOn(message, t('questions.need.options.trademark')),
    ]);
    const saved = (await owner.messages())
      .map(({ text }) => /^✅ Đã lưu\. Cần hỗ trợ việc gì: (.+)$/m.exec(text ?? '')?.[1])
      .filter((label) => label !== undefined);
    expect(saved).toHaveLength(1);
    const option = saved[0] === t('questions.need.options.machine') ? 'machine' : 'trademark';
    expect(await answersOf(office, 1)).toMatchObject({ 'need/0': { option } });
    await expectNoComplaints(office);
  });

  it('taps an option twice: it is saved once and the form goes on once', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'vat');
    const message = (await questionsShown(owner)).at(-1)?.messageId ?? 0;
    const option = t('questions.vat.options.included');
    await Promise.all([owner.pressOn(message, option), owner.pressOn(message, option)]);
    expect((await owner.lastToast())?.text).toBe(t('applicant.toast.alreadySaved'));
    expect((await readAsked(owner))?.id ?? 'bought').toBe('bought');
    const events = await office.product.app.database.prisma.event.count({ where: { question: 'vat' } });
    expect(events).toBe(1);
    await expectNoComplaints(office);
  });
});

describe('a second proposal for the same establishment', () => {
  it('takes over what is known of the establishment, and asks only the rest', async () => {
    const { office } = await openCentre();
    const { owner } = await submit(office, { name: 'Lan', id: 1001 }, noodleHousehold);
    await owner.send('/hosomoi');
    await owner.press(/Miến dong/);
    expect(await owner.lastText()).toContain(t('applicant.establishment.copied'));
    expect((await readAsked(owner))?.id).toBe('need');
    const [first, second] = [await answersOf(office, 1), await answersOf(office, 2)];
    expect(Object.keys(second).sort()).toEqual(
      [
        'legal-form/0',
        'product/0',
        'sector/0',
        'makes-or-trades/0',
        'commune/0',
        'registered/0',
        'registered-year/0',
        'workers/0',
        'material/0',
        'market/0',
        'representative/0',
        'phone/0',
      ].sort(),
    );
    expect(first).toMatchObject(second);

    const asked = await fillIn(owner, {
      need: 'trademark',
      content: 'Làm nhãn hiệu cho miến, in 5.000 tem, bán vào 3 siêu thị',
      cost: '40 triệu',
      when: 'tháng 6/2027',
      'own-capital': '20 triệu',
      'state-support': 'none',
      situation: 'Gói túi trơn, mỗi tháng bán 800 kg, siêu thị chưa nhận',
    });
    for (const known of ['legal-form', 'product', 'commune', 'workers', 'phone'] as const)
      expect(asked).not.toContain(known);
    expect(asked).toContain('paper-registration');
    await expectNoComplaints(office);
  });

  it('starts empty for another establishment, and both drafts stand side by side', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'vat');
    await owner.send('/hosomoi');
    await owner.press(labelled(t('applicant.establishment.other')));
    expect((await readAsked(owner))?.id).toBe('legal-form');
    await owner.press(t('questions.legal-form.options.company'));
    await owner.send('/hoso');
    expect((await owner.buttons()).filter((label) => /^Mở \d/.test(label))).toHaveLength(2);
    await owner.press({ data: 'c:1' });
    expect((await readAsked(owner))?.id).toBe('vat');
    expect(await answersOf(office, 1)).toMatchObject({ 'legal-form/0': { option: 'household' } });
    expect(await answersOf(office, 2)).toMatchObject({ 'legal-form/0': { option: 'company' } });
    await expectNoComplaints(office);
  });
});
