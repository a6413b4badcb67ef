import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import type { QuestionId } from '../../src/core/questions/question-id.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import { addFault, askStandIn, clearFaults, type FaultToAdd, settle } from '../support/stand-in.ts';
import { type Act, press, say } from '../walk/chatter.ts';
import { explainKey } from '../walk/ledger.ts';
import { photo } from '../walk/photo.ts';
import type { WatchedOffice } from '../walk/watched-office.ts';
import { type Begun, beginAnother, beginForm, finishForm, goTo, personId, t } from './begin.ts';

type Kind = FaultToAdd['kind'];

/** What the faults themselves leave behind in the report and the log. */
const provoked = [/Too Many Requests/, /Internal Server Error/, /Bad Gateway/, /logged as an error/];
const manyTimes = 6;

async function storedUnder({ office, one }: Begun, key: string): Promise<unknown> {
  const [proposal] = one.ledger.entries.keys();
  const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(proposal ?? 0));
  return answers.get(key);
}

interface Expected {
  readonly key: string;
  readonly next: QuestionId;
}

/** Does something while Telegram is in trouble: whatever reply comes or not, the trouble ends, and the form stands where it should. */
async function actInTrouble(
  { office, one }: Begun,
  fault: FaultToAdd,
  act: Act,
  then: Expected,
): Promise<void> {
  const { id } = one.chatter;
  const [path, body] = act;
  await addFault(office.standIn, { ...fault, person: id });
  await askStandIn(office.standIn, 'POST', path, { person: id, ...body });
  await settle(office.standIn, 60_000);
  expect(await storedUnder({ office, one }, then.key)).toBeDefined();
}

/** After the trouble: /tieptuc asks exactly the next question, and the form can be finished. */
async function goOnAfterwards({ one }: Begun, then: Expected): Promise<void> {
  const [proposal] = one.ledger.entries.keys();
  await one.do([say('/tieptuc')], explainKey(proposal ?? 0, then.key), null);
  expect(one.chatter.askedNow?.question).toBe(then.next);
}

/** One person for each kind of trouble, all at once in the same office. */
async function meetEach(): Promise<{ office: WatchedOffice; people: readonly Begun[] }> {
  const { office } = await beginForm();
  const people: Begun[] = [];
  for (const [index, [name]] of replies.entries())
    people.push({ office, one: await beginAnother(office, 9_200_000 + index, name) });
  return { office, people };
}

/** Everybody's trouble at the same time, with the name of the trouble where something is wrong. */
async function atOnce(
  people: readonly Begun[],
  work: (begun: Begun, fault: FaultToAdd) => Promise<void>,
): Promise<void> {
  await Promise.all(
    people.map(async (begun, index) => {
      const [name, kind, how] = replies[index] ?? ['', '500', {}];
      await work(begun, { times: 1, ...how, kind }).catch((error: unknown) => {
        throw new Error(`Telegram ${name}`, { cause: error });
      });
    }),
  );
}

const replies: readonly (readonly [string, Kind, Partial<FaultToAdd>])[] = [
  ['asks to wait a second', '429', { times: 1, retryAfter: 1 }],
  ['asks to wait for hours', '429', { times: manyTimes, retryAfter: 10_072 }],
  ['fails once', '500', { times: 1 }],
  ['fails again and again', '500', { times: manyTimes }],
  ['answers with a page of HTML once', '502html', { times: 1 }],
  ['answers with pages of HTML again and again', '502html', { times: manyTimes }],
  ['hangs up before it did anything', 'resetBefore', { times: 1 }],
  ['hangs up again and again', 'resetBefore', { times: manyTimes }],
  ['hangs up after it did it', 'resetAfter', { times: 1 }],
  ['hangs up after it did it, again and again', 'resetAfter', { times: manyTimes }],
];

