// When the staff will see what is sent now: at once in office hours, else when the centre opens.
import { localDay, nextOfficeTime } from '../core/calendar.ts';
import type { App } from './app.ts';

export interface WhenSeen {
  /** Local day (yyyy-mm-dd) on which staff will see it; null: now. */
  readonly seenOn: string | null;
  readonly isSeenToday: boolean;
}

export function whenSeen({ rulebook, clock }: App): WhenSeen {
  const now = clock.now();
  const seen = nextOfficeTime(rulebook.centre, now);
  return {
    seenOn: seen.getTime() === now.getTime() ? null : localDay(seen),
    isSeenToday: localDay(seen) === localDay(now),
  };
}
