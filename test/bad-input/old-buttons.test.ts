import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { findDoing } from '../walk/chatter.ts';
import { explainAction, nothing } from '../walk/ledger.ts';
import { beginForm, finishForm, goTo, pressDoing, t, wordsOf } from './begin.ts';

describe('a button of an old message', { timeout: 60_000 }, () => {
  it('of an answered question opens it again and changes nothing until it is answered there', async () => {
    const begun = await beginForm();
    const { one } = begun;
    const old = one.chatter.newestButtons.find(
      ({ label }) => label === t('questions.legal-form.options.company'),
    );
    const unknown = findDoing(one.chatter.newestButtons, 'answerUnknown');
    if (old === undefined || unknown === undefined) throw new Error('The first question has no buttons');
    await goTo(one, 'commune');
    for (const button of [old, unknown]) {
      await goTo(one, 'commune');
      const { messages } = await one.do([['press', button]], nothing, null);
      expect(one.chatter.askedNow?.question).toBe('legal-form');
      expect(wordsOf(messages)).toContain(t('questions.legal-form.options.household'));
      await pressDoing(one, 'continue');
    }
    await finishForm(begun);
  });

  it('pressed twice at the same moment counts once', async () => {
    const begun = await beginForm();
    const { one } = begun;
    const household = one.chatter.newestButtons[0];
    if (household === undefined) throw new Error('The first question has no buttons');
    const { toast } = await one.press(household, 2);
    expect(toast).toBe(t('applicant.toast.alreadySaved'));
    expect(one.chatter.askedNow?.question).toBe('product');
    await finishForm(begun);
  });

  it('of a question that is not asked any more says so and asks what is asked now', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'machine-condition');
    const old = one.chatter.newestButtons.find(({ data }) => data.endsWith(':new'));
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    await one.press({ messageId: 1, data: `q:${proposal}:ne` });
    const training = one.chatter.newestButtons.find(({ data }) => data.endsWith(':training'));
    if (old === undefined || training === undefined) throw new Error('The buttons are missing');
    await one.press(training);
    const now = one.chatter.askedNow?.question;
    const { messages } = await one.do([['press', old]], nothing, null);
    expect(wordsOf(messages)).toContain(t('applicant.question.replaced'));
    expect(one.chatter.askedNow?.question).toBe(now);
  });

  it('of a proposal that was thrown away says so', async () => {
    const { one } = await beginForm();
    const old = one.chatter.newestButtons[0];
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    await one.press({ messageId: 1, data: `d:${proposal}` });
    await pressDoing(one, 'confirmDiscard');
    const { messages } = await one.do([['press', old ?? {}]], nothing, null);
    expect(wordsOf(messages)).toContain(t('applicant.question.gone'));
  });

  it('of a proposal that was sent says so and changes nothing', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await finishForm(begun);
    const [entry] = one.ledger.entries.values();
    const buttons = one.chatter.buttons.filter(({ data }) => /^[aubq]:/.test(data));
    expect(buttons.length).toBeGreaterThan(40);
    for (const button of buttons) await one.do([['press', button]], nothing, null);
    const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(entry?.proposal.id ?? 0));
    expect(JSON.stringify([...answers].toSorted())).toBe(
      JSON.stringify([...(entry?.answers ?? [])].toSorted()),
    );
    expect(office.errors).toEqual([]);
  }, 60_000);

  it('that sends does not send what was changed meanwhile', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'commune');
    await one.goOn();
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    const { messages } = await one.do(
      [['press', { messageId: 1, data: `cs:${proposal}:1` }]],
      explainAction(null),
      null,
    );
    expect(wordsOf(messages)).not.toContain(t('applicant.send.next'));
    expect(one.ledger.entries.get(proposal)?.proposal.status).toBe('draft');
    await one.goOn();
    await finishForm(begun);
  });
});