describe('Telegram in trouble while it is told the reply', { timeout: 60_000 }, () => {
  it('loses no answer, and every form goes on where it was', { timeout: 120_000 }, async () => {
    const { office, people } = await meetEach();
    const then = { key: 'product/0', next: 'sector' } as const;
    for (const { one } of people) await goTo(one, 'product');
    await atOnce(people, (begun, fault) =>
      actInTrouble(begun, { ...fault, method: 'sendMessage' }, say('Miến dong'), then),
    );
    await clearFaults(office.standIn);
    await office.forgetComplaints();
    for (const begun of people) await goOnAfterwards(begun, then);
    for (const begun of people) await finishForm(begun, provoked);
  });

  it('loses no pressed button, and every form goes on', { timeout: 120_000 }, async () => {
    const { office, people } = await meetEach();
    const then = { key: 'legal-form/0', next: 'product' } as const;
    await atOnce(people, (begun, fault) => {
      const [first] = begun.one.chatter.newestButtons;
      if (first === undefined) throw new Error('The first question has no buttons');
      return actInTrouble(begun, { ...fault, method: 'answerCallbackQuery' }, press(first), then);
    });
    await clearFaults(office.standIn);
    await office.forgetComplaints();
    for (const begun of people) await goOnAfterwards(begun, then);
    for (const begun of people) await finishForm(begun, provoked);
  });
});

describe('Telegram out of reach for longer than a reply is tried', { timeout: 60_000 }, () => {
  // After three tries a reply is given up: back by then, Telegram would take the word that something broke.
  for (const [kind, times] of [
    ['500', 3],
    ['resetBefore', 3],
    ['500', manyTimes],
    ['resetBefore', manyTimes],
  ] as const)
    it(`has the reply as soon as it is back, and nobody is told that something broke (${kind}, ${times} times)`, {
      timeout: 60_000,
    }, async () => {
      const begun = await beginForm();
      const { office, one } = begun;
      await goTo(one, 'product');
      await addFault(office.standIn, { method: 'sendMessage', kind, times, person: one.chatter.id });
      await one.chatter.act(say('Miến dong'));
      expect(one.chatter.askedNow?.question).toBe('sector');
      await office.forgetComplaints();
      await goOnAfterwards(begun, { key: 'product/0', next: 'sector' });
      await finishForm(begun);
    });
});

describe('Telegram in trouble while it is asked for what people wrote', { timeout: 60_000 }, () => {
  for (const [kind, times] of [
    ['500', 2],
    ['502html', 2],
    ['resetBefore', 2],
    ['resetAfter', 2],
    ['429', 1],
  ] as const)
    it(`loses nothing and does nothing twice (${kind})`, { timeout: 60_000 }, async () => {
      const begun = await beginForm();
      const { office, one } = begun;
      await goTo(one, 'product');
      await addFault(office.standIn, { method: 'getUpdates', kind, times, retryAfter: 1 });
      await one.say('Miến dong');
      expect(one.chatter.askedNow?.question).toBe('sector');
      await finishForm(begun, provoked);
    });
});

describe('Telegram in trouble while a file is fetched', { timeout: 60_000 }, () => {
  for (const [kind, times] of [
    ['500', 1],
    ['500', manyTimes],
    ['502html', manyTimes],
    ['resetBefore', manyTimes],
    ['429', manyTimes],
  ] as const)
    it(`keeps the photo or asks for it again (${kind}, ${times} times)`, { timeout: 60_000 }, async () => {
      const begun = await beginForm();
      const { office, one } = begun;
      await goTo(one, 'paper-quotation');
      await addFault(office.standIn, { method: 'getFile', kind, times, retryAfter: 10_072 });
      await one.sendToQuestion(photo());
      const isKept = (await storedUnder(begun, 'paper-quotation/0')) !== undefined;
      const words = one.chatter.newest.map(({ text }) => text).join('\n');
      expect(isKept || words.includes(t('applicant.media.notFetched'))).toBe(true);
      expect(isKept).toBe(times === 1);
      await clearFaults(office.standIn);
      await one.sendToQuestion(photo());
      expect(await storedUnder(begun, 'paper-quotation/0')).toBeDefined();
      await finishForm(begun, provoked);
    });
});

describe('Telegram that is slow with one person', { timeout: 60_000 }, () => {
  it('lets nobody else wait', { timeout: 60_000 }, async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await goTo(one, 'product');
    const other = await office.phone('Hoàng Văn Slao', 9_100_003);
    await addFault(office.standIn, {
      method: 'sendMessage',
      person: personId,
      kind: 'slow',
      times: 1,
      delayMs: 3_000,
    });
    const slow = one.say('Miến dong');
    const started = Date.now();
    await askStandIn(office.standIn, 'POST', 'send', { person: other.id, text: '/start' });
    while ((await other.messages()).length < 2 && Date.now() - started < 10_000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now() - started).toBeLessThan(2_500);
    await slow;
    expect(one.chatter.askedNow?.question).toBe('sector');
    await finishForm(begun);
  });
});
