// Who has an enquiry: taking it, giving it back, handing it on, closing it.
import { decideMove } from '../../core/enquiry.ts';
import type { EnquiryId, PersonId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import type { Tx } from '../../storage/database.ts';
import type { StoredEnquiry } from '../../storage/enquiries.ts';
import { findPerson } from '../../storage/persons.ts';
import type { App, Visit } from '../app.ts';
import { notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { moveEnquiry } from './move-enquiry.ts';
import { enquiryHeading } from './read-enquiry.ts';
import { colleaguesFor, openForStaff, showStaffEnquiry, stateOf } from './staff-enquiry.ts';

/** Taking what one has already changes nothing. */
export async function claimEnquiry(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { status, holderId } = opened.enquiry;
  if (status === 'claimed' && holderId === visit.person.id)
    return showStaffEnquiry(app, visit, id, { notice: 'claimed' });
  return moveEnquiry(
    app,
    visit,
    id,
    {
      move: 'claim',
      changes: (_, at) => ({ holderId: visit.person.id, claimedAt: at }),
      entry: () => ({ kind: 'claimed' }),
      also: (tx, enquiry, entry) => tellFormerHolder(app, tx, visit, enquiry, entry),
    },
    'claimed',
  );
}

/** Whoever had it hears that somebody else has it now, unless they gave it away themselves. */
async function tellFormerHolder(
  app: App,
  tx: Tx,
  visit: Visit,
  { id, holderId }: StoredEnquiry,
  entry: number,
): Promise<void> {
  if (holderId === null || holderId === visit.person.id) return;
  const notice = { about: 'enquiryHandedAway', enquiry: id, entry } as const;
  await notifyReviewers(app, tx, holderId, notice, `enquiry handed away ${entry}`);
}

export function releaseEnquiry(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  return moveEnquiry(
    app,
    visit,
    id,
    {
      move: 'release',
      changes: () => ({ holderId: null, claimedAt: null }),
      entry: () => ({ kind: 'released' }),
    },
    'released',
  );
}

export async function askToHandOverEnquiry(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { enquiry } = opened;
  const decision = decideMove('handOver', stateOf(visit, enquiry));
  if (!decision.ok) return showStaffEnquiry(app, visit, id, { notice: { refused: decision.reason } });
  await remember(app, app.database, visit, { focus: null });
  const people = await colleaguesFor(app, visit, enquiry);
  return { screen: 'enquiryHandOver', heading: enquiryHeading(enquiry), people };
}

export async function handOverEnquiry(app: App, visit: Visit, id: EnquiryId, to: PersonId): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const receiver = await findPerson(app.database, to);
  if (receiver === null || !mayAct(receiver.grants, 'answerEnquiries') || to === opened.enquiry.askerId)
    return showStaffEnquiry(app, visit, id, { notice: { refused: 'notAllowed' } });
  return moveEnquiry(
    app,
    visit,
    id,
    {
      move: 'handOver',
      changes: (_, at) => ({ holderId: to, claimedAt: at }),
      entry: () => ({ kind: 'handedOver', text: receiver.name }),
      also: async (tx, enquiry, entry) => {
        const notice = { about: 'enquiryHandedOver', enquiry: id, entry } as const;
        if (to !== visit.person.id)
          await notifyReviewers(app, tx, to, notice, `enquiry handed over ${entry}`);
        if (enquiry.holderId !== to) await tellFormerHolder(app, tx, visit, enquiry, entry);
      },
    },
    { handedOver: receiver.name },
  );
}

/** Settled by phone, or nothing to answer. */
export function finishEnquiry(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  return moveEnquiry(
    app,
    visit,
    id,
    {
      move: 'finish',
      changes: ({ holderId }) => ({
        holderId: holderId ?? visit.person.id,
        waitingSince: null,
      }),
      entry: () => ({ kind: 'closed' }),
    },
    'finished',
  );
}
