import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { findSubmission } from '../../src/storage/submissions.ts';
import type { Applicant } from '../walk/applicant.ts';
import { type Act, findDoing, press, say } from '../walk/chatter.ts';
import { type Explained, explainAction, nothing } from '../walk/ledger.ts';
import { photo } from '../walk/photo.ts';
import { pollHungUp } from '../walk/watched-office.ts';
import { type Begun, beginForm, finishForm, goTo, goToButton, pressDoing, t } from './begin.ts';

const latestOf = (one: Applicant): number => one.chatter.updates.at(-1) ?? 0;

/** Telegram sends it again while the process runs, and once more after a restart: `repeat` throws where anything changes. */
async function repeatTwice({ office, one }: Begun, updateId = latestOf(one)): Promise<void> {
  await one.repeat(updateId);
  await office.restart();
  await one.repeat(updateId);
}

describe('the same update twice', { timeout: 60_000 }, () => {
  it('changes nothing and shows again what was asked, for an answer by button', async () => {
    const begun = await beginForm();
    await begun.one.press(begun.one.chatter.newestButtons[0] ?? { messageId: 0, data: '' });
    await repeatTwice(begun);
    expect(begun.one.chatter.askedNow?.question).toBe('product');
    await finishForm(begun, [pollHungUp]);
  });

  it('changes nothing for an answer in words: it does not become the answer to the next question', async () => {
    const begun = await beginForm();
    await goTo(begun.one, 'representative');
    await begun.one.say('Nông Thị Hoa');
    await repeatTwice(begun);
    expect(begun.one.chatter.askedNow?.question).toBe('phone');
    await finishForm(begun, [pollHungUp]);
  });

  it('changes nothing for "chưa biết", a shared number and a photo', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'own-capital');
    await one.say('Chưa biết');
    await repeatTwice(begun);
    await goTo(one, 'phone');
    await one.sendToQuestion(['contact', {}]);
    await repeatTwice(begun);
    await goTo(one, 'paper-quotation');
    await one.sendToQuestion(photo());
    await repeatTwice(begun);
    await finishForm(begun, [pollHungUp]);
  });

  it('changes nothing for another machine, and for one taken away', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'machines');
    const add = one.chatter.newestButtons.find(({ data }) => data.endsWith(':add'));
    await one.press(add ?? { messageId: 0, data: '' });
    await repeatTwice(begun);
    await goTo(one, 'machines');
    const remove = one.chatter.newestButtons.find(({ data }) => data.endsWith(':remove.2'));
    await one.press(remove ?? { messageId: 0, data: '' });
    await repeatTwice(begun);
    await finishForm(begun, [pollHungUp]);
  });

  it('begins one proposal for /start, consent and a new proposal', async () => {
    const begun = await beginForm();
    for (const updateId of begun.one.chatter.updates.slice(-3)) await repeatTwice(begun, updateId);
    expect(begun.one.ledger.entries.size).toBe(1);
    await begun.one.goOn();
    await finishForm(begun, [pollHungUp]);
  });

  it('sends a proposal once', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await finishForm(begun);
    await repeatTwice(begun);
    const [id] = one.ledger.entries.keys();
    const proposal = asId<ProposalId>(id ?? 0);
    expect(await findSubmission(office.product.app.database, proposal, 1)).not.toBeNull();
    expect(await findSubmission(office.product.app.database, proposal, 2)).toBeNull();
  });

  it('erases nothing that came after it', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await one.do([say('/dulieucuatoi')], nothing, null);
    await pressDoing(one, 'eraseMyData');
    await pressDoing(one, 'confirmErase');
    const erasing = latestOf(one);
    await one.do([say('/start')], nothing, null);
    await pressDoing(one, 'consent');
    await pressDoing(one, 'newProposal');
    await goTo(one, 'product');
    await repeatTwice(begun, erasing);
    expect(one.ledger.person?.consentAt).not.toBeNull();
    expect(one.ledger.entries.size).toBe(1);
    await finishForm(begun, [pollHungUp]);
  });
});

/** Everything in the form: of two messages at once the second may be for the question after the first. */
const anyAnswer: Explained = { ...nothing, keys: () => true };

describe('two phones in the same hand', { timeout: 60_000 }, () => {
  it('that press different options at the same moment: one of them is kept, and the question can be opened again', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    const [first, second] = one.chatter.newestButtons;
    if (first === undefined || second === undefined) throw new Error('The first question has no buttons');
    const answered = await one.chatter.act(press(first), press(second));
    expect(answered.messages.length).toBeGreaterThan(0);
    await one.do([say('/hoso')], anyAnswer, null);
    const proposal = [...one.ledger.entries.keys()][0] ?? 0;
    const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(proposal));
    const kept = answers.get('legal-form/0');
    expect([first, second].map(({ data }) => data.split(':').at(-1))).toContain(
      kept?.kind === 'choice' ? kept.option : '',
    );
    expect(answers.size).toBe(1);
    await one.goOn();
    await finishForm(begun);
  });

  it('that write at the same moment lose neither text', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await goTo(one, 'material');
    await one.chatter.act(say('Dong riềng mua ở xã Thành Công'), say('Bán ở chợ Nguyên Bình, Hà Nội'));
    await one.do([say('/hoso')], anyAnswer, null);
    const proposal = [...one.ledger.entries.keys()][0] ?? 0;
    const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(proposal));
    const texts = JSON.stringify([...answers.values()]);
    expect(texts).toContain('Dong riềng mua ở xã Thành Công');
    expect(texts).toContain('Bán ở chợ Nguyên Bình, Hà Nội');
  });

  it('that send at the same moment send once', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    const confirm = await goToButton(one, 'confirmSend');
    const proposal = [...one.ledger.entries.keys()][0] ?? 0;
    const acts: Act[] = [press(confirm), press(confirm), press(confirm)];
    await one.do(acts, { ...nothing, status: (id) => id === proposal }, null);
    const { database } = office.product.app;
    expect(await findSubmission(database, asId<ProposalId>(proposal), 1)).not.toBeNull();
    expect(await findSubmission(database, asId<ProposalId>(proposal), 2)).toBeNull();
    expect(office.errors).toEqual([]);
  });

  it('one of which throws away what the other fills in: the other is told', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    await one.press({ messageId: 1, data: `d:${proposal}` });
    const confirm = findDoing(one.chatter.newestButtons, 'confirmDiscard');
    if (confirm === undefined) throw new Error('There is no button to throw it away');
    const action = { do: 'confirmDiscard', proposal: asId<ProposalId>(proposal) } as const;
    const { messages } = await one.do([press(confirm), press(confirm)], explainAction(action), null);
    expect(messages.map(({ text }) => text).join('\n')).toContain(t('applicant.question.gone'));
    expect(one.ledger.entries.size).toBe(0);
  });
});
