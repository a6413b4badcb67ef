import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { assessAnswers } from '../../src/app/assessment.ts';
import { LiveRulebook } from '../../src/app/live-rulebook.ts';
import { recheckProposals } from '../../src/app/recheck-proposals.ts';
import type { Answers } from '../../src/core/answer.ts';
import { answerKey } from '../../src/core/answer.ts';
import type { ProposalId } from '../../src/core/ids.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import type { CriterionTest, Rulebook } from '../../src/core/rulebook.ts';
import { documents } from '../../src/documents/documents.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { loadAnswers, saveAnswers } from '../../src/storage/answers.ts';
import type { Database } from '../../src/storage/database.ts';
import { takeDueDeliveries } from '../../src/storage/deliveries.ts';
import { listHistory } from '../../src/storage/events.ts';
import { findProposal, type ProposalChanges } from '../../src/storage/proposals.ts';
import { addSubmission } from '../../src/storage/submissions.ts';
import { choice, fillForm, type Given, million, money, onlyAnswers, pinned } from '../core/filled-forms.ts';
import { addPerson, addProposal, monday } from '../storage/examples.ts';
import { freshDatabase } from '../support/database.ts';

const now = new Date('2026-11-25T02:00:00Z');
const today = '2026-11-25';
const translations = loadTranslations();
let database: Database;
let folder: string;
let woken: number;

beforeEach(async () => {
  ({ database, folder } = await freshDatabase());
  woken = 0;
});

const appWith = (rulebook: Rulebook, at = now): App => ({
  database,
  rulebook,
  rules: new LiveRulebook(rulebook, database),
  translations,
  files: openFolderStore(folder),
  documents,
  clock: { now: () => at },
  web: () => ({ base: 'http://127.0.0.1', isPublic: false }),
  linkToChat: () => null,
  wakeSender: () => {
    woken += 1;
  },
  messagesPerSecond: 30,
});

/** A proposal of somebody new, filled in like the plain one but for these answers, and judged by the pinned rules. */
async function fill(
  given: Given,
  changes: ProposalChanges = {},
  answers = fillForm(given),
): Promise<ProposalId> {
  const owner = await addPerson(database);
  const { id: proposalId } = await addProposal(database, owner.id);
  const verdictOutcome = assessAnswers(pinned, answers, today).verdict?.outcome ?? null;
  await database.transaction((tx) =>
    saveAnswers(tx, {
      proposalId,
      expectedVersion: 0,
      actorId: owner.id,
      at: monday,
      answers: allQuestions.flatMap(({ id: question, perRowOf }) => {
        const row = perRowOf === undefined ? 0 : 1;
        const value = answers.get(answerKey(question, row));
        return value === undefined ? [] : [{ question, row, value, before: null }];
      }),
      changes: { title: 'Miến dong', verdictOutcome, ...changes },
    }),
  );
  if (changes.status !== undefined && changes.status !== 'draft') await submitFrozen(proposalId, answers);
  return proposalId;
}

/** What was sent, as `sendProposal` keeps it. */
async function submitFrozen(proposalId: ProposalId, answers: Answers): Promise<void> {
  const { journey } = assessAnswers(pinned, answers, today);
  const frozen = {
    answers: journey.path.flatMap(({ question, row, value }) =>
      value === undefined ? [] : [{ question, row, value, asked: '', answered: '' }],
    ),
    verdict: null,
    isSentAnyway: false,
  };
  const { version: rulebookVersion } = pinned;
  await database.transaction((tx) =>
    addSubmission(tx, { proposalId, at: monday, language: 'vi', rulebookVersion, frozen }),
  );
}

async function told(): Promise<readonly unknown[]> {
  const leaseUntil = new Date(now.getTime() + 60_000);
  const due = await takeDueDeliveries(database, { now, leaseUntil, limit: 100 });
  return due.map(({ notice }) => notice);
}

const outcomeOf = async (id: ProposalId) => (await findProposal(database, id))?.verdictOutcome;

/** The pinned rules with one kind of condition changed wherever it stands. */
function withCondition(condition: CriterionTest, version = 'next'): Rulebook {
  return {
    ...pinned,
    version,
    programmes: pinned.programmes.map((programme) => ({
      ...programme,
      criteria: programme.criteria.map((each) =>
        each.condition.test === condition.test ? { ...each, condition } : each,
      ),
    })),
  };
}

const withoutFood = withCondition({
  test: 'sector',
  eligible: ['b', 'c', 'd', 'dd', 'g'],
  needsDifficultArea: [],
});
const noodles: Given = { sector: choice('a'), 'own-capital': money(180 * million) };
const bricks: Given = { sector: choice('d'), 'own-capital': money(180 * million) };

