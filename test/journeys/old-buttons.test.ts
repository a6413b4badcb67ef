// Buttons of long ago: each still opens its question, or says what has become of it.
import { describe, expect, it } from 'vitest';
import { askedIn, labelled, readAsked, t, words } from '../support/applicants.ts';
import { openOffice } from '../support/office.ts';
import { expectNoComplaints } from './desk.ts';
import { answersOf, openDraft, questionsShown } from './draft-on-phone.ts';

describe('buttons of long ago', () => {
  it('every button of an answered question opens that question and changes no answer', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'own-capital');
    const early = (await questionsShown(owner)).slice(0, -1);
    const before = await answersOf(office, 1);
    let pressed = 0;
    for (const message of early) {
      const id = askedIn(message)?.id;
      // A list of machines grows by its buttons, however old; see the form's own tests.
      if (id === 'machines') continue;
      for (const { data = '' } of message.buttons?.flat() ?? []) {
        if (!/^[au]:/.test(data)) continue;
        office.now = new Date(office.now.getTime() + 60_000);
        await owner.send('/tieptuc');
        await owner.pressOn(message.messageId, { data });
        expect((await readAsked(owner))?.id).toBe(id);
        expect(await owner.lastText()).toContain(words('applicant.question.now', { value: '' }).trimEnd());
        pressed += 1;
      }
    }
    expect(pressed).toBeGreaterThan(25);
    expect(await answersOf(office, 1)).toEqual(before);
    await owner.send('/tieptuc');
    expect((await readAsked(owner))?.id).toBe('own-capital');
    await expectNoComplaints(office);
  }, 40_000);

  it('a button of a question that is not asked any more says what replaced it', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'vat');
    const price = (await questionsShown(owner)).find((message) => askedIn(message)?.id === 'machine-price');
    await owner.press({ data: 'q:1:ne' });
    await owner.press(t('questions.need.options.trademark'));
    await owner.pressOn(price?.messageId ?? 0, t('applicant.question.unknown'));
    expect(await owner.lastText()).toContain(t('applicant.question.replaced'));
    expect((await readAsked(owner))?.id).toBe('content');
    expect(await answersOf(office, 1)).toMatchObject({ 'machine-price/1': { dong: 180_000_000 } });
    await expectNoComplaints(office);
  });

  it('a button of a discarded draft says that it is gone', async () => {
    const office = await openOffice();
    const owner = await openDraft(office, 'commune');
    const early = await questionsShown(owner);
    await owner.press(labelled(t('applicant.question.review')));
    await owner.press(t('applicant.review.discard'));
    await owner.press(t('applicant.discard.confirm'));
    expect(await answersOf(office, 1)).toEqual({});
    let pressed = 0;
    for (const message of early)
      for (const { data = '' } of message.buttons?.flat() ?? []) {
        await owner.pressOn(message.messageId, { data });
        // Asking the centre is possible all the same, about nothing in particular.
        const expected = t(data.startsWith('qq:') ? 'enquiries.ask.text' : 'applicant.question.gone');
        expect(await owner.lastText()).toContain(expected);
        pressed += 1;
      }
    expect(pressed).toBeGreaterThan(10);
    expect(await answersOf(office, 1)).toEqual({});
    await expectNoComplaints(office);
  });
});
