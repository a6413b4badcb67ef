// Calendar days and office hours in Asia/Ho_Chi_Minh, which is UTC+7 all year.
import type { Centre } from './rulebook.ts';

const offsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** The local calendar day of an instant, yyyy-mm-dd. */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** Minutes after local midnight. */
export function localMinutes(instant: Date): number {
  const local = new Date(instant.getTime() + offsetMs);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/** The instant at which a local day (yyyy-mm-dd) reaches so many minutes after midnight. */
export function instantAt(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs + minutes * 60_000);
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** A day as people write it, 30/9/2026, 30-09-2026 or 2026-09-30, as yyyy-mm-dd; null for what is no day that exists. */
export function readDay(written: string): string | null {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const iso = year === '' ? written : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const read = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(iso) ? null : iso;
}

function isWorkingDay(centre: Centre, day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return centre.workingDays.includes(weekday === 0 ? 7 : weekday) && !centre.holidays.includes(day);
}

/** Now, if the centre is open; else the next time that it opens. Within a year, or the instant itself. */
export function nextOfficeTime(centre: Centre, now: Date): Date {
  let day = localDay(now);
  let after = localMinutes(now);
  for (let tries = 0; tries < 366; tries += 1) {
    if (isWorkingDay(centre, day)) {
      for (const { from, to } of centre.officeHours) {
        if (after < to) return after >= from ? now : instantAt(day, from);
      }
    }
    day = nextDay(day);
    after = 0;
  }
  return now;
}

/** Whole minutes between two instants in which the centre was open. */
export function officeMinutes(centre: Centre, from: Date, until: Date): number {
  const closed = closedDays(centre);
  const first = dayNumber(from.getTime());
  const last = dayNumber(until.getTime());
  const whole = centre.officeHours.reduce((sum, hours) => sum + (hours.to - hours.from) * 60_000, 0);
  let total = 0;
  for (let day = first; day <= last; day += 1) {
    // Day 0 was a Thursday.
    const weekday = ((day + 3) % 7) + 1;
    if (!centre.workingDays.includes(weekday) || closed.has(day)) continue;
    if (day > first && day < last) {
      total += whole;
      continue;
    }
    const midnight = day * dayMs - offsetMs;
    for (const hours of centre.officeHours) {
      const begins = Math.max(midnight + hours.from * 60_000, from.getTime());
      const ends = Math.min(midnight + hours.to * 60_000, until.getTime());
      total += Math.max(0, ends - begins);
    }
  }
  return Math.floor(total / 60_000);
}

/** Local days since 01/01/1970. */
const dayNumber = (instant: number): number => Math.floor((instant + offsetMs) / dayMs);

const knownClosed = new WeakMap<Centre, ReadonlySet<number>>();

function closedDays(centre: Centre): ReadonlySet<number> {
  const known = knownClosed.get(centre);
  if (known !== undefined) return known;
  const closed = new Set(centre.holidays.map((day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs)));
  knownClosed.set(centre, closed);
  return closed;
}
