import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../src/core/answer.ts';
import { isFactTrue, type PathRules, quantityInName } from '../../src/core/derived-facts.ts';
import type { DerivedFact } from '../../src/core/questions/question.ts';
import { choice, type Given, million, money, onlyAnswers, text, unknown } from './filled-forms.ts';

const rulesWith = (most: number | null): PathRules => ({
  mostSupport: () => most,
  lineMattersAbove: 600 * million,
});
const isTrue = (fact: DerivedFact, given: Given, most: number | null = null, row = 0): boolean =>
  isFactTrue(fact, onlyAnswers(given), rulesWith(most), row);

describe('the form stops asking for material', () => {
  const outside: AnswerValue = { kind: 'commune', code: 'outside' };
  it.each<[string, Given, boolean]>([
    ['of a shop that only trades', { 'makes-or-trades': choice('trades') }, true],
    ['of a maker outside the supported sectors', { sector: choice('none') }, true],
    ['of a workshop outside the province', { commune: outside }, true],
    ['not of one that makes and trades', { 'makes-or-trades': choice('both') }, false],
    ['not of one whose sector is unsure', { sector: choice('unsure') }, false],
    [
      'not of one who does not know yet',
      { sector: unknown, 'makes-or-trades': unknown, commune: unknown },
      false,
    ],
    ['not before anything is said', {}, false],
  ])('%s', (_whom, given, expected) => {
    expect(isTrue('gateClosed', given)).toBe(expected);
  });
});

describe('how many machines a name speaks of', () => {
  it.each([
    ['1 bộ máy ép, cắt, sấy miến, 200 kg/ngày', 1],
    ['2 cái máy sấy', 2],
    ['hai cái máy ép', 2],
    ['Ba chiếc máy xay', 3],
    ['mua 3 may xay bot', 3],
    ['mười lò sấy', 10],
    ['01 dây chuyền sản xuất ván ép', 1],
    ['12 con quay tay', 12],
  ])('"%s" says %i', (name, count) => {
    expect(quantityInName(name)).toBe(count);
  });

  it.each(['máy sấy 200 kg/ngày', 'Máy ép miến', 'máy năm 2014', 'máy 3 pha', '0 máy', '2500 máy', ''])(
    '"%s" does not say',
    (name) => {
      expect(quantityInName(name)).toBeNull();
      expect(isTrue('quantityNotInName', { 'machine-name': text(name) }, null, 1)).toBe(true);
    },
  );

  it('is asked while there is no name yet', () => {
    expect(quantityInName(null)).toBeNull();
    expect(isTrue('quantityNotInName', {}, null, 1)).toBe(true);
  });
});

describe('one line or separate machines', () => {
  const priced = (dong: number): Given => ({ need: choice('machine'), 'machine-price': money(dong) });

  it('matters only above the price where the rules make a difference', () => {
    expect(isTrue('lineMatters', priced(600 * million))).toBe(false);
    expect(isTrue('lineMatters', priced(600 * million + 1))).toBe(true);
  });

  it('is not asked while a price is missing', () => {
    expect(isTrue('lineMatters', { need: choice('machine') })).toBe(false);
    expect(isTrue('lineMatters', { need: choice('machine'), 'machine-price': unknown })).toBe(false);
  });
});

describe('what the owner must still find', () => {
  const owning = (own: AnswerValue): Given => ({
    need: choice('machine'),
    'machine-price': money(180 * million),
    'own-capital': own,
  });

  it('is asked when own capital is less than the cost without the most support', () => {
    expect(isTrue('capitalGap', owning(money(90 * million - 1)), 90 * million)).toBe(true);
    expect(isTrue('capitalGap', owning(money(90 * million)), 90 * million)).toBe(false);
  });

  it('is not asked while a figure is not known', () => {
    expect(isTrue('capitalGap', owning(unknown), 90 * million)).toBe(false);
    expect(isTrue('capitalGap', owning(money(million)), null)).toBe(false);
    expect(
      isTrue('capitalGap', { need: choice('machine'), 'own-capital': money(million) }, 90 * million),
    ).toBe(false);
  });
});

describe('earlier support', () => {
  const supported = (content: AnswerValue | null): Given => ({
    need: choice('machine'),
    ...(content === null ? {} : { 'support-content': content }),
  });

  it('of the same kind, or of a kind not said, may be for the same thing', () => {
    expect(isTrue('supportMayBeSame', supported(choice('machine')))).toBe(true);
    expect(isTrue('supportMayBeSame', supported(unknown))).toBe(true);
    expect(isTrue('supportMayBeSame', supported(null))).toBe(true);
  });

  it('of another kind is another thing by itself', () => {
    expect(isTrue('supportMayBeSame', supported(choice('trademark')))).toBe(false);
    expect(isTrue('supportMayBeSame', supported(choice('something-else')))).toBe(false);
  });
});

describe('the size test', () => {
  it.each(['company', 'cooperative', 'cooperative-union'])('is for a %s', (form) => {
    expect(isTrue('sizeTestNeeded', { 'legal-form': choice(form), need: choice('machine') })).toBe(true);
  });

  it.each(['household', 'cooperative-group', 'artisan', 'unregistered'])('is not for a %s', (form) => {
    expect(isTrue('sizeTestNeeded', { 'legal-form': choice(form), need: choice('machine') })).toBe(false);
  });

  it('is not for cleaner production, which has no size limit', () => {
    const given = {
      'legal-form': choice('company'),
      need: choice('other'),
      'need-other': choice('cleaner-production'),
    };
    expect(isTrue('sizeTestNeeded', given)).toBe(false);
  });
});

it.each([
  ['a', true],
  ['b', true],
  ['c', true],
  ['d', false],
  ['dd', true],
  ['e', true],
  ['g', false],
  ['unsure', false],
])('waste is asked about in sector %s: %s', (sector, expected) => {
  expect(isTrue('wasteMatters', { sector: choice(sector) })).toBe(expected);
});
