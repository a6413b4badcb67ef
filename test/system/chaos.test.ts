// A few rounds of `npm run chaos`, and proof that its checks can fail.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChaosOffice, openChaosOffice } from '../chaos/chaos-office.ts';
import { checkArrivals } from '../chaos/check-arrivals.ts';
import { checkAlive, checkNotices, checkStored, readOffice } from '../chaos/check-office.ts';
import { Crowd } from '../chaos/crowd.ts';
import type { FaultKind } from '../chaos/faults.ts';
import type { ProposalRecord, StoredEvent } from '../chaos/records.ts';
import { runChaos } from '../chaos/run-chaos.ts';
import { waitForNotices } from '../chaos/wait-for-notices.ts';
import { randomFrom } from '../support/random-from.ts';

describe('whatever goes wrong while people are at work', () => {
  it('loses nothing, does nothing twice, and leaves nobody standing', { timeout: 300_000 }, async () => {
    const kinds: FaultKind[] = ['kill', 'databaseCrash', 'telegramResets', 'diskFull', 'clockJump'];
    const outcome = await runChaos({ rounds: 7, seed: 8, kinds, people: 5 });
    expect(outcome.found).toEqual([]);
    expect(outcome.rounds).toBe(7);
    expect(outcome.acknowledged).toBeGreaterThan(30);
    const injected = kinds.filter((kind) => outcome.injected.has(kind));
    expect(injected).toEqual(kinds.filter((kind) => !outcome.impossible.has(kind)));
  });
});

describe('the checks of a chaos run', () => {
  let office: ChaosOffice;
  let crowd: Crowd;
  let records: readonly ProposalRecord[];

  const read = (): Promise<ProposalRecord[]> =>
    readOffice(
      office,
      crowd.owners.map(({ phone }) => phone.id),
    );

  /** What is found where one proposal, the one that came furthest, is changed so. */
  const findAfter = (change: (record: ProposalRecord) => Partial<ProposalRecord>): string => {
    const longest = Math.max(...records.map(({ events }) => events.length));
    const changed = records.map((record) =>
      record.events.length === longest ? { ...record, ...change(record) } : record,
    );
    return checkStored(changed, crowd).join('\n');
  };

  const again = (events: readonly StoredEvent[], what: string, question?: string): StoredEvent[] => {
    const index = events.findLastIndex(
      (each) => each.what === what && (question ?? each.question) === each.question,
    );
    const event = events[index];
    if (event === undefined) throw new Error(`Nothing like ${what} happened`);
    // At once after the first time, before anything else could make it right again.
    return events.toSpliced(index, 0, event);
  };

  beforeAll(async () => {
    office = await openChaosOffice(null, 1);
    await office.receiveBy('polling');
    crowd = new Crowd(office, 3, randomFrom(3));
    await crowd.enter();
    const giveUpAt = performance.now() + 90_000;
    await crowd.live(
      () => crowd.owners.some(({ state }) => state === 'decided') || performance.now() > giveUpAt,
    );
    await crowd.finish();
    expect(await waitForNotices(office, 0)).toEqual([]);
    records = await read();
  }, 180_000);

  afterAll(() => office.close());

  it('find nothing where nothing went wrong', async () => {
    expect(checkStored(records, crowd)).toEqual([]);
    expect(checkAlive(office)).toEqual([]);
    expect(await checkNotices(crowd, records, [])).toMatchObject({ found: [], twice: 0 });
  });

  it('find an answer that was taken twice, and one that went to another question', () => {
    expect(findAfter(({ events }) => ({ events: again(events, 'answerGiven', 'product') }))).toContain(
      'taken 2 times',
    );
    // Only answers that carry a mark of their own tell where they belong.
    const marks = crowd.owners.flatMap(({ given }) => given.map(({ mark }) => mark));
    const isMarked = ({ what, after }: StoredEvent): boolean =>
      what === 'answerGiven' && marks.some((mark) => mark !== null && JSON.stringify(after).includes(mark));
    const misfile = (events: readonly StoredEvent[]): StoredEvent[] => {
      const marked = events.find(isMarked);
      if (marked === undefined) throw new Error('No answer carries a mark');
      const question = marked.question === 'market' ? 'product' : 'market';
      return events.map((event) => (event === marked ? { ...event, question } : event));
    };
    expect(findAfter(({ events }) => ({ events: misfile(events) }))).toMatch(
      /was filed under (market|product)\/\d/,
    );
  });

  it('find an acknowledged answer that never took effect', () => {
    const isProduct = ({ question }: { readonly question: string | null }): boolean => question === 'product';
    const found = findAfter(({ events, answers, version }) => ({
      events: events.filter((event) => !isProduct(event)),
      answers: answers.filter((answer) => !isProduct(answer)),
      version: version - events.filter(isProduct).length,
    }));
    expect(found).toContain('is lost');
  });

  it('find a move that was made twice, and a change that nobody tells of', () => {
    expect(findAfter(({ events }) => ({ events: again(events, 'proposalSubmitted') }))).toContain(
      'proposalSubmitted happened while it was',
    );
    expect(findAfter(({ version }) => ({ version: version + 1 }))).toContain('its log tells of');
  });

  it('find a notice that was never queued, one that never came, and one that came twice', async () => {
    expect(findAfter(({ notices }) => ({ notices: notices.slice(1) }))).toContain('submission');
    const owner = crowd.owners.find(({ state }) => state === 'decided');
    if (owner === undefined) throw new Error('Nobody came to a decision');
    const telegramId = owner.phone.id;
    const messages = await owner.phone.messagesSince(0);
    const notices = records
      .flatMap((record) => record.notices)
      .filter((each) => each.telegramId === telegramId);
    expect(checkArrivals({ telegramId, messages: [], notices }, []).found.join('\n')).toContain(
      '0 of 1 came',
    );
    const twice = { telegramId, messages: [...messages, ...messages], notices };
    expect(checkArrivals(twice, []).found.join('\n')).toContain('when nothing was wrong');
    expect(checkArrivals(twice, [{ from: 0, to: Date.now() }]).found).toEqual([]);
  });

  it('find an answer that was deleted behind the back of the product', async () => {
    const database = await office.openDatabase();
    await database.prisma.answer.deleteMany({ where: { question: 'product' } });
    await database.close();
    expect(checkStored(await read(), crowd).join('\n')).toContain('the answer product/0 is null');
  });

  it('find an instance that has ended by itself', async () => {
    const [slot] = office.slots;
    if (slot?.pid === undefined) throw new Error('Nothing runs');
    process.kill(slot.pid, 'SIGKILL');
    while (!slot.hasEndedByItself) await wait(20);
    expect(checkAlive(office).join('\n')).toContain('ended by itself');
  });
});
