import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/core/facts.ts';
import type { Centre, SupportRule } from '../../../src/core/rulebook.ts';
import { amountOf, describeAmount, ruleInForce, withoutSupport } from '../../../src/core/support-amount.ts';
import { rule } from './national-ceilings.ts';
import { centre, fullShare, machinery, million, noodleHousehold } from './samples.ts';

const amountFor = (
  facts: Partial<Facts>,
  supportRule: SupportRule | null = rule(),
  areaShare: Parameters<typeof amountOf>[2]['areaShare'] = fullShare,
  ofCentre: Centre = centre,
) => amountOf(supportRule, { ...noodleHousehold, ...facts }, { centre: ofCentre, areaShare });

describe('the most support is a share of the cost, held by the ceiling', () => {
  it('is half the cost while that is below the ceiling', () => {
    expect(amountFor({ cost: 180 * million })).toMatchObject({ most: 90 * million, boundBy: 'percent' });
  });

  it('is the ceiling when half the cost is above it', () => {
    expect(amountFor({ cost: 900 * million })).toMatchObject({ most: 300 * million, boundBy: 'ceiling' });
  });

  it('reaches the ceiling at exactly 600 triệu, and neither passes it', () => {
    expect(amountFor({ cost: 600 * million })).toMatchObject({ most: 300 * million, boundBy: 'percent' });
    expect(amountFor({ cost: 600 * million - 2 }).most).toBe(300 * million - 1);
    expect(amountFor({ cost: 600 * million + 2 })).toMatchObject({ most: 300 * million, boundBy: 'ceiling' });
  });

  it('counts whole đồng and never rounds up', () => {
    expect(amountFor({ cost: 1_000_001 }).most).toBe(500_000);
  });

  it('without a ceiling is the share alone', () => {
    const amount = amountFor({ cost: 50 * million }, rule({ percent: 80, ceiling: null }));
    expect(amount).toMatchObject({ most: 40 * million, boundBy: 'percent', ceiling: null });
  });

  it('without a share is the ceiling, or the cost where that is less', () => {
    const fixed = rule({ percent: null, ceiling: 10 * million });
    expect(amountFor({ cost: null }, fixed)).toMatchObject({ most: 10 * million, boundBy: 'ceiling' });
    expect(amountFor({ cost: 50 * million }, fixed)).toMatchObject({
      most: 10 * million,
      boundBy: 'ceiling',
    });
    expect(amountFor({ cost: 4 * million }, fixed)).toMatchObject({ most: 4 * million, boundBy: null });
  });

  it('is open where neither is set, where the cost is unknown, and where no rule is known', () => {
    expect(amountFor({}, rule({ percent: null, ceiling: null })).most).toBeNull();
    expect(amountFor({ cost: null }).most).toBeNull();
    expect(amountFor({}, null)).toMatchObject({ most: null, rule: null, percent: null, ceiling: null });
  });

  it('is lowered by the share of the area, and full where the area is unknown', () => {
    const areaShare = { I: 70, II: 85, III: 100 };
    expect(amountFor({ areaClass: 'I' }, rule(), areaShare).most).toBe(63 * million);
    expect(amountFor({ areaClass: 'II', cost: 900 * million }, rule(), areaShare).most).toBe(255 * million);
    expect(amountFor({ areaClass: null }, rule(), areaShare).most).toBe(90 * million);
  });

  it('takes the rule of the day: the ceiling was 200 triệu until 10/05/2018', () => {
    expect(ruleInForce(machinery, '2018-05-10')?.ceiling).toBe(200 * million);
    expect(ruleInForce(machinery, '2018-05-11')?.ceiling).toBe(300 * million);
    expect(ruleInForce(machinery, '2014-04-03')).toBeNull();
  });
});

describe('what is usually granted is shown beside it', () => {
  const averages = (cost: number | null) =>
    amountFor({ cost }, rule({ ceiling: 450 * million })).usually.map(({ dong }) => dong);

  it('only where it is not above what this person may hope for', () => {
    expect(averages(225 * million)).toEqual([]);
    expect(averages(226 * million)).toEqual([113 * million]);
    expect(averages(638 * million)).toEqual([113 * million, 319 * million]);
  });

  it('never beside an unknown amount or a refusal', () => {
    expect(averages(null)).toEqual([]);
    const refused = withoutSupport(amountFor({ cost: 600 * million }));
    expect(refused).toMatchObject({ most: 0, usually: [], boundBy: null, ceiling: 300 * million });
  });
});

describe('tax', () => {
  it('is what the centre says, unless the price is without it', () => {
    expect(amountFor({ includesVat: true }).vat).toBe('undecided');
    expect(amountFor({ includesVat: null }).vat).toBe('undecided');
    expect(amountFor({ includesVat: false }).vat).toBe('notIncluded');
    expect(amountFor({ includesVat: true }, rule(), fullShare, { ...centre, vat: 'excluded' }).vat).toBe(
      'excluded',
    );
  });
});

describe('the sentence for an amount', () => {
  const sentences = [
    {
      about: 'half the cost',
      amount: amountFor({}),
      note: 'byHalf',
      values: { mostDong: 90 * million, percent: 50 },
    },
    {
      about: 'another share',
      amount: amountFor({ cost: 100 * million }, rule({ percent: 30 })),
      note: 'byPercent',
      values: { mostDong: 30 * million, percent: 30 },
    },
    {
      about: 'the ceiling',
      amount: amountFor({ cost: 700 * million }),
      note: 'byCeiling',
      values: { mostDong: 300 * million },
    },
    {
      about: 'the whole cost',
      amount: amountFor({ cost: 20 * million }, rule({ percent: 100, ceiling: null })),
      note: 'byCost',
      values: { mostDong: 20 * million },
    },
    {
      about: 'an unknown cost',
      amount: amountFor({ cost: null }),
      note: 'costUnknown',
      values: { percent: 50, ceilingDong: 300 * million },
    },
    {
      about: 'an unknown cost without ceiling',
      amount: amountFor({ cost: null }, rule({ percent: 80, ceiling: null })),
      note: 'costUnknownNoCeiling',
      values: { percent: 80 },
    },
    {
      about: 'what is set case by case',
      amount: amountFor({}, rule({ percent: null, ceiling: null })),
      note: 'caseByCase',
      values: {},
    },
    { about: 'no rule', amount: amountFor({}, null), note: 'noRule', values: {} },
    { about: 'a refusal', amount: withoutSupport(amountFor({})), note: 'none', values: {} },
  ];

  it.each(sentences)('names $about', ({ amount, note, values }) => {
    expect(describeAmount(amount)).toEqual({ note, values });
  });
});
