// Every criterion and every amount of every programme, on each side of each of its dates, on a pinned copy of the rulebook.
import { describe, expect, it } from 'vitest';
import { assessProgramme } from '../../../src/core/eligibility.ts';
import type { Facts } from '../../../src/core/facts.ts';
import type { Criterion, Programme, SupportRule } from '../../../src/core/rulebook.ts';
import type { LineOutcome, Verdict, VerdictOutcome } from '../../../src/core/verdict.ts';
import { type CriterionCase, casesFor } from './criterion-cases.ts';
import {
  cost,
  dayAfter,
  daysOutside,
  daysWithin,
  fittingFacts,
  isWithin,
  openDay,
  spell,
} from './matrix-frame.ts';
import { readPinnedRulebook } from './pinned-rulebook.ts';
import { million } from './samples.ts';

const { programmes, centre, areaShare } = readPinnedRulebook();

const criterionRows = programmes.flatMap((programme) =>
  programme.criteria.map((criterion) => ({
    programme,
    criterion,
    name: `${programme.id}: ${criterion.id}, ${spell(criterion)}`,
  })),
);
const ruleRows = programmes.flatMap((programme) =>
  programme.rules.map((rule) => ({ programme, rule, name: `${programme.id}, ${spell(rule)}` })),
);

describe('every criterion of every programme', () => {
  it.each(criterionRows)('$name passes, fails and holds at its edge', ({ programme, criterion }) => {
    for (const day of daysWithin(criterion)) {
      const fitting = fittingFacts(programme, day);
      const baseline = assess(programme, fitting, day);
      for (const asked of casesOf(programme, criterion, day)) {
        const verdict = assess(programme, { ...fitting, ...asked.facts }, day);
        const lines = verdict.lines.filter((line) => line.criterion.id === criterion.id);
        const shown = `${day}, ${asked.answer}`;
        expect(
          lines.map((line) => ({ outcome: line.outcome, note: line.note })),
          shown,
        ).toEqual([{ outcome: asked.expected, note: asked.note }]);
        expect(lines[0]?.criterion, shown).toBe(criterion);
        expectOutcome(verdict, baseline, criterion, asked.expected, shown);
      }
    }
  });

  it.each(criterionRows)('$name has a case of each kind', ({ programme, criterion }) => {
    for (const day of daysWithin(criterion)) {
      const kinds = new Set(casesOf(programme, criterion, day).map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual(kindsWanted(criterion));
    }
  });

  it.each(criterionRows.filter(({ criterion }) => daysOutside(criterion).length > 0))(
    '$name is silent the day before it begins and the day it ends',
    ({ programme, criterion }) => {
      for (const day of daysOutside(criterion)) {
        const verdict = assess(programme, fittingFacts(programme, day), day);
        expect(verdict.judgedFor).toBe(day);
        expect(
          verdict.lines.map((line) => line.criterion),
          day,
        ).not.toContain(criterion);
      }
    },
  );
});

describe('every amount of every programme', () => {
  it.each(ruleRows)('$name', ({ programme, rule }) => {
    for (const day of daysWithin(rule)) {
      for (const { asked, most, boundBy } of amountCases(rule)) {
        const facts = { ...fittingFacts(programme, day), cost: asked, ownCapital: asked };
        const verdict = assess(programme, facts, day);
        expect(verdict.amount, `${day}, ${asked} đồng`).toMatchObject({ most, boundBy, rule });
        const isOpen = verdict.lines.some((line) => line.criterion.id === 'figures-confirmed');
        expect(isOpen).toBe(!rule.citation.isConfirmed);
      }
    }
  });

  it.each(ruleRows.filter(({ rule }) => daysOutside(rule).length > 0))(
    '$name does not reach beyond its dates',
    ({ programme, rule }) => {
      for (const day of daysOutside(rule)) {
        const { amount } = assess(programme, fittingFacts(programme, day), day);
        expect(amount.rule, day).not.toBe(rule);
      }
    },
  );

  it.each(ruleRows.flatMap((row) => (row.rule.from === null ? [] : [{ ...row, from: row.rule.from }])))(
    '$name counts for what is planned on its first day',
    ({ programme, rule, from }) => {
      const facts = { ...fittingFacts(programme, from), plannedFor: from };
      const verdict = assess(programme, facts, dayAfter(from, -1));
      expect(verdict.judgedFor).toBe(from);
      expect(verdict.amount.rule).toBe(rule);
    },
  );
});

describe('an establishment that fits', () => {
  it.each(programmes.map((programme) => ({ programme, name: programme.id })))(
    '$name: looks eligible today, or goes to the staff for a stated reason',
    ({ programme }) => {
      const verdict = assess(programme, fittingFacts(programme, openDay), openDay);
      const reasons = verdict.lines.filter((line) => line.outcome !== 'met');
      expect(reasons.map((line) => line.outcome)).toEqual(reasons.map(() => 'staff'));
      expect(verdict.outcome).toBe(reasons.length === 0 ? 'eligible' : 'needsStaff');
    },
  );
});

function assess(programme: Programme, facts: Facts, today: string): Verdict {
  return assessProgramme(programme, facts, { today, centre, areaShare });
}

function casesOf(programme: Programme, { condition }: Criterion, day: string): readonly CriterionCase[] {
  const rule = programme.rules.find((candidate) => isWithin(candidate, day));
  return casesFor(condition, {
    need: programme.needs[0] ?? 'machine',
    cost,
    most: rule === undefined ? null : mostByHand(rule, cost),
  });
}

function kindsWanted({ condition }: Criterion): readonly string[] {
  if (condition.test === 'staffDecides') return ['boundary'];
  const nobodyPasses = condition.test === 'legalForm' && condition.eligible.length === 0;
  return nobodyPasses ? ['boundary', 'failing'] : ['boundary', 'failing', 'passing'];
}

/** The whole verdict follows the line, where the answer moved no other line. */
function expectOutcome(
  verdict: Verdict,
  baseline: Verdict,
  criterion: Criterion,
  expected: LineOutcome,
  shown: string,
): void {
  const byLine = {
    met: baseline.outcome,
    staff: 'needsStaff',
    missing: 'incomplete',
    unmet: 'ineligible',
  } as const;
  const others = (of: Verdict) =>
    of.lines.filter((line) => line.criterion.id !== criterion.id).map((line) => line.outcome);
  const movedNothingElse = JSON.stringify(others(verdict)) === JSON.stringify(others(baseline));
  if (movedNothingElse) {
    expect(verdict.outcome, shown).toBe(byLine[expected]);
  } else {
    const weight: readonly VerdictOutcome[] = ['eligible', 'needsStaff', 'incomplete', 'ineligible'];
    const least = expected === 'met' ? 'eligible' : byLine[expected];
    expect(weight.indexOf(verdict.outcome), shown).toBeGreaterThanOrEqual(weight.indexOf(least));
  }
  expect(verdict.amount.most === 0, shown).toBe(verdict.outcome === 'ineligible');
}

interface AmountCase {
  readonly asked: number;
  readonly most: number | null;
  readonly boundBy: 'percent' | 'ceiling' | null;
}

/** Below, exactly at and above the cost at which the ceiling begins to bind. */
function amountCases({ percent, ceiling }: SupportRule): readonly AmountCase[] {
  if (percent === null) {
    if (ceiling === null) return [{ asked: cost, most: null, boundBy: null }];
    return [
      { asked: ceiling - 1, most: ceiling - 1, boundBy: null },
      { asked: ceiling, most: ceiling, boundBy: 'ceiling' },
      { asked: ceiling + 1, most: ceiling, boundBy: 'ceiling' },
    ];
  }
  if (ceiling === null) return [{ asked: 100 * million, most: percent * million, boundBy: 'percent' }];
  const edge = Math.floor((ceiling * 100) / percent);
  return [
    { asked: 100_000, most: percent * 1000, boundBy: 'percent' },
    { asked: edge, most: Math.floor((edge * percent) / 100), boundBy: 'percent' },
    { asked: edge + 100, most: ceiling, boundBy: 'ceiling' },
  ];
}

function mostByHand({ percent, ceiling }: SupportRule, asked: number): number | null {
  if (percent === null && ceiling === null) return null;
  const part = percent === null ? asked : (asked / 100) * percent;
  return Math.min(part, ceiling ?? part);
}
