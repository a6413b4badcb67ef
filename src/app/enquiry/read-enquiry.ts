// An enquiry as it is shown: what it was asked on, what was said, and whether the answers have arrived.
import { topicFrom } from '../../core/enquiry-topic.ts';
import { allQuestions } from '../../core/questions/all-questions.ts';
import { findAnnouncement } from '../../storage/announcements.ts';
import { findDeliveries } from '../../storage/deliveries.ts';
import type { AskedOn, StoredEnquiry } from '../../storage/enquiries.ts';
import { listEntries } from '../../storage/enquiry-entries.ts';
import { findProposal } from '../../storage/proposals.ts';
import { titleOf } from '../announcement/title.ts';
import type { App } from '../app.ts';
import { deliveryKey } from '../notify.ts';
import type { AskedAbout } from './asked-about.ts';
import type { EnquiryHeading, EnquiryLine } from './enquiry-reply.ts';

export function enquiryHeading(enquiry: StoredEnquiry): EnquiryHeading {
  const { id, title, status, topic, areaCode, askerName, holderName, createdAt, waitingSince } = enquiry;
  return {
    id,
    title,
    status,
    topic: topicFrom(topic),
    areaCode,
    askerName,
    holderName,
    createdAt,
    waitingSince,
  };
}

/** Null where it was asked on nothing, or on what is erased by now. */
export async function readAbout(app: App, on: AskedOn): Promise<AskedAbout | null> {
  const { proposalId, question, criterion, announcementId } = on;
  if (announcementId !== null) {
    const announcement = await findAnnouncement(app.database, announcementId);
    return announcement === null ? null : { announcement: announcementId, title: titleOf(announcement) };
  }
  const proposal = proposalId === null ? null : await findProposal(app.database, proposalId);
  if (proposal === null || proposal.erasedAt !== null) return null;
  const criteria = app.rulebook.programmes.flatMap((programme) => programme.criteria);
  return {
    proposal: proposal.id,
    proposalName: proposal.reference ?? proposal.title,
    isSent: proposal.status !== 'draft',
    question: allQuestions.find(({ id }) => id === question) ?? null,
    criterion: criteria.find(({ id }) => id === criterion)?.label ?? null,
  };
}

/** Says which answer is sent, so that it is sent once and its delivery is found again. */
export const answerKey = (entry: number): string => `enquiry answer ${entry}`;

/** Everything, oldest first. */
export async function readLines(
  app: Pick<App, 'database'>,
  enquiry: StoredEnquiry,
): Promise<readonly EnquiryLine[]> {
  const entries = await listEntries(app.database, enquiry.id);
  const keys = entries
    .filter(({ kind }) => kind === 'answer')
    .map(({ id }) => deliveryKey(answerKey(id), enquiry.askerId));
  const deliveries = await findDeliveries(app.database, keys);
  return entries.map(({ id, kind, at, authorName, text, file, correctedAt, withdrawnAt }) => ({
    entry: id,
    kind,
    at,
    author: authorName,
    text,
    file,
    isCorrected: correctedAt !== null,
    isWithdrawn: withdrawnAt !== null,
    delivery:
      kind === 'answer'
        ? (deliveries.get(deliveryKey(answerKey(id), enquiry.askerId))?.status ?? null)
        : null,
  }));
}
