import { describe, expect, it } from 'vitest';
import { assessProgramme } from '../../../src/core/eligibility.ts';
import { chooseProgramme } from '../../../src/core/programme-choice.ts';
import type { LineOutcome, Verdict } from '../../../src/core/verdict.ts';
import { readPinnedRulebook } from './pinned-rulebook.ts';
import { rulebook as smallRulebook } from './samples.ts';
import { workedCases } from './worked-cases.ts';

const rulebooks = [
  { which: 'a small rulebook', rulebook: smallRulebook },
  { which: 'the pinned rulebook', rulebook: readPinnedRulebook() },
];

describe.each(rulebooks)(
  'under $which the worked cases come to the verdict that the centre expects',
  ({ rulebook }) => {
    it.each(workedCases)('$name', (worked) => {
      const today = worked.today ?? '2026-11-23';
      const programme = chooseProgramme(rulebook, worked.facts, today);
      if (programme === null) throw new Error('no programme serves this need');
      expect(programme.id).toBe(worked.programme);
      const { centre, areaShare } = rulebook;
      const verdict = assessProgramme(programme, worked.facts, { today, centre, areaShare });
      expect(verdict.outcome).toBe(worked.outcome);
      expect(verdict.amount.most).toBe(worked.most);
      expect(idsOf(verdict, 'unmet')).toEqual([...(worked.unmet ?? [])].sort());
      expect(idsOf(verdict, 'missing')).toEqual([...(worked.missing ?? [])].sort());
      expect(idsOf(verdict, 'staff')).toEqual([...(worked.staff ?? [])].sort());
    });
  },
);

function idsOf(verdict: Verdict, outcome: LineOutcome): readonly string[] {
  return verdict.lines
    .filter((line) => line.outcome === outcome)
    .map((line) => line.criterion.id)
    .sort();
}
