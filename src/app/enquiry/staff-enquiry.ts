// An enquiry as the staff open it, and what each of them may do with it.

import { officeMinutes } from '../../core/calendar.ts';
import { decideMove, type EnquiryState, enquiryMoves } from '../../core/enquiry.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import { findEnquiry, type StoredEnquiry } from '../../storage/enquiries.ts';
import { findPerson } from '../../storage/persons.ts';
import { findPublished } from '../../storage/published-answers.ts';
import type { App, Visit } from '../app.ts';
import { showHome } from '../applicant/show-home.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { listReviewers, type Reviewer } from '../staff/reviewers.ts';
import type { StaffEnquiryNotice } from './enquiry-reply.ts';
import { showOwnEnquiry } from './own-enquiry.ts';
import { enquiryHeading, readAbout, readLines } from './read-enquiry.ts';

type Opened =
  | { readonly ok: true; readonly enquiry: StoredEnquiry }
  | { readonly ok: false; readonly reply: Reply };

/** For those who may read what people ask. Staff see their own as those who ask. */
export async function openForStaff(app: App, visit: Visit, id: EnquiryId): Promise<Opened> {
  if (!mayAct(visit.person.grants, 'seeEnquiries'))
    return { ok: false, reply: await showHome(app, visit, 'notAllowed') };
  const enquiry = await findEnquiry(app.database, id);
  if (enquiry?.askerId === visit.person.id) return { ok: false, reply: await showOwnEnquiry(app, visit, id) };
  if (enquiry === null || enquiry.erasedAt !== null) {
    await remember(app, app.database, visit, { focus: null });
    return { ok: false, reply: { screen: 'enquiryGone' } };
  }
  return { ok: true, enquiry };
}

/** As the rules of moves want it. */
export function stateOf({ person }: Visit, { status, holderId, askerId }: StoredEnquiry): EnquiryState {
  return {
    status,
    holder: holderId === null ? 'nobody' : holderId === person.id ? 'me' : 'another',
    isAsker: askerId === person.id,
    isReviewer: mayAct(person.grants, 'answerEnquiries'),
    isLead: person.grants.some(({ role }) => role === 'lead'),
  };
}

export async function showStaffEnquiry(
  app: App,
  visit: Visit,
  id: EnquiryId,
  shown: { readonly page?: number; readonly notice?: StaffEnquiryNotice } = {},
): Promise<Reply> {
  const opened = await openForStaff(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { enquiry } = opened;
  await remember(app, app.database, visit, { focus: null });
  const state = stateOf(visit, enquiry);
  const lines = await readLines(app, enquiry);
  const hasAnswer = lines.some(({ kind, isWithdrawn }) => kind === 'answer' && !isWithdrawn);
  const published = await findPublished(app.database, { enquiryId: id });
  const asker = await findPerson(app.database, enquiry.askerId);
  return {
    screen: 'staffEnquiry',
    heading: enquiryHeading(enquiry),
    about: await readAbout(app, enquiry),
    lines,
    page: shown.page ?? -1,
    waitedMinutes: waitedMinutes(app, enquiry),
    buttons: enquiryMoves.filter(
      (move) => decideMove(move, state).ok && (hasAnswer || (move !== 'correct' && move !== 'withdraw')),
    ),
    colleagues: await colleaguesFor(app, visit, enquiry),
    isReachable: asker?.isReachable ?? false,
    published: published === null ? null : { ...published, id: `p.${published.id}` },
    isMuted: asker !== null && asker.mutedAt !== null,
    mayMute: mayAct(visit.person.grants, 'muteAskers'),
    mayPublish: hasAnswer && state.isReviewer,
    notice: shown.notice ?? null,
  };
}

/** Who else may answer it: neither whoever has it, nor whoever asked, nor whoever gives it away. */
export async function colleaguesFor(
  app: App,
  { person }: Visit,
  { holderId, askerId }: StoredEnquiry,
): Promise<readonly Reviewer[]> {
  const others = [holderId, askerId, person.id];
  return (await listReviewers(app)).filter(({ id }) => !others.includes(id));
}

/** Whole minutes in which the office was open since whoever asked waits; null: nobody waits. */
export function waitedMinutes(
  { rulebook, clock }: App,
  { waitingSince }: Pick<StoredEnquiry, 'waitingSince'>,
): number | null {
  return waitingSince === null ? null : officeMinutes(rulebook.centre, waitingSince, clock.now());
}
