// The screens of enquiries, filled with the worst content.

import type { AboutProposal, AskedAbout } from '../../src/app/enquiry/asked-about.ts';
import { queueNames } from '../../src/app/enquiry/enquiry-action.ts';
import type { EnquiryHeading, EnquiryLine, StaffEnquiryNotice } from '../../src/app/enquiry/enquiry-reply.ts';
import { enquiryMoves, enquiryStatuses } from '../../src/core/enquiry.ts';
import { enquiryTopics } from '../../src/core/enquiry-topic.ts';
import { type AnnouncementId, asId, type EnquiryId } from '../../src/core/ids.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import { largestId } from './any-action.ts';
import {
  person,
  proposal,
  worstFile,
  worstName,
  worstRulebook,
  worstText,
  worstTitle,
} from './worst-content.ts';
import type { RepliesByScreen } from './worst-replies.ts';

const at = new Date('2026-11-25T02:00:00Z');

export const worstHeading: EnquiryHeading = {
  id: asId<EnquiryId>(largestId),
  title: worstTitle,
  status: 'claimed',
  topic: 'training',
  areaCode: '01777',
  askerName: worstName,
  holderName: worstName,
  createdAt: at,
  waitingSince: at,
};
const headings: readonly EnquiryHeading[] = [
  ...enquiryStatuses.map((status) => ({ ...worstHeading, status })),
  ...enquiryTopics.map((topic) => ({ ...worstHeading, topic, title: '', holderName: null, areaCode: null })),
];

const file = (mediaType: string) => ({ id: worstFile.id, name: worstText(120), mediaType });
const line = (changes: Partial<EnquiryLine>): EnquiryLine => ({
  entry: 1,
  kind: 'question',
  at,
  author: worstName,
  text: worstText(4_096),
  file: null,
  delivery: null,
  isCorrected: false,
  isWithdrawn: false,
  ...changes,
});
export const worstLines: readonly EnquiryLine[] = [
  line({}),
  line({ text: '', file: file('audio/ogg') }),
  line({ file: file('image/jpeg') }),
  line({ kind: 'answer', text: worstText(3_000), file: file('application/pdf'), delivery: 'unreachable' }),
  ...(['sent', 'waiting', 'failed', 'uncertain'] as const).map((delivery) =>
    line({ kind: 'answer', text: 'Được', delivery }),
  ),
  line({ kind: 'note' }),
  ...(['claimed', 'released', 'reopened', 'closed', 'returned'] as const).map((kind) =>
    line({ kind, text: '', author: kind === 'returned' ? null : worstName }),
  ),
  line({ kind: 'handedOver', text: worstName }),
  line({ kind: 'corrected', text: worstText(3_000) }),
  line({ kind: 'withdrawn', text: worstText(3_000) }),
  line({ kind: 'answer', delivery: 'sent', isCorrected: true, isWithdrawn: true }),
];
const worstPages = [-1, 0, 1, 2, 3, 4, 5, 6, 50];

const criterion = worstRulebook.programmes[0]?.criteria[0]?.label ?? null;
const about = (changes: Partial<AboutProposal>): AskedAbout => ({
  proposal,
  proposalName: worstTitle,
  isSent: true,
  question: null,
  criterion: null,
  ...changes,
});
const abouts: readonly (AskedAbout | null)[] = [
  null,
  about({}),
  about({ proposalName: '' }),
  about({ criterion }),
  { announcement: asId<AnnouncementId>(largestId), title: worstTitle },
  ...allQuestions.map((question) => about({ question })),
];
const seens = [
  { seenOn: null, isSeenToday: true },
  { seenOn: '2026-11-25', isSeenToday: true },
  { seenOn: '2026-11-30', isSeenToday: false },
] as const;
const staffNotices: readonly StaffEnquiryNotice[] = [
  'claimed',
  'released',
  'answered',
  'noteKept',
  'corrected',
  'withdrawn',
  'published',
  'unpublished',
  'nothingToPublish',
  'muted',
  'unmuted',
  'finished',
  { taken: worstName },
  { handedOver: worstName },
  ...(['wrongStatus', 'someoneElseHasIt', 'notAllowed', 'ownEnquiry'] as const).map((refused) => ({
    refused,
  })),
];
const known = { id: `p.${largestId}`, question: worstText(200), answer: worstText(3_000) };
const [seen] = seens;
const own = {
  screen: 'enquiry',
  heading: worstHeading,
  about: about({}),
  lines: worstLines,
  page: -1,
  seen,
  offered: [known, known, known],
} as const;
const staff = {
  screen: 'staffEnquiry',
  heading: worstHeading,
  about: about({}),
  lines: worstLines,
  page: -1,
  waitedMinutes: 99_999,
  buttons: enquiryMoves,
  colleagues: [],
  published: known,
  mayPublish: true,
  isMuted: true,
  mayMute: true,
  isReachable: false,
  notice: null,
} as const;

