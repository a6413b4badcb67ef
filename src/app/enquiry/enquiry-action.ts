// What the buttons around enquiries do.
import type { AnswerKey } from '../../core/answer.ts';
import type { AnnouncementId, EnquiryId, PersonId, ProposalId } from '../../core/ids.ts';

/** What the staff's queue shows: what waits for somebody, what is mine, or everything. */
export type QueueName = 'waiting' | 'mine' | 'all';

export const queueNames = ['waiting', 'mine', 'all'] as const satisfies readonly QueueName[];

export type EnquiryAction =
  // one's own
  | { readonly do: 'askCentre' }
  | { readonly do: 'askAbout'; readonly proposal: ProposalId; readonly key: AnswerKey }
  /** `id` is the condition's. */
  | { readonly do: 'askAboutLine'; readonly proposal: ProposalId; readonly id: string }
  | { readonly do: 'askAboutAnnouncement'; readonly announcement: AnnouncementId }
  | { readonly do: 'myEnquiries' }
  | { readonly do: 'enquiry'; readonly enquiry: EnquiryId; readonly page: number }
  | { readonly do: 'addToEnquiry'; readonly enquiry: EnquiryId }
  | { readonly do: 'closeEnquiry'; readonly enquiry: EnquiryId }
  /** `id` is a known answer's. */
  | { readonly do: 'foundAnswer'; readonly id: string }
  | { readonly do: 'offeredAnswer'; readonly enquiry: EnquiryId; readonly id: string }
  | { readonly do: 'helped'; readonly enquiry: EnquiryId; readonly id: string }
  // the staff's
  | { readonly do: 'queue'; readonly queue: QueueName; readonly page: number }
  | { readonly do: 'queued'; readonly enquiry: EnquiryId; readonly page: number }
  | { readonly do: 'enquiryFiles'; readonly enquiry: EnquiryId }
  | { readonly do: 'claimEnquiry'; readonly enquiry: EnquiryId }
  | { readonly do: 'releaseEnquiry'; readonly enquiry: EnquiryId }
  | { readonly do: 'handOverEnquiry'; readonly enquiry: EnquiryId }
  | { readonly do: 'handOverEnquiryTo'; readonly enquiry: EnquiryId; readonly person: PersonId }
  | { readonly do: 'answerEnquiry'; readonly enquiry: EnquiryId }
  | { readonly do: 'readyReplies'; readonly enquiry: EnquiryId; readonly page: number }
  | { readonly do: 'readyReply'; readonly enquiry: EnquiryId; readonly ready: number }
  | {
      readonly do: 'sendReady';
      readonly enquiry: EnquiryId;
      readonly ready: number;
      /** The one that was looked at. */
      readonly version: number;
    }
  | { readonly do: 'correctAnswer'; readonly enquiry: EnquiryId }
  | { readonly do: 'withdrawAnswer'; readonly enquiry: EnquiryId }
  | { readonly do: 'publishAnswer'; readonly enquiry: EnquiryId }
  | { readonly do: 'unpublishAnswer'; readonly enquiry: EnquiryId }
  | { readonly do: 'muteAsker'; readonly enquiry: EnquiryId }
  | { readonly do: 'unmuteAsker'; readonly enquiry: EnquiryId }
  | { readonly do: 'noteOnEnquiry'; readonly enquiry: EnquiryId }
  | { readonly do: 'finishEnquiry'; readonly enquiry: EnquiryId };
