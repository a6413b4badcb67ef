// What the centre sets while the product runs: deadlines and the money of a plan year. It wins over the rulebook's files.
import { parseMoney } from './answer-kinds/money.ts';
import { readDay } from './calendar.ts';
import type { Deadline, Rulebook } from './rulebook.ts';

export type CentreSetting =
  | {
      readonly about: 'deadline';
      /** Year of the plan. */
      readonly year: number;
      readonly money: Deadline['money'];
      /** Last day to reach the centre, yyyy-mm-dd. */
      readonly until: string;
    }
  /** All money for the plan of that year, whole đồng. */
  | { readonly about: 'budget'; readonly year: number; readonly dong: number };

/** Which setting is meant, without what it is set to. */
export type SettingName =
  | Pick<Extract<CentreSetting, { about: 'deadline' }>, 'about' | 'year' | 'money'>
  | Pick<Extract<CentreSetting, { about: 'budget' }>, 'about' | 'year'>;

export const isSameSetting = (one: SettingName, other: SettingName): boolean =>
  one.about === other.about &&
  one.year === other.year &&
  (one.about !== 'deadline' || other.about !== 'deadline' || one.money === other.money);

/** The rulebook of the moment. */
export function withSettings(written: Rulebook, settings: readonly CentreSetting[]): Rulebook {
  if (settings.length === 0) return written;
  const deadlines = settings.flatMap((setting): Deadline[] => {
    if (setting.about !== 'deadline') return [];
    const { year, money, until } = setting;
    return [{ year, money, until, citation: null }];
  });
  const isSet = ({ year, money }: Deadline): boolean =>
    deadlines.some((each) => each.year === year && each.money === money);
  return {
    ...written,
    centre: {
      ...written.centre,
      deadlines: [...written.centre.deadlines.filter((each) => !isSet(each)), ...deadlines].toSorted(byPlan),
      budgets: settings.flatMap((setting) =>
        setting.about === 'budget' ? [{ year: setting.year, dong: setting.dong }] : [],
      ),
    },
  };
}

const byPlan = (one: Deadline, other: Deadline): number =>
  one.year - other.year || one.until.localeCompare(other.until);

/** A plan is closed before its year ends, and nobody collects for it years ahead. */
export function deadlineRange(year: number): { readonly from: string; readonly to: string } {
  return { from: `${year - 2}-01-01`, to: `${year}-12-31` };
}

export type TypedSetting =
  | { readonly ok: true; readonly value: string | number }
  | { readonly ok: false; readonly reason: 'notDay' | 'notInRange' | 'notMoney' | 'whichMoney' };

/** What was typed for it: a day becomes yyyy-mm-dd, money whole đồng. */
export function readTypedSetting(name: SettingName, typed: string): TypedSetting {
  return name.about === 'deadline' ? readDeadline(name.year, typed) : readBudget(typed);
}

function readDeadline(year: number, typed: string): TypedSetting {
  const day = readDay(typed.trim());
  if (day === null) return { ok: false, reason: 'notDay' };
  const { from, to } = deadlineRange(year);
  return day < from || day > to ? { ok: false, reason: 'notInRange' } : { ok: true, value: day };
}

function readBudget(typed: string): TypedSetting {
  const money = parseMoney({ from: 'text', text: typed });
  if (money.ok && money.value.kind === 'money') return { ok: true, value: money.value.dong };
  const isUnclear = !money.ok && money.reason === 'whichOne';
  return { ok: false, reason: isUnclear ? 'whichMoney' : 'notMoney' };
}
