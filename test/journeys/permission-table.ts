// Who may press what. Written by hand beside the product's own table, so that each checks the other.
import type { Action } from '../../src/app/action.ts';
import {
  type AnnouncementId,
  asId,
  type EnquiryId,
  type PersonId,
  type ProposalId,
} from '../../src/core/ids.ts';
import type { ProposalStatus } from '../../src/core/proposal.ts';

export const everyRole = ['nobody', 'applicant', 'officer', 'reviewer', 'lead', 'admin'] as const;
export type Actor = (typeof everyRole)[number];

export interface StaffRow {
  readonly kind: 'staff';
  readonly by: readonly Actor[];
  /** The button's action, for a dossier, a person with a role, and the dossier's version. */
  readonly action: (dossier: ProposalId, holder: PersonId, version: number) => Action;
  /** What the dossier must be for the action to make sense; `held`: by whoever acts. */
  readonly dossier: {
    readonly status: ProposalStatus;
    readonly isHeld: boolean;
    readonly isClosing: boolean;
  };
  /** Something in the database is another than before. */
  readonly changes: boolean;
}

export interface EnquiryRow {
  readonly kind: 'enquiry';
  readonly by: readonly Actor[];
  readonly action: (enquiry: EnquiryId, holder: PersonId) => Action;
  /** `held`: by whoever acts; else it waits for anybody. */
  readonly isHeld: boolean;
  readonly changes: boolean;
}

export type Row =
  /** Anybody, with or without consent. */
  | { readonly kind: 'everybody' }
  /** Whoever consented, about nothing of anybody else's. */
  | { readonly kind: 'applicants' }
  /** The owner of the proposal alone. */
  | { readonly kind: 'owner'; readonly action: (foreign: ProposalId) => Action }
  /** Whoever asked, alone. */
  | { readonly kind: 'asker'; readonly action: (foreign: EnquiryId) => Action }
  | EnquiryRow
  /** Those who announce; on what somebody else wrote, nothing is changed by any of them. */
  | { readonly kind: 'speaker'; readonly action: (foreign: AnnouncementId) => Action }
  | StaffRow;

const everybody: Row = { kind: 'everybody' };
const applicants: Row = { kind: 'applicants' };
const owner = (action: (foreign: ProposalId) => Action): Row => ({ kind: 'owner', action });

/** Who may announce. */
export const speakers = ['officer', 'lead', 'admin'] as const;
const readers = ['reviewer', 'lead', 'admin'] as const;
const reviewers = ['reviewer', 'lead'] as const;
const leads = ['lead'] as const;
const admins = ['admin'] as const;

const waiting = { status: 'submitted', isHeld: false, isClosing: false } as const;
const held = { status: 'inReview', isHeld: true, isClosing: false } as const;
const sentBack = { status: 'changesRequested', isHeld: true, isClosing: false } as const;
const declined = { status: 'declined', isHeld: true, isClosing: false } as const;
const closing = { status: 'withdrawn', isHeld: false, isClosing: true } as const;

function staff(
  by: StaffRow['by'],
  dossier: StaffRow['dossier'],
  action: StaffRow['action'],
  changes: 'reads' | 'changes' = 'reads',
): Row {
  return { kind: 'staff', by, dossier, action, changes: changes === 'changes' };
}

const asker = (action: (foreign: EnquiryId) => Action): Row => ({ kind: 'asker', action });

const speaker = (action: (foreign: AnnouncementId) => Action): Row => ({ kind: 'speaker', action });

function ofEnquiry(
  by: EnquiryRow['by'],
  isHeld: boolean,
  action: EnquiryRow['action'],
  changes: 'reads' | 'changes' = 'reads',
): Row {
  return { kind: 'enquiry', by, isHeld, action, changes: changes === 'changes' };
}

const key = { question: 'content', row: 0 } as const;

