// The focus is what the bot last asked a person, so that their next free text goes where they read it go.
// It is not the position in the form: that follows from the answers, and wins where the two disagree.
import type { AnswerKey } from './answer.ts';
import type { AnnouncementId, EnquiryId, FileId, ProposalId } from './ids.ts';

export type Focus =
  | {
      readonly kind: 'answer';
      readonly proposal: ProposalId;
      readonly key: AnswerKey;
      /** The next text is added to the stored one ("Thêm vào"). */
      readonly isAddition: boolean;
    }
  /** Files came where none were asked for: the person says which paper they are. */
  | { readonly kind: 'paper'; readonly proposal: ProposalId; readonly files: readonly FileId[] }
  | { readonly kind: 'note'; readonly proposal: ProposalId }
  | { readonly kind: 'declineReason'; readonly proposal: ProposalId }
  | { readonly kind: 'reopenReason'; readonly proposal: ProposalId }
  /** An admin names the area of an officer to invite. */
  | { readonly kind: 'inviteArea' }
  /** A word to the centre: the first of a new enquiry, with what it is asked on, or one more of an open one. */
  | { readonly kind: 'enquiry'; readonly enquiry: EnquiryId }
  | {
      readonly kind: 'newEnquiry';
      readonly proposal: ProposalId | null;
      readonly key: AnswerKey | null;
      readonly criterion: string | null;
      readonly announcement: AnnouncementId | null;
    }
  /** One of the staff writes to whoever asked, or among themselves. */
  | {
      readonly kind: 'enquiryAnswer' | 'enquiryCorrection' | 'enquiryNote' | 'enquiryPublication';
      readonly enquiry: EnquiryId;
    }
  /** Somebody writes an announcement, or says why they do not approve one. */
  | {
      readonly kind: 'announcementText';
      readonly announcement: AnnouncementId;
      readonly language: string;
    }
  | {
      readonly kind: 'announcementRefusal' | 'announcementCorrection';
      readonly announcement: AnnouncementId;
    }
  /** Staff tick questions; the text that follows is the message to the owner, unless they went to read on first. */
  | {
      readonly kind: 'changeRequest';
      readonly proposal: ProposalId;
      readonly items: readonly AnswerKey[];
      readonly isAside?: boolean;
    };
