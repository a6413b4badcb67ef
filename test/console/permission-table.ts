// Who may open and press what in the console. Written by hand beside the product's routes, so that each checks the other.
import type { AnnouncementStatus } from '../../src/core/announcement.ts';
import type { Actor } from '../journeys/permission-table.ts';

export interface DeskRow {
  readonly by: readonly Actor[];
  /** What the dossier must be for the button to be there; absent where it is about no dossier. */
  readonly dossier?: {
    readonly status: 'submitted' | 'inReview' | 'changesRequested' | 'declined' | 'withdrawn';
    readonly isHeld: boolean;
    readonly isClosing: boolean;
  };
  /** Who has the enquiry that it is about: whoever acts, or nobody; absent where it is about none. */
  readonly enquiry?: 'held' | 'waiting';
  /** How far the announcement that it is about is, and whether whoever acts wrote it; absent where it is about none. */
  readonly announcement?: { readonly status: AnnouncementStatus; readonly isOwn: boolean };
  /** Of the address. */
  readonly query?: string;
  /** Beside the token, the version and the event. */
  readonly fields?: (holder: number) => Readonly<Record<string, string>>;
  /** The answer to those who may; 200 where nothing else is said. */
  readonly status?: number;
  /** Something in the database is another than before. */
  readonly changes?: boolean;
}

const staff = ['officer', 'reviewer', 'lead', 'admin'] as const;
const speakers = ['officer', 'lead', 'admin'] as const;
const readers = ['reviewer', 'lead', 'admin'] as const;
const reviewers = ['reviewer', 'lead'] as const;
const admins = ['admin'] as const;

const waiting = { status: 'submitted', isHeld: false, isClosing: false } as const;
const held = { status: 'inReview', isHeld: true, isClosing: false } as const;
const sentBack = { status: 'changesRequested', isHeld: true, isClosing: false } as const;
const declined = { status: 'declined', isHeld: true, isClosing: false } as const;
const closing = { status: 'withdrawn', isHeld: false, isClosing: true } as const;

const text = () => ({ text: 'Một lời' });

const announced = () => ({
  'text-vi': 'Thứ Bảy có lớp sấy miến.',
  'text-en': '',
  topic: 'training',
  area: '01777',
});

const step = (status: AnnouncementStatus, isOwn: boolean): DeskRow => ({
  by: speakers,
  announcement: { status, isOwn },
  changes: true,
});

