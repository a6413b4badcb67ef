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
