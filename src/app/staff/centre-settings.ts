// What an admin sets while the product runs: until when papers must be here, and how much money a plan year has.
import { localDay } from '../../core/calendar.ts';
import { type CentreSetting, isSameSetting, type SettingName } from '../../core/centre-settings.ts';
import type { Deadline } from '../../core/rulebook.ts';
import { recordEvents } from '../../storage/events.ts';
import { changeSetting, removeSetting, type StoredSetting } from '../../storage/settings.ts';
import type { App, Visit } from '../app.ts';
import { readCentreSettings, settingKey } from '../live-rulebook.ts';

/** A day (yyyy-mm-dd) or whole đồng. */
export type SettingValue = string | number;

export interface ShownSetting {
  readonly name: SettingName;
  /** What holds now; null: nothing. */
  readonly value: SettingValue | null;
  /** Where the centre set it: by whom, and when. */
  readonly set: { readonly by: string | null; readonly at: Date } | null;
  /** What the rulebook's files say. */
  readonly written: Deadline | null;
}

const plannedAhead = 3;
const monies = ['local', 'national'] as const;

const amountOf = (setting: CentreSetting): SettingValue =>
  setting.about === 'deadline' ? setting.until : setting.dong;

/** Of every plan year that is open, spoken of or soon to come. For whoever changes settings: the caller checks. */
export async function readSettings(app: App): Promise<ReadonlyMap<number, readonly ShownSetting[]>> {
  const stored = await readCentreSettings(app.database);
  const thisYear = Number(localDay(app.clock.now()).slice(0, 4));
  const years = new Set([
    ...Array.from({ length: plannedAhead }, (_, index) => thisYear + index),
    ...app.rules.written.centre.deadlines.map(({ year }) => year),
    ...stored.map(({ value }) => value.year),
  ]);
  return new Map(
    [...years]
      .toSorted((one, other) => one - other)
      .map((year) => [year, settingsOf(year).map((name) => showOne(app, stored, name))]),
  );
}

const settingsOf = (year: number): readonly SettingName[] => [
  ...monies.map((money) => ({ about: 'deadline', year, money }) as const),
  { about: 'budget', year },
];

function showOne(app: App, stored: readonly StoredSetting<CentreSetting>[], name: SettingName): ShownSetting {
  const found = stored.find(({ value }) => isSameSetting(value, name));
  const written =
    app.rules.written.centre.deadlines.find((each) => isSameSetting({ about: 'deadline', ...each }, name)) ??
    null;
  return {
    name,
    value: found === undefined ? (written?.until ?? null) : amountOf(found.value),
    set: found === undefined ? null : { by: found.updatedBy, at: found.updatedAt },
    written,
  };
}

export type SettingOutcome = 'saved' | 'unchanged' | 'stale';

export interface SettingChange {
  /** What it is set to; null: back to what the rulebook says. */
  readonly to: SettingValue | null;
  /** What held when the page was opened. */
  readonly shown: SettingValue | null;
}

/** Every page and every person hears of it at once, other instances within seconds. The caller checks who may. */
export async function changeSettingOf(
  app: App,
  visit: Visit,
  name: SettingName,
  { to, shown }: SettingChange,
): Promise<SettingOutcome> {
  const at = app.clock.now();
  const key = settingKey(name);
  const outcome = await app.database.transaction(async (tx) => {
    const stored = await readCentreSettings(tx);
    const found = stored.find((each) => each.key === key);
    const { value: now, written } = showOne(app, stored, name);
    if (now !== shown) return { ok: false, reason: 'stale' } as const;
    const isBack = to === null || (found === undefined && to === written?.until);
    if (isBack ? found === undefined : found !== undefined && amountOf(found.value) === to)
      return { ok: false, reason: 'unchanged' } as const;
    const value = isBack ? null : withValue(name, to);
    if (value === null) await removeSetting(tx, key);
    else await changeSetting(tx, { key, value, updatedBy: visit.person.id, at });
    const before = found?.value ?? null;
    await recordEvents(tx, [
      { what: 'settingChanged', at, actorId: visit.person.id, before, after: value, why: key },
    ]);
    return { ok: true } as const;
  });
  await app.rules.refresh();
  return outcome.ok ? 'saved' : outcome.reason;
}

function withValue(name: SettingName, value: SettingValue): CentreSetting {
  return name.about === 'deadline' ? { ...name, until: String(value) } : { ...name, dong: Number(value) };
}
