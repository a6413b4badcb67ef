import { describe, expect, it } from 'vitest';
import { assessProgramme } from '../../../src/core/eligibility.ts';
import type { Facts } from '../../../src/core/facts.ts';
import { compareVerdicts, threeThingsToDo } from '../../../src/core/verdict-reading.ts';
import { rule } from './national-ceilings.ts';
import { context, machinery, million, noodleHousehold, nothingKnown, programme, startUp } from './samples.ts';

const assess = (facts: Partial<Facts>, of = machinery) =>
  assessProgramme(of, { ...noodleHousehold, ...facts }, context);
const toDo = (facts: Partial<Facts>, of = machinery) =>
  threeThingsToDo(assess(facts, of)).map((line) => line.criterion.id);

describe('at most three things to do', () => {
  it('are none when everything is met', () => {
    expect(toDo({})).toEqual([]);
  });

  it('are only what excludes, where something does: nothing else is worth doing before that', () => {
    expect(toDo({ machineCondition: 'used', bought: null, activity: 'trades' })).toEqual(['produces']);
  });

  it('start with what is missing, then what the staff judge', () => {
    expect(toDo({ machineCondition: 'used', bought: null })).toEqual(['not-bought-yet', 'new-machine']);
  });

  it('are three even when nothing is known', () => {
    expect(threeThingsToDo(assessProgramme(machinery, nothingKnown, context))).toHaveLength(3);
  });

  it('name one errand once: registering settles two lines', () => {
    expect(toDo({ legalForm: 'unregistered', isRegistered: false })).toEqual(['registered']);
  });

  it('ask once for the commune when three lines wait for it', () => {
    expect(toDo({ sector: 'e', commune: null, areaClass: null }, { ...startUp, rules: [rule()] })).toEqual([
      'sector',
    ]);
  });

  it('give one reason when the place is outside the province', () => {
    const things = threeThingsToDo(
      assess({ sector: 'e', commune: 'outside', areaClass: null }, { ...startUp, rules: [rule()] }),
    );
    expect(things.map((line) => line.note)).toEqual(['outside']);
  });
});

describe('comparing two verdicts', () => {
  it('finds nothing where nothing changed', () => {
    expect(compareVerdicts(assess({}), assess({}))).toEqual({
      hasFlipped: false,
      before: 'eligible',
      after: 'eligible',
      most: null,
      lines: [],
    });
  });

  it('tells a flip and the lines behind it', () => {
    expect(compareVerdicts(assess({}), assess({ activity: 'trades' }))).toEqual({
      hasFlipped: true,
      before: 'eligible',
      after: 'ineligible',
      most: { before: 90 * million, after: 0 },
      lines: [{ criterion: 'produces', before: 'met', after: 'unmet' }],
    });
  });

  it('tells a lower ceiling that flips nothing', () => {
    const lowered = programme({ rules: [rule({ ceiling: 80 * million })] });
    const before = assess({ ownCapital: 180 * million });
    const change = compareVerdicts(before, assess({ ownCapital: 180 * million }, lowered));
    expect(change).toMatchObject({ hasFlipped: false, most: { before: 90 * million, after: 80 * million } });
  });

  it('tells criteria that came and went', () => {
    const fewer = programme({ criteria: machinery.criteria.filter(({ id }) => id !== 'new-machine') });
    expect(compareVerdicts(assess({}), assess({}, fewer)).lines).toEqual([
      { criterion: 'new-machine', before: 'met', after: null },
    ]);
    expect(compareVerdicts(assess({}, fewer), assess({})).lines).toEqual([
      { criterion: 'new-machine', before: null, after: 'met' },
    ]);
  });
});