export const permissions: Readonly<Record<Action['do'], Row>> = {
  home: everybody,
  consent: everybody,
  refuseConsent: everybody,
  chooseLanguage: everybody,
  setLanguage: everybody,
  generalAnswers: everybody,
  generalAnswer: everybody,
  help: everybody,
  myData: everybody,
  hear: everybody,
  startHearing: everybody,
  stopHearing: everybody,
  hearTopic: everybody,
  hearDistricts: everybody,
  hearDistrict: everybody,
  hearArea: everybody,
  announcements: speaker(() => ({ do: 'announcements', page: 0 })),
  // What one writes oneself is a draft of one's own: tried beside this table.
  newAnnouncement: speaker(() => ({ do: 'newAnnouncement' })),
  announcement: speaker((announcement) => ({ do: 'announcement', announcement })),
  dropAnnouncementFile: speaker((announcement) => ({ do: 'dropAnnouncementFile', announcement })),
  announcementText: speaker((announcement) => ({ do: 'announcementText', announcement, language: 'vi' })),
  announcementTopic: speaker((announcement) => ({ do: 'announcementTopic', announcement, topic: 'fairs' })),
  announcementAreas: speaker((announcement) => ({ do: 'announcementAreas', announcement, page: 0 })),
  announcementArea: speaker((announcement) => ({
    do: 'announcementArea',
    announcement,
    id: '01777',
    page: 0,
  })),
  announcementButton: speaker((announcement) => ({ do: 'announcementButton', announcement, button: 'ask' })),
  announcementTimes: speaker((announcement) => ({ do: 'announcementTimes', announcement })),
  announcementTime: speaker((announcement) => ({ do: 'announcementTime', announcement, time: 'evening' })),
  previewAnnouncement: speaker((announcement) => ({ do: 'previewAnnouncement', announcement })),
  moveAnnouncement: speaker((announcement) => ({
    do: 'moveAnnouncement',
    announcement,
    move: 'propose',
    version: 1,
  })),
  cancelAnnouncement: speaker((announcement) => ({ do: 'cancelAnnouncement', announcement })),
  recallAnnouncement: speaker((announcement) => ({ do: 'recallAnnouncement', announcement })),

  newProposal: applicants,
  startProposal: applicants,
  myProposals: applicants,
  eraseMyData: applicants,
  confirmErase: applicants,

  continue: owner((proposal) => ({ do: 'continue', proposal })),
  answer: owner((proposal) => ({ do: 'answer', proposal, key, data: 'x' })),
  answerUnknown: owner((proposal) => ({ do: 'answerUnknown', proposal, key })),
  ask: owner((proposal) => ({ do: 'ask', proposal, key })),
  askBefore: owner((proposal) => ({ do: 'askBefore', proposal, key })),
  addToAnswer: owner((proposal) => ({ do: 'addToAnswer', proposal, key })),
  filePaper: owner((proposal) => ({ do: 'filePaper', proposal, key, file: asId(1) })),
  review: owner((proposal) => ({ do: 'review', proposal, page: 0 })),
  verdict: owner((proposal) => ({ do: 'verdict', proposal })),
  verdictLines: owner((proposal) => ({ do: 'verdictLines', proposal, page: 0 })),
  verdictMoney: owner((proposal) => ({ do: 'verdictMoney', proposal })),
  otherProgrammes: owner((proposal) => ({ do: 'otherProgrammes', proposal })),
  send: owner((proposal) => ({ do: 'send', proposal })),
  confirmSend: owner((proposal) => ({ do: 'confirmSend', proposal, version: 9 })),
  discard: owner((proposal) => ({ do: 'discard', proposal })),
  confirmDiscard: owner((proposal) => ({ do: 'confirmDiscard', proposal })),
  edit: owner((proposal) => ({ do: 'edit', proposal })),
  confirmEdit: owner((proposal) => ({ do: 'confirmEdit', proposal })),
  withdraw: owner((proposal) => ({ do: 'withdraw', proposal })),
  confirmWithdraw: owner((proposal) => ({ do: 'confirmWithdraw', proposal })),
  changes: owner((proposal) => ({ do: 'changes', proposal })),
  paper: owner((proposal) => ({ do: 'paper', proposal, paper: 'letter' })),

  dossiers: staff(readers, waiting, () => ({ do: 'dossiers', filter: 'waiting', page: 0 })),
  dossier: staff(readers, waiting, (proposal) => ({ do: 'dossier', proposal })),
  dossierAnswers: staff(readers, held, (proposal) => ({ do: 'dossierAnswers', proposal, page: 0 })),
  dossierVerdict: staff(readers, held, (proposal) => ({ do: 'dossierVerdict', proposal, page: 0 })),
  dossierFiles: staff(readers, held, (proposal) => ({ do: 'dossierFiles', proposal })),
  dossierHistory: staff(readers, held, (proposal) => ({ do: 'dossierHistory', proposal, page: 0 })),
  dossierPaper: staff(readers, held, (proposal) => ({ do: 'dossierPaper', proposal, paper: 'outline' })),
  dossierChanges: staff(readers, held, (proposal) => ({ do: 'dossierChanges', proposal, page: 0 })),
  claim: staff(reviewers, waiting, (proposal) => ({ do: 'claim', proposal }), 'changes'),
  release: staff(reviewers, held, (proposal) => ({ do: 'release', proposal }), 'changes'),
  handOver: staff(leads, held, (proposal) => ({ do: 'handOver', proposal })),
  handOverTo: staff(leads, held, (proposal, person) => ({ do: 'handOverTo', proposal, person }), 'changes'),
  writeNote: staff(reviewers, held, (proposal) => ({ do: 'writeNote', proposal })),
  requestChanges: staff(reviewers, held, (proposal) => ({ do: 'requestChanges', proposal, page: 0 })),
  tickChange: staff(reviewers, held, (proposal) => ({ do: 'tickChange', proposal, key, page: 0 })),
  sendChanges: staff(reviewers, held, (proposal) => ({ do: 'sendChanges', proposal }), 'changes'),
  cancelChanges: staff(reviewers, sentBack, (proposal) => ({ do: 'cancelChanges', proposal }), 'changes'),
  shortlist: staff(reviewers, held, (proposal) => ({ do: 'shortlist', proposal })),
  confirmShortlist: staff(
    reviewers,
    held,
    (proposal, _, version) => ({ do: 'confirmShortlist', proposal, version }),
    'changes',
  ),
  decline: staff(reviewers, held, (proposal) => ({ do: 'decline', proposal })),
  reopen: staff(leads, declined, (proposal) => ({ do: 'reopen', proposal })),
  closeErased: staff(reviewers, closing, (proposal) => ({ do: 'closeErased', proposal })),
  confirmCloseErased: staff(
    reviewers,
    closing,
    (proposal, _, version) => ({ do: 'confirmCloseErased', proposal, version }),
    'changes',
  ),
  askCentre: applicants,
  // Of somebody else's proposal nothing is carried along.
  askAbout: applicants,
  askAboutLine: applicants,
  askAboutAnnouncement: applicants,
  myEnquiries: applicants,
  enquiry: asker((enquiry) => ({ do: 'enquiry', enquiry, page: 0 })),
  addToEnquiry: asker((enquiry) => ({ do: 'addToEnquiry', enquiry })),
  closeEnquiry: asker((enquiry) => ({ do: 'closeEnquiry', enquiry })),
  foundAnswer: everybody,
  offeredAnswer: applicants,
  helped: asker((enquiry) => ({ do: 'helped', enquiry, id: 'g.what-is-it' })),
  publishAnswer: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'publishAnswer', enquiry })),
  unpublishAnswer: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'unpublishAnswer', enquiry })),
  queue: ofEnquiry(readers, false, () => ({ do: 'queue', queue: 'waiting', page: 0 })),
  queued: ofEnquiry(readers, false, (enquiry) => ({ do: 'queued', enquiry, page: 0 })),
  enquiryFiles: ofEnquiry(readers, false, (enquiry) => ({ do: 'enquiryFiles', enquiry })),
  claimEnquiry: ofEnquiry(reviewers, false, (enquiry) => ({ do: 'claimEnquiry', enquiry }), 'changes'),
  releaseEnquiry: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'releaseEnquiry', enquiry }), 'changes'),
  handOverEnquiry: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'handOverEnquiry', enquiry })),
  handOverEnquiryTo: ofEnquiry(
    reviewers,
    true,
    (enquiry, person) => ({ do: 'handOverEnquiryTo', enquiry, person }),
    'changes',
  ),
  answerEnquiry: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'answerEnquiry', enquiry })),
  readyReplies: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'readyReplies', enquiry, page: 0 })),
  readyReply: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'readyReply', enquiry, ready: 1 })),
  correctAnswer: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'correctAnswer', enquiry })),
  // Nothing was answered yet: there is nothing to take back.
  withdrawAnswer: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'withdrawAnswer', enquiry })),
  sendReady: ofEnquiry(
    reviewers,
    true,
    (enquiry) => ({ do: 'sendReady', enquiry, ready: 1, version: 1 }),
    'changes',
  ),
  muteAsker: ofEnquiry(admins, false, (enquiry) => ({ do: 'muteAsker', enquiry }), 'changes'),
  unmuteAsker: ofEnquiry(admins, false, (enquiry) => ({ do: 'unmuteAsker', enquiry }), 'changes'),
  noteOnEnquiry: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'noteOnEnquiry', enquiry })),
  finishEnquiry: ofEnquiry(reviewers, true, (enquiry) => ({ do: 'finishEnquiry', enquiry }), 'changes'),
  areaCounts: staff(['officer', ...readers], waiting, () => ({ do: 'areaCounts' })),
  openConsole: staff(['officer', ...readers], waiting, () => ({ do: 'openConsole' })),
  people: staff(admins, waiting, () => ({ do: 'people', page: 0 })),
  personRoles: staff(admins, waiting, (_dossier, person) => ({ do: 'personRoles', person })),
  removeRole: staff(
    admins,
    waiting,
    (_dossier, person) => ({ do: 'removeRole', person, role: 'reviewer' }),
    'changes',
  ),
  invite: staff(admins, waiting, () => ({ do: 'invite' })),
  inviteAs: staff(admins, waiting, () => ({ do: 'inviteAs', role: 'lead' }), 'changes'),
  inviteOfficer: staff(admins, waiting, () => ({ do: 'inviteOfficer', id: '01777' }), 'changes'),
};

/** Commands that not everybody may use: who is served, and who finds them in the menu. */
export const commandPermissions: Readonly<
  Record<string, { readonly by: readonly Actor[]; readonly inMenuOf: readonly Actor[] }>
> = {
  danhsach: { by: readers, inMenuOf: readers },
  queue: { by: readers, inMenuOf: readers },
  thongbao: { by: speakers, inMenuOf: speakers },
  khuvuc: { by: ['officer', ...readers], inMenuOf: ['officer'] },
  console: { by: ['officer', ...readers], inMenuOf: ['officer', ...readers] },
  nguoi: { by: admins, inMenuOf: admins },
  moi: { by: admins, inMenuOf: admins },
};
