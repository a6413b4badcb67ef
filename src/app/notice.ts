// A notice is what must reach a person later: stored with its delivery, rendered when it is sent.
import type { AnnouncementId, EnquiryId, ProposalId } from '../core/ids.ts';
import type { Role } from '../core/roles.ts';
import type { VerdictOutcome } from '../core/verdict.ts';

interface AboutProposal {
  readonly proposal: ProposalId;
  /** The reference, or the title of a draft. */
  readonly reference: string;
}

interface AboutAnnouncement {
  readonly announcement: AnnouncementId;
  /** How it begins. */
  readonly title: string;
}

/** What was said stands in the enquiry and is read when it is sent: nothing of it is quoted twice. */
export interface EnquiryNotice {
  readonly about: EnquiryNoticeAbout;
  readonly enquiry: EnquiryId;
  readonly entry: number;
}

const enquiryNoticesToStaff = [
  'newEnquiry',
  'enquiryAdded',
  'enquiryClosed',
  'enquiryHandedOver',
  'enquiryHandedAway',
  'enquiryReturned',
  'enquiryUndelivered',
] as const;

export const enquiryNotices = [
  // to whoever asked
  'enquiryAnswered',
  'enquiryCorrected',
  'enquiryWithdrawn',
  ...enquiryNoticesToStaff,
] as const;

export type EnquiryNoticeAbout = (typeof enquiryNotices)[number];

export type Notice =
  | EnquiryNotice
  // to the owner
  | ({ readonly about: 'claimed'; readonly reviewer: string } & AboutProposal)
  | ({ readonly about: 'changesRequested' } & AboutProposal)
  | ({ readonly about: 'changesCancelled' } & AboutProposal)
  | ({ readonly about: 'shortlisted' } & AboutProposal)
  | ({ readonly about: 'declined'; readonly reason: string } & AboutProposal)
  | ({ readonly about: 'reopened' } & AboutProposal)
  | ({ readonly about: 'released' } & AboutProposal)
  | ({ readonly about: 'erasureClosed' } & AboutProposal)
  | ({
      readonly about: 'verdictChanged';
      readonly before: VerdictOutcome;
      readonly after: VerdictOutcome;
    } & AboutProposal)
  // to the staff
  | ({
      readonly about: 'newSubmission' | 'resubmission';
      readonly title: string;
      readonly areaCode: string | null;
      readonly outcome: VerdictOutcome | null;
    } & AboutProposal)
  | ({
      readonly about: 'withdrawn' | 'takenBack' | 'editAsked' | 'handedOver';
      readonly title: string;
    } & AboutProposal)
  | ({ readonly about: 'handedAway'; readonly title: string; readonly name: string } & AboutProposal)
  | ({ readonly about: 'erasureAsked' } & AboutProposal)
  /** In the morning: how many wait, and which of them longest. */
  | {
      readonly about: 'enquiriesWaiting';
      readonly count: number;
      readonly oldest: readonly { readonly enquiry: EnquiryId; readonly minutes: number }[];
    }
  // to whoever wrote the announcement, or may approve it
  | ({
      readonly about:
        | 'announcementProposed'
        | 'announcementApproved'
        | 'correctionProposed'
        | 'correctionApproved'
        | 'correctionDropped';
      readonly name: string;
    } & AboutAnnouncement)
  | ({
      readonly about: 'announcementRefused';
      readonly name: string;
      readonly reason: string;
    } & AboutAnnouncement)
  | ({ readonly about: 'announcementLate' } & AboutAnnouncement)
  | ({
      readonly about: 'announcementSent';
      readonly delivered: number;
      readonly missed: number;
    } & AboutAnnouncement)
  // to whoever it is about
  | { readonly about: 'roleRemoved'; readonly role: Role };

const staffNotices: readonly Notice['about'][] = [
  'newSubmission',
  'resubmission',
  'withdrawn',
  'takenBack',
  'editAsked',
  'handedOver',
  'handedAway',
  'erasureAsked',
  ...enquiryNoticesToStaff,
  'enquiriesWaiting',
];

const ofEnquiries: readonly Notice['about'][] = enquiryNotices;

export const isAboutEnquiry = (notice: Notice): notice is EnquiryNotice => ofEnquiries.includes(notice.about);

/** Speaks of somebody's dossier to those who may read it. */
export function isForStaff(notice: Notice): boolean {
  return staffNotices.includes(notice.about);
}
