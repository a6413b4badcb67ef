// One's own enquiries: reading them, adding to one, closing one.
import { instantAt } from '../../core/calendar.ts';
import { addedTo, mostMessagesADay } from '../../core/enquiry.ts';
import type { EnquiryId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import type { Tx } from '../../storage/database.ts';
import { changeEnquiry, findEnquiry, listEnquiriesOf, type StoredEnquiry } from '../../storage/enquiries.ts';
import { addEntry, countQuestionsSince } from '../../storage/enquiry-entries.ts';
import { listGrants } from '../../storage/roles.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { whenSeen } from '../when-seen.ts';
import type { OwnEnquiryReply } from './enquiry-reply.ts';
import { keepMessageFile, type Message, titleFrom } from './message.ts';
import { enquiryHeading, readAbout, readLines } from './read-enquiry.ts';

const mostListed = 20;
/** What the one who asked reads of what happened: nothing internal, and no comings and goings of the staff. */
const shownKinds = ['question', 'answer', 'closed'] as const;

export async function listMyEnquiries(
  app: App,
  visit: Visit,
  notice: 'tooMany' | 'tooManyToday' | null = null,
): Promise<Reply> {
  await remember(app, app.database, visit, { focus: null });
  const items = await listEnquiriesOf(app.database, visit.person.id, mostListed);
  return { screen: 'enquiries', items: items.map(enquiryHeading), notice };
}

/** `page` from 0; -1: the last one. Somebody else's is as good as gone. */
export async function showOwnEnquiry(
  app: App,
  visit: Visit,
  id: EnquiryId,
  shown: Partial<Pick<OwnEnquiryReply, 'page' | 'notice'>> = {},
): Promise<Reply> {
  const enquiry = await findOwn(app.database, visit, id);
  await remember(app, app.database, visit, {
    focus: enquiry === null ? null : { kind: 'enquiry', enquiry: id },
  });
  return enquiry === null ? { screen: 'enquiryGone' } : ownReply(app, enquiry, shown);
}

async function findOwn(
  access: App['database'] | Tx,
  { person }: Visit,
  id: EnquiryId,
): Promise<StoredEnquiry | null> {
  const enquiry = await findEnquiry(access, id);
  return enquiry === null || enquiry.askerId !== person.id || enquiry.erasedAt !== null ? null : enquiry;
}

export async function ownReply(
  app: App,
  enquiry: StoredEnquiry,
  { page = -1, notice = null, offered = [] }: Partial<Pick<OwnEnquiryReply, 'page' | 'notice' | 'offered'>>,
): Promise<OwnEnquiryReply> {
  const lines = await readLines(app, enquiry);
  return {
    screen: 'enquiry',
    heading: enquiryHeading(enquiry),
    about: await readAbout(app, enquiry),
    // That an answer has arrived is seen by its being there.
    lines: lines
      .filter(({ kind, isWithdrawn }) => !isWithdrawn && shownKinds.some((shown) => shown === kind))
      .map((line) => ({ ...line, delivery: null })),
    page,
    seen: whenSeen(app),
    offered,
    notice,
  };
}

/** Why nothing can be added now; null where it can. */
export async function refuseToAdd(app: App, visit: Visit, id: EnquiryId): Promise<Reply | null> {
  const enquiry = await findOwn(app.database, visit, id);
  if (enquiry === null) return showOwnEnquiry(app, visit, id);
  return (await isTooMuch(app, app.database, id))
    ? showOwnEnquiry(app, visit, id, { notice: 'tooMuch' })
    : null;
}

async function isTooMuch(app: App, access: App['database'] | Tx, id: EnquiryId): Promise<boolean> {
  const today = instantAt(todayOf(app), 0);
  return (await countQuestionsSince(access, id, today)) >= mostMessagesADay;
}

/** One more word to what was asked. Where it was answered or closed, it is open again. */
export async function addToEnquiry(app: App, visit: Visit, id: EnquiryId, message: Message): Promise<Reply> {
  if (message.text === '' && message.file === null)
    return showOwnEnquiry(app, visit, id, { notice: 'addMore' });
  const at = app.clock.now();
  const outcome = await app.database.transaction(async (tx) => {
    const enquiry = await findOwn(tx, visit, id);
    if (enquiry === null) return { ok: false as const, isTooMuch: false };
    if (await isTooMuch(app, tx, id)) return { ok: false as const, isTooMuch: true };
    const { holderId, status } = enquiry;
    const isReopened = status === 'answered' || status === 'closed';
    const holderStays = holderId !== null && mayAct(await listGrants(tx, holderId), 'answerEnquiries');
    const to = addedTo(status, holderStays);
    const waitingSince = enquiry.waitingSince ?? at;
    await changeEnquiry(tx, {
      id,
      from: enquiry,
      changes: {
        status: to,
        holderId: holderStays ? holderId : null,
        waitingSince,
        ...(enquiry.title === '' ? { title: titleFrom(message.text) } : {}),
        ...(isReopened && holderStays ? { claimedAt: at } : {}),
      },
    });
    if (isReopened) await addEntry(tx, { enquiryId: id, kind: 'reopened', authorId: visit.person.id, at });
    const entry = await addEntry(tx, {
      enquiryId: id,
      kind: 'question',
      authorId: visit.person.id,
      text: message.text,
      fileId: await keepMessageFile(tx, visit, message, at),
      at,
    });
    // Of several words in a row, staff are told once as long as nobody took it or answered.
    const since = `${waitingSince.getTime()} ${enquiry.claimedAt?.getTime() ?? ''}`.trim();
    const key = isReopened ? `enquiry ${id} again ${entry}` : `enquiry ${id} ${since}`;
    const notice = { about: 'enquiryAdded', enquiry: id, entry } as const;
    if (visit.person.mutedAt === null)
      await notifyReviewers(app, tx, holderStays ? holderId : null, notice, key);
    await remember(app, tx, visit, { focus: { kind: 'enquiry', enquiry: id } });
    return { ok: true as const, isReopened };
  });
  if (!outcome.ok) return showOwnEnquiry(app, visit, id, { notice: outcome.isTooMuch ? 'tooMuch' : null });
  app.wakeSender();
  const enquiry = await findOwn(app.database, visit, id);
  if (enquiry === null) return { screen: 'enquiryGone' };
  return ownReply(app, enquiry, { notice: outcome.isReopened ? 'reopened' : 'added' });
}

/** Answered well enough, or settled otherwise. */
export async function closeOwnEnquiry(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  await app.database.transaction((tx) => closeIn(app, tx, visit, id));
  return afterClosing(app, visit, id);
}

/** Whether it was open until then: closing twice changes nothing, and somebody else's not at all. */
export async function closeIn(app: App, tx: Tx, visit: Visit, id: EnquiryId): Promise<boolean> {
  const at = app.clock.now();
  const enquiry = await findOwn(tx, visit, id);
  await remember(app, tx, visit, { focus: null });
  if (enquiry === null || enquiry.status === 'closed') return false;
  await changeEnquiry(tx, { id, from: enquiry, changes: { status: 'closed', waitingSince: null } });
  const authorId = visit.person.id;
  const entry = await addEntry(tx, { enquiryId: id, kind: 'closed', authorId, at });
  // Whoever is about to answer can leave it.
  const notice = { about: 'enquiryClosed', enquiry: id, entry } as const;
  if (enquiry.status === 'claimed')
    await notifyReviewers(app, tx, enquiry.holderId, notice, `enquiry closed ${id} ${entry}`);
  return true;
}

export async function afterClosing(app: App, visit: Visit, id: EnquiryId): Promise<Reply> {
  app.wakeSender();
  const enquiry = await findOwn(app.database, visit, id);
  return enquiry === null ? { screen: 'enquiryGone' } : ownReply(app, enquiry, { notice: 'closed' });
}
