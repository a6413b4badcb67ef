import { describe, expect, it, onTestFinished } from 'vitest';
import { questionById } from '../../src/core/questions/all-questions.ts';
import { saveAnswers } from '../../src/storage/answers.ts';
import { Applicant } from './applicant.ts';
import { goForward } from './applicant-moves.ts';
import { say } from './chatter.ts';
import { nothing } from './ledger.ts';
import { rightAnswer } from './right-answer.ts';
import { runWalk } from './run-walk.ts';
import { openWatchedOffice, type WatchedOffice } from './watched-office.ts';

const seed = 2026;

async function openOffice(): Promise<WatchedOffice> {
  const office = await openWatchedOffice({ adminId: 8_000_001 });
  onTestFinished(() => office.close());
  return office;
}

/** Somebody who has answered the first few questions. */
async function meetSomebody(office: WatchedOffice): Promise<Applicant> {
  await office.phone('Nông Thị Hoa', 9_000_001);
  const one = new Applicant(office, 9_000_001);
  await one.do([say('/start')], nothing, null);
  for (let count = 0; count < 8; count += 1) await goForward(one, { pick: 3 });
  expect(one.acknowledged).toBeGreaterThan(3);
  return one;
}

describe('a random walk through the whole product', () => {
  it(`finds no lost answer, no dead end, no error and no refused call in 2,000 steps from seed ${seed}`, {
    timeout: 180_000,
  }, async () => {
    const outcome = await runWalk({ seed, steps: 2_000 });
    expect(outcome.failure).toBeUndefined();
    expect(outcome.steps).toBeGreaterThanOrEqual(2_000);
    expect(outcome.formsFinished).toBeGreaterThan(10);
    expect(outcome.acknowledged).toBeGreaterThan(500);
  });
});

describe('the ledger of the walk', () => {
  it('notices an answer that is gone', async () => {
    const office = await openOffice();
    const one = await meetSomebody(office);
    await tamper(office, one, null);
    await expect(one.do([say('/trogiup')], nothing, null)).rejects.toThrow('legal-form/0');
  });

  it('notices an answer that became another one', async () => {
    const office = await openOffice();
    const one = await meetSomebody(office);
    await tamper(office, one, { kind: 'choice', option: 'artisan' });
    await expect(one.do([say('/trogiup')], nothing, null)).rejects.toThrow('artisan');
  });

  it('notices an answer that no step explains', async () => {
    const office = await openOffice();
    const one = await meetSomebody(office);
    await one.goOn();
    const { target } = one;
    const gesture = rightAnswer(questionById(target?.question ?? 'product'), 3, one.translator);
    const text = gesture.by === 'text' ? gesture.text : '';
    await expect(one.do([say(text)], nothing, target)).rejects.toThrow(`the answer ${target?.question}/0`);
  });
});

async function tamper(
  { product, now }: WatchedOffice,
  { ledger }: Applicant,
  value: Parameters<typeof saveAnswers>[1]['answers'][number]['value'],
): Promise<void> {
  const [entry] = ledger.entries.values();
  if (entry === undefined || ledger.person === null) throw new Error('Nothing is being written');
  const { proposal } = entry;
  const actorId = ledger.person.id;
  await product.app.database.transaction((tx) =>
    saveAnswers(tx, {
      proposalId: proposal.id,
      expectedVersion: proposal.version,
      actorId,
      at: now,
      answers: [{ question: 'legal-form', row: 0, value, before: null }],
    }),
  );
}
