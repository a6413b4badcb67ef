// When an announcement may begin: at once, or at the next hour when people are awake and have a moment.
import { instantAt, localDay, localMinutes, nextDay } from './calendar.ts';

export const startTimes = ['now', 'evening', 'morning', 'monday'] as const;

export type StartTime = (typeof startTimes)[number];

const evening = 19 * 60;
const morning = 7 * 60 + 30;

/** Null: as soon as it is approved. */
export function startsAt(time: StartTime, now: Date): Date | null {
  switch (time) {
    case 'now':
      return null;
    case 'evening':
      return nextAt(now, evening, () => true);
    case 'morning':
      return nextAt(now, morning, () => true);
    case 'monday':
      return nextAt(now, morning, (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1);
    default:
      return time satisfies never;
  }
}

function nextAt(now: Date, minutes: number, isMeant: (day: string) => boolean): Date {
  let day = localMinutes(now) < minutes ? localDay(now) : nextDay(localDay(now));
  while (!isMeant(day)) day = nextDay(day);
  return instantAt(day, minutes);
}