/** By method and path, as the routes name them. What anybody may open is not here. */
export const deskPermissions: Readonly<Record<string, DeskRow>> = {
  'GET /console': { by: staff },
  'GET /console/me': { by: staff },
  'GET /console/dossiers': { by: readers, dossier: waiting },
  'GET /console/dossiers/:id': { by: readers, dossier: waiting },
  'GET /console/dossiers/:id/files/:file': { by: readers, dossier: waiting },
  'GET /console/dossiers/:id/papers/:paper': { by: readers, dossier: waiting },
  'POST /console/dossiers/:id/claim': { by: reviewers, dossier: waiting, changes: true },
  'POST /console/dossiers/:id/release': { by: reviewers, dossier: held, changes: true },
  'POST /console/dossiers/:id/hand-over': {
    by: ['lead'],
    dossier: held,
    fields: (holder) => ({ to: String(holder) }),
    changes: true,
  },
  'POST /console/dossiers/:id/note': { by: reviewers, dossier: held, fields: text, changes: true },
  'POST /console/dossiers/:id/request-changes': {
    by: reviewers,
    dossier: held,
    fields: () => ({ item: 'market/0' }),
    changes: true,
  },
  'POST /console/dossiers/:id/cancel-changes': { by: reviewers, dossier: sentBack, changes: true },
  'POST /console/dossiers/:id/shortlist': { by: reviewers, dossier: held, changes: true },
  'POST /console/dossiers/:id/decline': { by: reviewers, dossier: held, fields: text, changes: true },
  'POST /console/dossiers/:id/reopen': { by: ['lead'], dossier: declined, fields: text, changes: true },
  'POST /console/dossiers/:id/close-erased': { by: reviewers, dossier: closing, changes: true },
  'GET /console/enquiries': { by: readers },
  'POST /console/enquiries/:id/mute': { by: admins, enquiry: 'waiting', changes: true },
  'POST /console/enquiries/:id/unmute': { by: admins, enquiry: 'waiting', changes: true },
  'GET /console/enquiry-numbers': { by: readers },
  'GET /console/enquiries.xlsx': { by: readers },
  'GET /console/enquiries/:id': { by: readers, enquiry: 'waiting' },
  'GET /console/enquiries/:id/files/:file': { by: readers, enquiry: 'waiting' },
  'POST /console/enquiries/:id/claim': { by: reviewers, enquiry: 'waiting', changes: true },
  'POST /console/enquiries/:id/release': { by: reviewers, enquiry: 'held', changes: true },
  'POST /console/enquiries/:id/hand-over': {
    by: reviewers,
    enquiry: 'held',
    fields: (holder) => ({ to: String(holder) }),
    changes: true,
  },
  'POST /console/enquiries/:id/answer': { by: reviewers, enquiry: 'held', fields: text, changes: true },
  'POST /console/enquiries/:id/correct': { by: reviewers, enquiry: 'held', fields: text, changes: true },
  'POST /console/enquiries/:id/withdraw': { by: reviewers, enquiry: 'held', changes: true },
  'POST /console/enquiries/:id/note': { by: reviewers, enquiry: 'held', fields: text, changes: true },
  'POST /console/enquiries/:id/publish': {
    by: reviewers,
    enquiry: 'held',
    fields: () => ({ question: 'Máy cũ có được không?', text: 'Không' }),
    changes: true,
  },
  'POST /console/enquiries/:id/unpublish': { by: reviewers, enquiry: 'held', changes: true },
  'POST /console/enquiries/:id/finish': { by: reviewers, enquiry: 'held', changes: true },
  'GET /console/ready-replies': { by: readers },
  'POST /console/ready-replies': {
    by: reviewers,
    fields: () => ({ line: 'Chào', text: 'Chào {tên}', do: 'keep' }),
    changes: true,
  },
  'GET /console/published-answers': { by: readers },
  // Of an answer that is not there: nothing is changed for anybody.
  'POST /console/published-answers': {
    by: reviewers,
    fields: () => ({ id: '999999', seen: 'x', line: 'Hỏi', text: 'Đáp', do: 'keep' }),
    status: 409,
  },
  'GET /console/announcements': { by: speakers },
  'POST /console/announcements': { by: speakers, fields: announced, changes: true },
  'GET /console/announcements/new': { by: speakers },
  'GET /console/announcements/:id': { by: speakers, announcement: { status: 'sent', isOwn: false } },
  // Of one that nothing goes with.
  'GET /console/announcements/:id/file': {
    by: speakers,
    announcement: { status: 'sent', isOwn: false },
    status: 404,
  },
  'POST /console/announcements/:id': {
    by: speakers,
    announcement: { status: 'draft', isOwn: true },
    fields: announced,
    changes: true,
  },
  'GET /console/announcements/:id/report.xlsx': {
    by: speakers,
    announcement: { status: 'sent', isOwn: false },
  },
  // The other communes are tried in announcements.test.ts.
  'GET /console/poster.docx': { by: speakers, query: 'area=01777' },
  'POST /console/free-areas': {
    by: admins,
    fields: () => ({ do: 'free', area: 'cao-bang' }),
    changes: true,
  },
  'POST /console/announcements/:id/propose': step('draft', true),
  'POST /console/announcements/:id/take-back': step('proposed', true),
  'POST /console/announcements/:id/approve': step('proposed', false),
  'POST /console/announcements/:id/refuse': {
    ...step('proposed', false),
    fields: () => ({ why: 'Sai giờ' }),
  },
  'POST /console/announcements/:id/pause': step('sending', false),
  'POST /console/announcements/:id/resume': step('paused', false),
  'POST /console/announcements/:id/cancel': step('paused', false),
  'POST /console/announcements/:id/resend': step('sent', false),
  // Nobody has it: there is nothing to take back. What is taken back: announcing-back.test.ts.
  'POST /console/announcements/:id/recall': { ...step('sent', false), changes: false, status: 409 },
  'POST /console/announcements/:id/correct': {
    ...step('sent', false),
    fields: () => ({ 'text-vi': 'Chủ nhật có lớp sấy miến.', 'text-en': '' }),
  },
  // Nobody has it yet. What is approved and dropped: announcing-corrected.test.ts.
  'POST /console/announcements/:id/approve-correction': {
    ...step('proposed', false),
    changes: false,
    status: 409,
  },
  'POST /console/announcements/:id/drop-correction': {
    ...step('proposed', false),
    changes: false,
    status: 409,
  },
  'GET /console/overview': { by: readers },
  'GET /console/rulebook': { by: readers },
  'GET /console/plan.xlsx': { by: readers },
  'GET /console/settings': { by: admins },
  'POST /console/settings': {
    by: admins,
    fields: () => ({ name: 'budget', year: '2027', shown: '', value: '2 tỷ' }),
    changes: true,
  },
  'GET /console/people': { by: admins },
  'POST /console/people/:id/remove-role': { by: admins, fields: () => ({ role: 'lead' }), status: 409 },
  'POST /console/invitations': { by: admins, fields: () => ({ role: 'reviewer' }), changes: true },
  'POST /console/invitations/:id/take-back': { by: admins, status: 409 },
  'POST /console/out': { by: staff, status: 401 },
  'POST /console/out-everywhere': { by: staff, status: 401, changes: true },
};

/** What anybody may open: it shows nothing of anybody. */
export const openToAll: readonly string[] = ['GET /console/in/:code', 'POST /console/in/:code'];