const readyReply = {
  id: largestId,
  title: worstText(60),
  text: worstText(3_000),
  revision: 999_999_999,
  updatedBy: worstName,
  updatedAt: at,
};

type Screens = 'askCentre' | 'enquiry' | 'enquiries' | 'queue' | 'staffEnquiry' | 'enquiryPrompt';
type More =
  | 'readyReplies'
  | 'readyReply'
  | 'enquiryHandOver'
  | 'enquiryFiles'
  | 'enquiryGone'
  | 'knownAnswer'
  | 'foundAnswers';

export const worstEnquiryReplies: Pick<RepliesByScreen, Screens | More> = {
  askCentre: [
    ...abouts.map((each) => ({ screen: 'askCentre' as const, about: each, seen, notice: null })),
    ...seens.map((each) => ({
      screen: 'askCentre' as const,
      about: null,
      seen: each,
      notice: 'nothingSaid' as const,
    })),
  ],
  enquiry: [
    ...headings.map((heading) => ({ ...own, heading, notice: null })),
    ...seens.map((each) => ({
      ...own,
      heading: { ...worstHeading, status: 'waiting' as const },
      seen: each,
      notice: null,
    })),
    ...worstPages.map((page) => ({ ...own, page, notice: null })),
    ...(['asked', 'added', 'reopened', 'closed', 'addMore', 'tooMuch'] as const).map((notice) => ({
      ...own,
      about: null,
      lines: [],
      notice,
    })),
  ],
  enquiries: [
    { screen: 'enquiries', items: [], notice: null },
    { screen: 'enquiries', items: headings, notice: 'tooMany' },
    { screen: 'enquiries', items: headings, notice: 'tooManyToday' },
  ],
  queue: queueNames.flatMap((queue) => [
    { screen: 'queue' as const, queue, page: 0, pages: 1, count: 0, first: 1, items: [] },
    {
      screen: 'queue' as const,
      queue,
      page: 8_333,
      pages: 8_335,
      count: 50_000,
      first: 49_999,
      items: [0, 59, 60, 99_999, null, 1].map((waitedMinutes) => ({ ...worstHeading, waitedMinutes })),
    },
  ]),
  staffEnquiry: [
    ...headings.map((heading) => ({ ...staff, heading })),
    ...abouts.map((each) => ({ ...staff, about: each, lines: [] })),
    ...worstPages.map((page) => ({ ...staff, page })),
    ...staffNotices.map((notice) => ({ ...staff, notice, waitedMinutes: null, buttons: [] })),
  ],
  enquiryPrompt: (['answer', 'correction', 'note', 'publication'] as const).flatMap((prompt) => [
    { screen: 'enquiryPrompt' as const, heading: worstHeading, prompt, refused: null, readyCount: 0 },
    {
      screen: 'enquiryPrompt' as const,
      heading: { ...worstHeading, title: '' },
      prompt,
      refused: { length: 4_096, longest: 3_000 },
      readyCount: 60,
    },
    {
      screen: 'enquiryPrompt' as const,
      heading: worstHeading,
      prompt,
      refused: { unfilled: '{tên}, {số}, {xã}, {cán bộ}, {trung tâm}' },
      readyCount: 1,
    },
  ]),
  readyReplies: [
    { screen: 'readyReplies', heading: worstHeading, items: [], page: 0 },
    ...worstPages.map((page) => ({
      screen: 'readyReplies' as const,
      heading: worstHeading,
      items: Array.from({ length: 60 }, () => readyReply),
      page: Math.max(0, page),
    })),
  ],
  readyReply: [[], ['{tên}', '{xã}']].map((unfilled) => ({
    screen: 'readyReply',
    heading: worstHeading,
    reply: readyReply,
    text: worstText(20_000),
    unfilled,
  })),
  enquiryHandOver: [
    { screen: 'enquiryHandOver', heading: worstHeading, people: [] },
    {
      screen: 'enquiryHandOver',
      heading: worstHeading,
      people: Array.from({ length: 200 }, () => ({ id: person, name: worstName })),
    },
  ],
  enquiryFiles: [
    { screen: 'enquiryFiles', heading: worstHeading, files: [] },
    {
      screen: 'enquiryFiles',
      heading: worstHeading,
      files: [{ id: worstFile.id, name: worstText(120) }],
    },
  ],
  enquiryGone: [{ screen: 'enquiryGone' }],
  knownAnswer: [null, worstHeading.id].map((enquiry) => ({ screen: 'knownAnswer', answer: known, enquiry })),
  foundAnswers: [{ screen: 'foundAnswers', words: worstText(4_096), items: [known, known, known] }],
};
