// A new enquiry: asked from anywhere, with what it was asked on carried along.
import { instantAt } from '../../core/calendar.ts';
import { cleanText } from '../../core/clean-text.ts';
import { mostEnquiriesADay, mostOpenEnquiries } from '../../core/enquiry.ts';
import { guessTopic } from '../../core/enquiry-topic.ts';
import type { Focus } from '../../core/focus.ts';
import type { AnnouncementId, ProposalId } from '../../core/ids.ts';
import { questionById } from '../../core/questions/all-questions.ts';
import { findAnnouncement } from '../../storage/announcements.ts';
import type { Tx } from '../../storage/database.ts';
import {
  type AskedOn,
  countAskedSince,
  countOpenEnquiries,
  createEnquiry,
  findEnquiry,
} from '../../storage/enquiries.ts';
import { addEntry } from '../../storage/enquiry-entries.ts';
import { findProposal, listOwnedProposals } from '../../storage/proposals.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { notifyReviewers } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { whenSeen } from '../when-seen.ts';
import { findKnownAnswers } from './known-answers.ts';
import { keepMessageFile, type Message, titleFrom } from './message.ts';
import { listMyEnquiries, ownReply } from './own-enquiry.ts';
import { readAbout } from './read-enquiry.ts';

type NewEnquiryFocus = Extract<Focus, { kind: 'newEnquiry' }>;

/** Nothing it is asked on. */
export const aboutNothing: Omit<NewEnquiryFocus, 'kind'> = {
  proposal: null,
  key: null,
  criterion: null,
  announcement: null,
};

export async function askCentre(
  app: App,
  visit: Visit,
  about: Omit<NewEnquiryFocus, 'kind'> = aboutNothing,
  notice: 'nothingSaid' | null = null,
): Promise<Reply> {
  if ((await countOpenEnquiries(app.database, visit.person.id)) >= mostOpenEnquiries)
    return listMyEnquiries(app, visit, 'tooMany');
  const today = instantAt(todayOf(app), 0);
  if ((await countAskedSince(app.database, visit.person.id, today)) >= mostEnquiriesADay)
    return listMyEnquiries(app, visit, 'tooManyToday');
  const focus = { kind: 'newEnquiry', ...(await onlyOwn(app, visit, about)) } as const;
  await remember(app, app.database, visit, { focus });
  return {
    screen: 'askCentre',
    about: await readAbout(app, onOf(focus)),
    seen: whenSeen(app),
    notice,
  };
}

/** What was written behind the command. */
export async function askAtOnce(app: App, visit: Visit, words: string): Promise<Reply> {
  const asked = await askCentre(app, visit);
  if (asked.screen !== 'askCentre') return asked;
  const message = { text: cleanText(words), file: null };
  return sendEnquiry(app, visit, { kind: 'newEnquiry', ...aboutNothing }, message);
}

/** A button may be forged: of somebody else's proposal, or of what is not announced, nothing is carried along. */
async function onlyOwn(app: App, { person }: Visit, about: Omit<NewEnquiryFocus, 'kind'>) {
  if (about.announcement !== null) {
    const announcement = await findAnnouncement(app.database, about.announcement);
    return announcement === null || announcement.startedAt === null
      ? aboutNothing
      : { ...aboutNothing, announcement: about.announcement };
  }
  const proposal = about.proposal === null ? null : await findProposal(app.database, about.proposal);
  return proposal === null || proposal.ownerId !== person.id ? aboutNothing : about;
}

const onOf = (focus: Omit<NewEnquiryFocus, 'kind'>): AskedOn => ({
  proposalId: focus.proposal,
  question: focus.key?.question ?? null,
  row: focus.key?.row ?? null,
  criterion: focus.criterion,
  announcementId: focus.announcement,
});

/** The first message: the enquiry is in the queue. */
export async function sendEnquiry(
  app: App,
  visit: Visit,
  focus: NewEnquiryFocus,
  message: Message,
): Promise<Reply> {
  if (message.text === '' && message.file === null) return askCentre(app, visit, focus, 'nothingSaid');
  const id = await app.database.transaction(async (tx) => {
    const at = app.clock.now();
    const section = focus.key === null ? null : questionById(focus.key.question).section;
    const enquiryId = await createEnquiry(tx, {
      ...onOf(focus),
      askerId: visit.person.id,
      topic: focus.criterion === null ? guessTopic(message.text, section) : 'conditions',
      areaCode: (await areaOf(tx, visit, focus.proposal)) ?? (await areaAnnouncedIn(tx, focus.announcement)),
      title: titleFrom(message.text),
      at,
    });
    const entry = await addEntry(tx, {
      enquiryId,
      kind: 'question',
      authorId: visit.person.id,
      text: message.text,
      fileId: await keepMessageFile(tx, visit, message, at),
      at,
    });
    const notice = { about: 'newEnquiry', enquiry: enquiryId, entry } as const;
    if (visit.person.mutedAt === null)
      await notifyReviewers(app, tx, null, notice, `enquiry ${enquiryId} ${at.getTime()}`);
    // What follows in the next messages belongs to it.
    await remember(app, tx, visit, { focus: { kind: 'enquiry', enquiry: enquiryId } });
    return enquiryId;
  });
  app.wakeSender();
  const enquiry = await findEnquiry(app.database, id);
  if (enquiry === null) throw new Error(`No enquiry ${id}`);
  // It waits in the queue all the same: what is offered may be about something else.
  const offered = await findKnownAnswers(app, visit, message.text);
  return ownReply(app, enquiry, { notice: 'asked', offered });
}

/** Where the establishment is that is asked for: of the proposal it is about, else of the latest one. */
async function areaOf(tx: Tx, { person }: Visit, about: ProposalId | null): Promise<string | null> {
  const proposals = await listOwnedProposals(tx, person.id);
  const meant =
    proposals.find(({ id }) => id === about) ?? proposals.find(({ areaCode }) => areaCode !== null);
  return meant?.areaCode ?? null;
}

/** Whoever has no proposal lives where it was announced, where that is one place. */
async function areaAnnouncedIn(tx: Tx, id: AnnouncementId | null): Promise<string | null> {
  const announcement = id === null ? null : await findAnnouncement(tx, id);
  const [area, ...others] = announcement?.areas ?? [];
  return area === undefined || others.length > 0 ? null : area;
}
