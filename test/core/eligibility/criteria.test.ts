import { describe, expect, it } from 'vitest';
import { outcomeByNote } from '../../../src/core/criteria/conclusion.ts';
import { evaluateCriterion } from '../../../src/core/criteria/evaluate-criterion.ts';
import type { CriterionTest } from '../../../src/core/rulebook.ts';
import { type CaseFrame, casesFor } from './criterion-cases.ts';
import { sampleConditions } from './sample-conditions.ts';
import { criterion, million, noodleHousehold } from './samples.ts';

const halfTheCost: CaseFrame = { need: 'machine', cost: 180 * million, most: 90 * million };
const caseByCase: CaseFrame = { ...halfTheCost, most: null };

const allCases = sampleConditions.flatMap((condition) =>
  [halfTheCost, caseByCase].flatMap((frame) =>
    casesFor(condition, frame).map((asked) => ({ ...asked, condition, frame, test: condition.test })),
  ),
);

describe('each condition is judged by what the owner answered', () => {
  it.each(allCases)('$test, $answer: $expected', ({ condition, facts, expected, note, frame }) => {
    const line = evaluateCriterion(
      criterion('asked', condition),
      { ...noodleHousehold, ...facts },
      { needs: [frame.need], most: frame.most },
    );
    expect({ outcome: line.outcome, note: line.note }).toEqual({ outcome: expected, note });
  });

  it('has a passing, a failing and a boundary case for every kind, but for what only the staff can settle', () => {
    for (const condition of sampleConditions) {
      const kinds = new Set(casesFor(condition, halfTheCost).map(({ kind }) => kind));
      const wanted = condition.test === 'staffDecides' ? ['boundary'] : ['boundary', 'failing', 'passing'];
      expect([...kinds].sort(), condition.test).toEqual(wanted);
    }
  });

  it('reaches every sentence that a line can have, but for those about figures that are still open', () => {
    const reached = new Set(allCases.map(({ test, note }) => `${test}.${note}`));
    const existing = Object.entries(outcomeByNote).flatMap(([test, notes]) =>
      Object.keys(notes).map((note) => `${test}.${note}`),
    );
    const unreached = existing.filter((note) => !reached.has(note));
    expect(unreached).toEqual(['staffDecides.unconfirmed', 'staffDecides.noRule']);
  });
});

describe('a line carries the figure of the owner and the threshold', () => {
  const lineFor = (condition: CriterionTest, facts: Partial<typeof noodleHousehold>) =>
    evaluateCriterion(
      criterion('asked', condition),
      { ...noodleHousehold, ...facts },
      { needs: ['machine'], most: 90 * million },
    );

  it('says how much own money there is, how much is needed and what is missing', () => {
    const { values } = lineFor({ test: 'ownCapital' }, { ownCapital: 50 * million });
    expect(values).toEqual({ ownDong: 50 * million, neededDong: 90 * million, gapDong: 40 * million });
  });

  it('says when and from where the same thing was supported, the year as text', () => {
    const { values } = lineFor(
      { test: 'noDoubleSupport' },
      {
        support: {
          has: 'received',
          content: 'machine',
          what: 'máy cắt',
          source: 'ocop',
          year: 2017,
          isSame: 'same',
        },
      },
    );
    expect(values).toEqual({ what: 'máy cắt', source: 'ocop', year: '2017' });
  });

  it('says how large the company is and how large it may be', () => {
    const { values } = lineFor(
      { test: 'size', atMost: 'medium' },
      { legalForm: 'company', size: 'large', insuredWorkers: 230 },
    );
    expect(values).toEqual({
      size: 'large',
      atMost: 'medium',
      workers: 230,
      mostWorkers: 200,
      mostRevenueDong: 200_000 * million,
      mostCapitalDong: 100_000 * million,
    });
  });

  it('cites what the criterion cites', () => {
    const asked = criterion('asked', { test: 'produces' });
    expect(evaluateCriterion(asked, noodleHousehold, { needs: [], most: null }).citation).toBe(
      asked.citation,
    );
  });
});
