import { describe, expect, it } from 'vitest';
import { assessAll, assessProgramme, possibleAmount } from '../../../src/core/eligibility.ts';
import type { Facts } from '../../../src/core/facts.ts';
import { rule } from './national-ceilings.ts';
import { context, criterion, machinery, million, noodleHousehold, programme, rulebook } from './samples.ts';

const assess = (facts: Partial<Facts>, of = machinery, today = context.today) =>
  assessProgramme(of, { ...noodleHousehold, ...facts }, { ...context, today });

describe('the worst line decides the outcome', () => {
  it('a no weighs more than what is missing, and that more than what the staff must see', () => {
    const used = { machineCondition: 'used' } as const;
    expect(assess({}).outcome).toBe('eligible');
    expect(assess(used).outcome).toBe('needsStaff');
    expect(assess({ ...used, commune: null }).outcome).toBe('incomplete');
    expect(assess({ ...used, commune: null, activity: 'trades' }).outcome).toBe('ineligible');
  });

  it('not being registered yet is something missing, and the amount is still shown', () => {
    const verdict = assess({ legalForm: 'unregistered', isRegistered: false });
    expect(verdict.outcome).toBe('incomplete');
    expect(verdict.amount.most).toBe(90 * million);
  });

  it('a refusal promises nothing', () => {
    expect(assess({ activity: 'trades' }).amount).toMatchObject({ most: 0, usually: [] });
  });
});

describe('the rules of the planned day count where they are known', () => {
  const nextYear = rule({ from: '2027-01-01', ceiling: 400 * million });
  const thisYear = rule({ to: '2027-01-01' });
  const dear = { cost: 900 * million, ownCapital: 900 * million };

  it('takes the later rule for a purchase planned under it', () => {
    const changing = programme({ rules: [thisYear, nextYear] });
    expect(assess({ ...dear, plannedFor: '2027-01-01' }, changing)).toMatchObject({
      judgedFor: '2027-01-01',
      amount: { most: 400 * million },
    });
    expect(assess({ ...dear, plannedFor: '2026-12-01' }, changing)).toMatchObject({
      judgedFor: '2026-12-01',
      amount: { most: 300 * million },
    });
  });

  it('falls back to today where no rule is known for the planned day', () => {
    const ending = programme({ rules: [thisYear] });
    expect(assess({ ...dear, plannedFor: '2027-01-01' }, ending)).toMatchObject({
      judgedFor: context.today,
      outcome: 'eligible',
      amount: { most: 300 * million },
    });
  });

  it('does not look back: a month that has passed is judged by today', () => {
    expect(assess({ plannedFor: '2018-01-01' }).judgedFor).toBe(context.today);
    expect(assess({ plannedFor: null }).judgedFor).toBe(context.today);
  });

  it('holds only the criteria of that day against the answers', () => {
    const changing = programme({
      criteria: [
        criterion('until-2027', { test: 'produces' }, { to: '2027-01-01' }),
        criterion('from-2027', { test: 'inProvince' }, { from: '2027-01-01' }),
      ],
    });
    const idsOn = (plannedFor: string) =>
      assess({ plannedFor }, changing).lines.map((line) => line.criterion.id);
    expect(idsOn('2026-12-31')).toEqual(['until-2027']);
    expect(idsOn('2027-01-01')).toEqual(['from-2027']);
  });
});

describe('figures that are still open are handed to the staff', () => {
  it('when the rule in force is not confirmed', () => {
    const citation = { source: 'tt-28-2018', place: 'Điều 8', isConfirmed: false };
    const verdict = assess({}, programme({ rules: [rule({ citation })] }));
    expect(verdict.outcome).toBe('needsStaff');
    expect(verdict.amount.most).toBe(90 * million);
    const line = verdict.lines.at(-1);
    expect(line).toMatchObject({ outcome: 'staff', note: 'unconfirmed', citation });
    expect(line?.criterion.id).toBe('figures-confirmed');
  });

  it('when no rule is in force', () => {
    const verdict = assess({ plannedFor: null }, machinery, '2013-01-01');
    expect(verdict.outcome).toBe('needsStaff');
    expect(verdict.amount).toMatchObject({ most: null, rule: null });
    expect(verdict.lines.at(-1)).toMatchObject({ outcome: 'staff', note: 'noRule' });
  });

  it('when the programme has no rule at all', () => {
    const verdict = assess({}, programme({ rules: [], criteria: [] }));
    expect(verdict).toMatchObject({ outcome: 'needsStaff', lines: [{ note: 'noRule' }] });
  });
});

describe('all programmes at once', () => {
  it('judges each, in the order of the rulebook', () => {
    const verdicts = assessAll(rulebook, noodleHousehold, context.today);
    expect(verdicts.map(({ programmeId }) => programmeId)).toEqual(rulebook.programmes.map(({ id }) => id));
    expect(verdicts[0]).toEqual(assess({}));
  });

  it('does not take the price of a machine for the cost of a trademark', () => {
    const trademark = assessAll(rulebook, noodleHousehold, context.today).find(
      ({ programmeId }) => programmeId === 'trademark',
    );
    expect(trademark).toMatchObject({ outcome: 'incomplete', amount: { most: null } });
  });

  it('does not take "the same machine" for the same trademark', () => {
    const support = {
      has: 'received',
      content: 'machine',
      what: null,
      source: null,
      year: null,
      isSame: 'same',
    } as const;
    const outcomes = new Map(
      assessAll(rulebook, { ...noodleHousehold, support }, context.today).map((verdict) => [
        verdict.programmeId,
        verdict.outcome,
      ]),
    );
    expect(outcomes.get('machinery')).toBe('ineligible');
    expect(outcomes.get('trademark')).not.toBe('ineligible');
  });
});

describe('what the support could be', () => {
  it('is known while conditions still fail, so that the form can ask for the rest', () => {
    const facts = { ...noodleHousehold, activity: 'trades' } as const;
    expect(possibleAmount(machinery, facts, context).most).toBe(90 * million);
  });
});