describe('when the rules changed', () => {
  it('those whose verdict flips are told from what to what, and nobody else', async () => {
    await recheckProposals(appWith(pinned));
    const hit = await fill(noodles);
    const spared = await fill(bricks);
    const before = await outcomeOf(hit);
    expect(before).not.toBe('ineligible');
    expect(await recheckProposals(appWith(withoutFood))).toBe(1);
    expect(await told()).toEqual([
      { about: 'verdictChanged', proposal: hit, reference: 'Miến dong', before, after: 'ineligible' },
    ]);
    expect(await outcomeOf(hit)).toBe('ineligible');
    expect(await outcomeOf(spared)).not.toBe('ineligible');
    expect(woken).toBe(1);
  });

  it('a proposal that was sent is judged again too, and called by its reference', async () => {
    await recheckProposals(appWith(pinned));
    for (const status of ['submitted', 'inReview', 'changesRequested'] as const)
      await fill(noodles, { status, reference: `KC-2026-${status}` });
    expect(await recheckProposals(appWith(withoutFood))).toBe(3);
    expect(await told()).toEqual([
      expect.objectContaining({ reference: 'KC-2026-submitted' }),
      expect.objectContaining({ reference: 'KC-2026-inReview' }),
      expect.objectContaining({ reference: 'KC-2026-changesRequested' }),
    ]);
  });

  it('what is decided, withdrawn or thrown away stays as it was', async () => {
    await recheckProposals(appWith(pinned));
    const settled = [
      await fill(noodles, { status: 'shortlisted' }),
      await fill(noodles, { status: 'declined' }),
      await fill(noodles, { status: 'withdrawn' }),
      await fill(noodles, { discardedAt: monday }),
    ];
    expect(await recheckProposals(appWith(withoutFood))).toBe(0);
    expect(await told()).toEqual([]);
    for (const id of settled) expect(await outcomeOf(id)).not.toBe('ineligible');
    expect(woken).toBe(0);
  });

  it('a draft that did not say yet what is wanted has no verdict that could flip', async () => {
    await recheckProposals(appWith(pinned));
    await fill({}, {}, onlyAnswers({ 'legal-form': choice('household'), sector: choice('a') }));
    expect(await recheckProposals(appWith(withoutFood))).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('a draft that a rule lets in again hears of that too', async () => {
    await recheckProposals(appWith(withoutFood));
    const id = await fill(noodles, { verdictOutcome: 'ineligible' });
    expect(await recheckProposals(appWith(pinned))).toBe(1);
    expect(await told()).toEqual([expect.objectContaining({ proposal: id, before: 'ineligible' })]);
  });

  it('only in words, nobody hears of it', async () => {
    await recheckProposals(appWith(pinned));
    await fill(noodles);
    const reworded = { ...pinned, version: 'reworded' };
    expect(await recheckProposals(appWith(reworded))).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('no answer is touched', async () => {
    await recheckProposals(appWith(pinned));
    const id = await fill(noodles);
    const before = await loadAnswers(database, id);
    await recheckProposals(appWith(withoutFood));
    expect(await loadAnswers(database, id)).toEqual(before);
  });
});

describe('when a rule begins by date', () => {
  /** The same rulebook: from the first of July on, food is left out. */
  const turning: Rulebook = {
    ...pinned,
    version: 'turning',
    programmes: pinned.programmes.map((programme, index) => ({
      ...programme,
      criteria: programme.criteria.flatMap((each) => {
        const next = withoutFood.programmes[index]?.criteria.find(({ id }) => id === each.id);
        if (each.condition.test !== 'sector' || each.to !== null || next === undefined) return [each];
        return [
          { ...each, to: '2027-07-01' },
          { ...next, from: '2027-07-01' },
        ];
      }),
    })),
  };
  const lastOfJune = new Date('2027-06-30T02:00:00Z');
  const firstOfJuly = new Date('2027-07-01T02:00:00Z');

  it('those whose verdict flips are told on that day, not before, and once; the log says what changed', async () => {
    const soon: Given = { ...noodles, when: { kind: 'unknown' } };
    await recheckProposals(appWith(turning));
    const id = await fill(soon);
    const before = await outcomeOf(id);
    expect(await recheckProposals(appWith(turning, lastOfJune))).toBeNull();
    expect(await recheckProposals(appWith(turning, firstOfJuly))).toBe(1);
    expect(await recheckProposals(appWith(turning, firstOfJuly))).toBeNull();
    expect(await outcomeOf(id)).toBe('ineligible');
    const [event] = await listHistory(database, id, { limit: 1 });
    expect(event).toMatchObject({ what: 'verdictChanged', actorId: null, before, after: 'ineligible' });
  });
});

describe('a start', () => {
  it('with the rules of last time looks at nothing', async () => {
    await recheckProposals(appWith(pinned));
    await fill(noodles, { verdictOutcome: 'ineligible' });
    expect(await recheckProposals(appWith(pinned))).toBeNull();
    expect(await told()).toEqual([]);
  });

  it('that was cut off in the middle tells the rest, and nobody twice', async () => {
    await recheckProposals(appWith(pinned));
    const first = await fill(noodles);
    await fill(noodles);
    const looksOfOne = await countLooks(first);
    let looks = 0;
    const dying: Rulebook = {
      ...withoutFood,
      get areas() {
        looks += 1;
        if (looks > looksOfOne) throw new Error('the power went');
        return pinned.areas;
      },
    };
    await expect(recheckProposals(appWith(dying))).rejects.toThrow('the power went');
    expect(await outcomeOf(first)).toBe('ineligible');
    await recheckProposals(appWith(withoutFood));
    const proposals = (await told()).map((notice) => JSON.stringify(notice));
    expect(new Set(proposals).size).toBe(2);
    expect(proposals).toHaveLength(2);
  });

  it('looks at more proposals than it loads at a time', async () => {
    await recheckProposals(appWith(pinned));
    const answers = onlyAnswers({
      'legal-form': choice('household'),
      sector: choice('a'),
      'makes-or-trades': choice('makes'),
      commune: { kind: 'commune', code: '01777' },
      need: choice('training'),
    });
    for (let count = 0; count < 205; count += 1) await fill({}, {}, answers);
    expect(await recheckProposals(appWith(withoutFood))).toBe(205);
  });
});

/** How often judging one proposal reads the areas, so that a test can stop right after it. */
async function countLooks(id: ProposalId): Promise<number> {
  let looks = 0;
  const counting: Rulebook = {
    ...withoutFood,
    get areas() {
      looks += 1;
      return pinned.areas;
    },
  };
  assessAnswers(counting, await loadAnswers(database, id), today);
  return looks;
}
