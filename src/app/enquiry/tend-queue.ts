// What the clock does with the queue: nothing that somebody took is forgotten, and the morning begins with what waits.
import { localDay, localMinutes, nextOfficeTime, officeMinutes } from '../../core/calendar.ts';
import { heldMinutes } from '../../core/enquiry.ts';
import { changeEnquiry, type StoredEnquiry } from '../../storage/enquiries.ts';
import { addEntry } from '../../storage/enquiry-entries.ts';
import { countQueue, listHeldSince, listQueue } from '../../storage/enquiry-queue.ts';
import type { App } from '../app.ts';
import { notifyLeads, notifyReviewers } from '../notify.ts';
import { waitedMinutes } from './staff-enquiry.ts';

const minuteMs = 60_000;
const mostNamed = 5;
/** The list of the morning is for the morning: later in the day it would only disturb. */
const morningMinutes = 60;

/** Returns how many went back to the queue, for whoever leads to see to. */
export async function returnForgotten(app: App): Promise<number> {
  const { database, rulebook, clock } = app;
  const now = clock.now();
  // The office is open for no more than that.
  const held = await listHeldSince(database, new Date(now.getTime() - heldMinutes * minuteMs));
  const late = held.filter(({ claimedAt, waitingSince }) => {
    const since = Math.max(claimedAt?.getTime() ?? 0, waitingSince?.getTime() ?? 0);
    return officeMinutes(rulebook.centre, new Date(since), now) >= heldMinutes;
  });
  let count = 0;
  for (const enquiry of late) if (await putBack(app, enquiry)) count += 1;
  if (count > 0) app.wakeSender();
  return count;
}

async function putBack(app: App, enquiry: StoredEnquiry): Promise<boolean> {
  const { id, holderId } = enquiry;
  const at = app.clock.now();
  const outcome = await app.database.transaction(async (tx) => {
    const changes = { status: 'waiting', holderId: null, claimedAt: null } as const;
    // Whoever had it answers at this moment: nothing is late any more.
    const isChanged = await changeEnquiry(tx, { id, from: enquiry, changes });
    if (!isChanged) return { ok: false as const };
    const entry = await addEntry(tx, { enquiryId: id, kind: 'returned', authorId: null, at });
    const notice = { about: 'enquiryReturned', enquiry: id, entry } as const;
    if (holderId !== null) await notifyLeads(app, tx, holderId, notice, `enquiry returned ${entry}`);
    return { ok: true as const };
  });
  return outcome.ok;
}

/** To everybody who answers, once a day, where anything waits. Returns how many are told. */
export async function tellWhatWaits(app: App): Promise<number> {
  const { database, clock, rulebook } = app;
  const now = clock.now();
  const [opening] = rulebook.centre.officeHours;
  const isOpen = nextOfficeTime(rulebook.centre, now).getTime() === now.getTime();
  const isMorning = opening !== undefined && localMinutes(now) < opening.from + morningMinutes;
  const filter = { statuses: ['waiting', 'claimed'], isHeard: true } as const;
  const count = isOpen && isMorning ? await countQueue(database, filter) : 0;
  if (count === 0) return 0;
  const page = { order: 'longestWaiting', size: mostNamed, number: 0 } as const;
  const oldest = (await listQueue(database, filter, page)).map((enquiry) => ({
    enquiry: enquiry.id,
    minutes: waitedMinutes(app, enquiry) ?? 0,
  }));
  const told = await database.transaction((tx) =>
    notifyReviewers(
      app,
      tx,
      null,
      { about: 'enquiriesWaiting', count, oldest },
      `enquiries of ${localDay(now)}`,
    ),
  );
  if (told > 0) app.wakeSender();
  return told;
}
