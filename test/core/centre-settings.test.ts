import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/core/calendar.ts';
import { readTypedSetting, withSettings } from '../../src/core/centre-settings.ts';
import { pinned } from './filled-forms.ts';

describe('what the centre sets', () => {
  it('leaves the rulebook as it is where nothing is set', () => {
    expect(withSettings(pinned, [])).toBe(pinned);
  });

  it('stands in place of the deadline of the same plan and money, and no other', () => {
    const { centre, programmes } = withSettings(pinned, [
      { about: 'deadline', year: 2027, money: 'local', until: '2026-12-15' },
      { about: 'deadline', year: 2029, money: 'national', until: '2028-05-01' },
      { about: 'budget', year: 2027, dong: 2_000_000_000 },
    ]);
    expect(centre.deadlines.map(({ year, money, until }) => `${year} ${money} ${until}`)).toEqual([
      '2027 national 2026-05-20',
      '2027 local 2026-12-15',
      '2028 national 2027-05-20',
      '2028 local 2027-09-30',
      '2029 national 2028-05-01',
    ]);
    expect(centre.deadlines.map(({ citation }) => citation === null)).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(centre.budgets).toEqual([{ year: 2027, dong: 2_000_000_000 }]);
    expect(programmes).toBe(pinned.programmes);
  });
});

describe('what is typed', () => {
  const deadline = { about: 'deadline', year: 2027, money: 'local' } as const;
  const budget = { about: 'budget', year: 2027 } as const;

  it.each([
    ['30/09/2026', '2026-09-30'],
    [' 5-1-2026 ', '2026-01-05'],
    ['2026-09-30', '2026-09-30'],
    ['1.1.2025', '2025-01-01'],
    ['31/12/2027', '2027-12-31'],
  ])('for a deadline, %j is %s', (typed, value) => {
    expect(readTypedSetting(deadline, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'notDay'],
    ['31/02/2026', 'notDay'],
    ['30/09', 'notDay'],
    ['mai', 'notDay'],
    ['31/12/2024', 'notInRange'],
    ['01/01/2028', 'notInRange'],
    ['30/09/2206', 'notInRange'],
  ])('for a deadline, %j is refused: %s', (typed, reason) => {
    expect(readTypedSetting(deadline, typed)).toEqual({ ok: false, reason });
  });

  it.each([
    ['2 tỷ', 2_000_000_000],
    ['1.250.000.000 đồng', 1_250_000_000],
    ['60 tỷ', 60_000_000_000],
  ])('for a budget, %j is %d đồng', (typed, value) => {
    expect(readTypedSetting(budget, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'notMoney'],
    ['nhiều', 'notMoney'],
    ['450', 'whichMoney'],
    ['-5 tỷ', 'notMoney'],
  ])('for a budget, %j is refused: %s', (typed, reason) => {
    expect(readTypedSetting(budget, typed)).toEqual({ ok: false, reason });
  });
});

it('a day that does not exist is none', () => {
  for (const written of ['29/02/2027', '00/01/2026', '1/13/2026', '2026-2-3', '30/09/26'])
    expect(readDay(written), written).toBeNull();
  expect(readDay('29/02/2028')).toBe('2028-02-29');
});
