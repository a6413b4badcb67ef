import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAll, assessProgramme } from '../../../src/core/eligibility.ts';
import type { Facts, Need } from '../../../src/core/facts.ts';
import { otherThatFit } from '../../../src/core/programme-choice.ts';
import { threeThingsToDo } from '../../../src/core/verdict-reading.ts';
import { rule } from './national-ceilings.ts';
import { centre, context, fullShare, machinery, programme, rulebook } from './samples.ts';

const needs: readonly Need[] = ['machine', 'trademark', 'fair', 'start-up', 'award', 'unsure'];
const dong = fc.integer({ min: 0, max: 20_000_000_000 });
const orNull = <Value>(known: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(known, { nil: null });

const place = fc.constantFrom<Pick<Facts, 'commune' | 'areaClass'>>(
  { commune: null, areaClass: null },
  { commune: 'outside', areaClass: null },
  { commune: '01273', areaClass: 'I' },
  { commune: '01288', areaClass: 'II' },
  { commune: '01777', areaClass: 'III' },
);

const support: fc.Arbitrary<Facts['support']> = fc.oneof(
  fc.constant(null),
  fc.constant({ has: 'none' } as const),
  fc.record({
    has: fc.constantFrom('received', 'pending'),
    content: orNull(fc.constantFrom(...needs)),
    what: orNull(fc.constant('máy sấy')),
    source: orNull(fc.constant('ocop')),
    year: orNull(fc.integer({ min: 1995, max: 2026 })),
    isSame: orNull(fc.constantFrom('same', 'different', 'unsure')),
  }),
);

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    legalForm: orNull(
      fc.constantFrom(
        'household',
        'cooperative',
        'cooperative-union',
        'cooperative-group',
        'company',
        'artisan',
        'unregistered',
      ),
    ),
    isRegistered: orNull(fc.boolean()),
    activity: orNull(fc.constantFrom('makes', 'both', 'trades')),
    sector: orNull(fc.constantFrom('a', 'b', 'c', 'd', 'dd', 'e', 'g', 'none', 'unsure')),
    size: orNull(fc.constantFrom('micro', 'small', 'medium', 'large')),
    need: orNull(fc.constantFrom(...needs)),
    fairKind: orNull(fc.constantFrom('organised', 'domestic', 'abroad')),
    insuredWorkers: orNull(fc.integer({ min: 0, max: 400 })),
    isLine: orNull(fc.boolean()),
    machineCondition: orNull(fc.constantFrom('new', 'used')),
    cost: orNull(dong),
    includesVat: orNull(fc.boolean()),
    bought: orNull(fc.constantFrom('no', 'deposit', 'bought')),
    ownCapital: orNull(dong),
    commitsRemainder: orNull(fc.boolean()),
    support,
    plannedFor: orNull(fc.constantFrom('2017-01-01', '2026-12-01', '2027-06-01')),
    place,
  })
  .map(({ place: where, ...facts }): Facts => ({ ...facts, ...where }));

const anyRule = fc
  .record({
    percent: orNull(fc.integer({ min: 0, max: 100 })),
    ceiling: orNull(dong),
  })
  .map(rule);
const anyShare = fc.record({
  I: fc.integer({ min: 0, max: 100 }),
  II: fc.integer({ min: 0, max: 100 }),
  III: fc.integer({ min: 0, max: 100 }),
});

describe('whatever is answered', () => {
  it('the most support is never above the ceiling, the share, or the cost, and always whole đồng', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, anyShare, (facts, ofRule, areaShare) => {
        const { amount } = assessProgramme(programme({ rules: [ofRule] }), facts, { ...context, areaShare });
        const { most } = amount;
        if (most === null) return;
        expect(Number.isSafeInteger(most)).toBe(true);
        expect(most).toBeGreaterThanOrEqual(0);
        if (ofRule.ceiling !== null) expect(most).toBeLessThanOrEqual(ofRule.ceiling);
        if (facts.cost !== null) expect(most).toBeLessThanOrEqual(facts.cost);
        if (facts.cost !== null && ofRule.percent !== null) {
          expect(most * 100).toBeLessThanOrEqual(facts.cost * ofRule.percent);
        }
      }),
    );
  });

  it('what is usually granted is never above the most', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, dong, (facts, ofRule, average) => {
        const ofCentre = {
          ...centre,
          usuallyGranted: centre.usuallyGranted.map((usual) => ({ ...usual, dong: average })),
        };
        const { amount } = assessProgramme(programme({ rules: [ofRule] }), facts, {
          ...context,
          centre: ofCentre,
        });
        for (const usual of amount.usually) expect(usual.dong).toBeLessThanOrEqual(amount.most ?? -1);
      }),
    );
  });

  it('a line that excludes stays when one more thing becomes known', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, more) => {
        const before = assessProgramme(machinery, facts, context);
        const excluding = before.lines
          .filter((line) => line.outcome === 'unmet')
          .map((line) => line.criterion.id);
        fc.pre(excluding.length > 0);
        const after = assessProgramme(machinery, { ...facts, ...onlyMissing(facts, more) }, context);
        expect(after.outcome).toBe('ineligible');
        for (const id of excluding) {
          expect(after.lines.find((line) => line.criterion.id === id)?.outcome).toBe('unmet');
        }
      }),
    );
  });

  it('with everything answered nothing is called missing, but for registering and for the thing supported before', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(Object.entries(facts).every(([fact, value]) => value !== null || fact === 'areaClass'));
        const { lines } = assessProgramme(machinery, facts, context);
        const missing = lines.filter((line) => line.outcome === 'missing').map((line) => line.note);
        expect(missing.filter((note) => note !== 'unregistered' && note !== 'whichThing')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('there are at most three things to do, and none only when the verdict is a plain yes', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const verdict of assessAll(rulebook, facts, context.today)) {
          const things = threeThingsToDo(verdict);
          expect(things.length).toBeLessThanOrEqual(3);
          expect(things.length === 0).toBe(verdict.outcome === 'eligible');
        }
      }),
    );
  });

  it('what else fits is never refused and never the own need', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const verdicts = new Map(
          assessAll(rulebook, facts, context.today).map(({ programmeId, outcome }) => [programmeId, outcome]),
        );
        for (const other of otherThatFit(rulebook, facts, context.today)) {
          expect(verdicts.get(other.id)).not.toBe('ineligible');
          if (facts.need !== null) expect(other.needs).not.toContain(facts.need);
        }
      }),
    );
  });

  it('the same answers on the same day give the same verdict', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const judge = () => assessProgramme(machinery, facts, { ...context, areaShare: fullShare });
        expect(judge()).toEqual(judge());
      }),
    );
  });
});

/** The facts of `more` for which nothing was known; the place as a whole, since class and commune belong together. */
function onlyMissing(facts: Facts, more: Facts): Partial<Facts> {
  const place = facts.commune === null ? { commune: more.commune, areaClass: more.areaClass } : {};
  const others = {
    legalForm: facts.legalForm ?? more.legalForm,
    isRegistered: facts.isRegistered ?? more.isRegistered,
    activity: facts.activity ?? more.activity,
    sector: facts.sector ?? more.sector,
    size: facts.size ?? more.size,
    machineCondition: facts.machineCondition ?? more.machineCondition,
    cost: facts.cost ?? more.cost,
    bought: facts.bought ?? more.bought,
    ownCapital: facts.ownCapital ?? more.ownCapital,
    commitsRemainder: facts.commitsRemainder ?? more.commitsRemainder,
    support: facts.support ?? more.support,
  };
  return { ...others, ...place };
}
