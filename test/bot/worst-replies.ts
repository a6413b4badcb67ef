// Every screen there is, filled with the worst content: a new screen does not compile without its samples.

import { allPaperKinds } from '../../src/app/paper-source.ts';
import type { AnswerLine, ProposalHeading, Reply, ThingToDo } from '../../src/app/reply.ts';
import type { DossierCard, DossierHeading, DossierNotice } from '../../src/app/staff/dossier-reply.ts';
import type { AnswerValue } from '../../src/core/answer.ts';
import { assessProgramme } from '../../src/core/eligibility.ts';
import { asId, type FileId } from '../../src/core/ids.ts';
import { allStatuses } from '../../src/core/proposal.ts';
import type { Question } from '../../src/core/questions/question.ts';
import { allRoles } from '../../src/core/roles.ts';
import type { Programme } from '../../src/core/rulebook.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { noodleHousehold, nothingKnown } from '../core/eligibility/samples.ts';
import { worstAnnouncementReplies } from './worst-announcement-replies.ts';
import {
  allAnswers,
  largest,
  person,
  proposal,
  worstFile,
  worstName,
  worstRulebook,
  worstText,
  worstTitle,
} from './worst-content.ts';
import { worstEnquiryReplies } from './worst-enquiry-replies.ts';

type Of<Name extends Reply['screen']> = Extract<Reply, { readonly screen: Name }>;
export type RepliesByScreen = { readonly [Name in Reply['screen']]: readonly Of<Name>[] };

const reference = 'KC-2026-99999';
const heading = (changes: Partial<ProposalHeading> = {}): ProposalHeading => ({
  id: proposal,
  title: worstTitle,
  status: 'changesRequested',
  reference,
  ...changes,
});
const headings = [
  heading(),
  heading({ title: '', reference: null, status: 'draft' }),
  ...allStatuses.map((status) => heading({ status })),
];

const lineOf = (asks: Question, value: AnswerValue | undefined): AnswerLine => ({
  question: asks.id,
  row: asks.perRowOf === undefined ? 0 : 999,
  asks,
  value,
  rowCount: asks.perRowOf === undefined ? 1 : 8,
});
const answered = allAnswers.map(({ asks, value }) => lineOf(asks, value));
/** Eight machines: the longest list of answers that a person can bring about. */
const allLines = [
  ...answered,
  ...[2, 3, 4, 5, 6, 7, 8].flatMap((row) =>
    answered.filter(({ asks }) => asks.perRowOf !== undefined).map((line) => ({ ...line, row })),
  ),
];
const pages = [0, 1, 2, 3, 4, 5, 6, 7, 50] as const;

const context = { today: '2026-11-25', centre: worstRulebook.centre, areaShare: worstRulebook.areaShare };
const facts = [
  nothingKnown,
  noodleHousehold,
  { ...noodleHousehold, activity: 'trades', sector: 'none', commune: 'outside', areaClass: null },
  {
    ...noodleHousehold,
    legalForm: 'artisan',
    isRegistered: false,
    machineCondition: 'used',
    bought: 'deposit',
    ownCapital: 1,
    commitsRemainder: false,
    support: {
      has: 'received',
      content: 'machine',
      what: worstText(300),
      source: 'target-programme',
      year: 2019,
      isSame: 'different',
    },
  },
] as const;
const judged: readonly { readonly programme: Programme; readonly verdict: Verdict }[] =
  worstRulebook.programmes.flatMap((programme) =>
    facts.map((each) => ({ programme, verdict: assessProgramme(programme, each, context) })),
  );
const [anyAnswer] = answered;
const toDoOf = ({ lines }: Verdict): readonly ThingToDo[] =>
  lines
    .filter(({ outcome }) => outcome !== 'met')
    .toSorted((one, other) => JSON.stringify(other.values).length - JSON.stringify(one.values).length)
    .slice(0, 3)
    .map((line) => ({ line, opens: anyAnswer ?? null }));

const doubts = [
  null,
  'taxCodeCheckDigit',
  'taxCodeUnusualLength',
  'phoneForeign',
  'moneyVeryLarge',
  'moneyVerySmall',
] as const;
const problems = [
  'useButtons',
  'unknownOption',
  'needsText',
  'textTooLong',
  'emptyText',
  'notANumber',
  'notWhole',
  'numberTooSmall',
  'numberTooLarge',
  'notAQuantity',
  'notMoney',
  'moneyTooLarge',
  'notAYear',
  'yearOutOfRange',
  'notAMonth',
  'monthOutOfRange',
  'communeNotFound',
  'tooManyCommunes',
  'notAPhone',
  'notATaxCode',
  'needsFile',
  'tooManyFiles',
  'tooManyRows',
] as const;
const questionNotices = [
  'stale',
  'voiceKept',
  'notUnderstood',
  'edited',
  'add',
  'copied',
  'wrongContact',
  'notFetched',
  'wrongKind',
  { tooLargeMegabytes: 20 },
] as const;

const worstRefusal = judged.find(({ verdict }) => verdict.outcome === 'ineligible');
const refusalOf = (verdict: Verdict | undefined) =>
  verdict === undefined ? null : { verdict, toDo: toDoOf(verdict) };

const plainQuestion = {
  screen: 'question',
  heading: heading(),
  remaining: 43,
  hasBefore: true,
  saved: null,
  problem: null,
  candidates: [],
  isReplacement: false,
  guess: null,
  refusal: null,
  staffComment: null,
  notice: null,
  need: 'machine',
  gap: null,
} as const satisfies Omit<Of<'question'>, 'line'>;

function lineWith(id: Question['id']): AnswerLine {
  const found = answered.find(({ question }) => question === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

const longestLine = lineWith('situation');
const priceLine = lineWith('machine-price');
const sectorLine = { ...lineWith('sector'), value: undefined };
const communeLine = { ...lineWith('commune'), value: undefined };
/** The longest value before it, a comment of the staff, a problem: everything at once, and each thing by itself. */
const questions: readonly Of<'question'>[] = answered.flatMap((line) => {
  const open = { ...line, value: undefined };
  return [
    { ...plainQuestion, line: open },
    { ...plainQuestion, line },
    { ...plainQuestion, line: { ...line, value: { kind: 'unknown' as const } } },
    {
      ...plainQuestion,
      line,
      saved: { line: longestLine, doubt: 'moneyVeryLarge' as const },
      isReplacement: true,
      notice: 'voiceKept' as const,
      problem: { reason: 'textTooLong' as const, params: { atMost: 2000 } },
      staffComment: worstText(1000),
      refusal: refusalOf(worstRefusal?.verdict),
    },
  ];
});

const card: DossierCard = {
  screen: 'dossier',
  heading: dossierHeading(),
  ownerName: worstName,
  phone: '00861381234567890',
  programme: judged[0]?.programme ?? null,
  cost: 999_999_999_999,
  ownCapital: 999_999_999_999,
  verdict: judged[3]?.verdict ?? null,
  outcomeWhenSent: 'eligible',
  sentAnyway: true,
  sent: { number: 12, at: new Date('2026-11-25T02:00:00Z') },
  erasureAskedAt: new Date('2026-11-25T02:00:00Z'),
  vague: allLines.filter(({ asks }) => asks.answer.kind === 'text'),
  fileCount: 60,
  notes: Array.from({ length: 30 }, () => ({
    at: new Date('2026-11-25T02:00:00Z'),
    author: worstName,
    text: worstText(4096),
  })),
  buttons: [
    'claim',
    'release',
    'handOver',
    'note',
    'requestChanges',
    'shortlist',
    'decline',
    'reopen',
    'closeErased',
  ],
  hasEarlierSubmission: true,
  notice: null,
};
const dossierNotices: readonly DossierNotice[] = [
  'claimed',
  'released',
  'noteKept',
  'declined',
  'reopened',
  'shortlisted',
  { taken: worstName },
  { handedOver: worstName },
  { changesSent: 30 },
  ...(['wrongStatus', 'notYours', 'someoneElseHasIt', 'notAllowed', 'reasonMissing'] as const).map(
    (refused) => ({ refused }),
  ),
];

function dossierHeading(): DossierHeading {
  return {
    id: proposal,
    reference,
    title: worstTitle,
    status: 'changesRequested',
    areaCode: '01777',
    outcome: 'needsStaff',
    reviewerName: worstName,
    ageDays: 400,
  };
}

const areaCodes = worstRulebook.areas.map(({ code }) => code);
const counts = (code: string) => ({ code, drafts: 9999, sent: 9999, decided: 9999 });

export const worstReplies: RepliesByScreen = {
  ...worstEnquiryReplies,
  ...worstAnnouncementReplies,
  question: [
    ...questions,
    ...problems.map((reason) => ({
      ...plainQuestion,
      line: priceLine,
      problem: {
        reason,
        params: {
          atMost: 100_000,
          atLeast: 1,
          earliest: 1945,
          latest: 2027,
          count: 12,
          text: worstText(100),
        },
      },
    })),
    ...questionNotices.map((notice) => ({ ...plainQuestion, line: longestLine, notice })),
    ...doubts.map((doubt) => ({ ...plainQuestion, line: sectorLine, saved: { line: priceLine, doubt } })),
    { ...plainQuestion, line: sectorLine, guess: 'dd' },
    {
      ...plainQuestion,
      line: communeLine,
      candidates: areaCodes.slice(0, 8).map((code) => ({ kind: 'commune' as const, code })),
    },
    {
      ...plainQuestion,
      line: { ...lineWith('output-now'), value: undefined },
      candidates: [{ kind: 'quantity', amount: 1200, unit: '<&>"' }],
    },
    ...judged
      .filter(({ verdict }) => verdict.outcome === 'ineligible')
      .map(({ verdict }) => ({ ...plainQuestion, line: lineWith('go-on'), refusal: refusalOf(verdict) })),
  ],
  advice: allLines
    .filter(({ asks }) => asks.answer.kind === 'text')
    .map((line) => ({
      screen: 'advice',
      heading: heading(),
      saved: { line, doubt: null },
      missing: ['number', 'unit', 'place', 'date', 'machine', 'outcome'],
    })),
  whichPaper: [
    {
      screen: 'whichPaper',
      heading: heading(),
      files: [worstFile.id],
      papers: allLines.filter(({ asks }) => asks.answer.kind === 'files'),
    },
  ],
  review: [
    ...pages.map((page) => review({ page })),
    ...(
      [
        'allAnswered',
        'left',
        'takenBack',
        'editAsked',
        'fileNotKept',
        'notReady',
        'leaving',
        'changedSince',
        'locked',
        'replaced',
        'stale',
      ] as const
    ).map((notice) => review({ notice, saved: { line: longestLine, doubt: null } })),
    ...headings.map((each) => review({ heading: each, isEditable: false })),
    review({ openCount: 0, unknownCount: 0, voiceCount: 0, isLeaving: true }),
    review({ lines: allLines.map((line) => ({ ...line, value: undefined })), openCount: 80 }),
  ],
  verdict: judged.map(({ programme, verdict }) => ({
    screen: 'verdict',
    heading: heading(),
    verdict,
    programme,
    others: worstRulebook.programmes.slice(0, 3),
    toDo: toDoOf(verdict),
    openCount: 43,
    isGateClosed: false,
    isLeaving: false,
    latePlan: { planned: 2027, reachable: 2029 },
  })),
  verdictMoney: judged.map(({ verdict }) => ({
    screen: 'verdictMoney',
    heading: heading(),
    verdict,
    plans: worstRulebook.centre.deadlines.slice(0, 2).map((deadline) => ({ year: 2028, deadline })),
  })),
  verdictLines: judged.flatMap(({ verdict }) =>
    [0, 1, 2, 9].map((page) => ({ screen: 'verdictLines', heading: heading(), verdict, page }) as const),
  ),
  possibilities: [true, false].flatMap((isWholeList) => [
    {
      screen: 'possibilities' as const,
      heading: heading(),
      programmes: worstRulebook.programmes,
      isWholeList,
      openCount: 43,
    },
    { screen: 'possibilities' as const, heading: heading(), programmes: [], isWholeList, openCount: 0 },
  ]),
  sendAsk: [
    { screen: 'sendAsk', heading: heading(), version: 999_999_999, verdict: null, unchanged: allLines },
    ...judged
      .filter(({ verdict }) => verdict.outcome === 'ineligible')
      .map(
        ({ verdict }) =>
          ({
            screen: 'sendAsk',
            heading: heading(),
            version: 1,
            verdict,
            unchanged: allLines.slice(0, 30),
          }) as const,
      ),
  ],
  sent: [true, false].flatMap((flag) =>
    [null, '2027-02-11'].map(
      (seenOn) =>
        ({
          screen: 'sent',
          heading: heading(),
          isAgain: flag,
          wasAlready: !flag,
          seenOn,
          isSeenToday: flag,
        }) as const,
    ),
  ),
  discardAsk: headings.map((each) => ({ screen: 'discardAsk', heading: each })),
  discarded: [worstTitle, ''].map((title) => ({ screen: 'discarded', title })),
  editAsk: headings.map((each) => ({ screen: 'editAsk', heading: each })),
  withdrawAsk: headings.map((each) => ({ screen: 'withdrawAsk', heading: each })),
  withdrawn: [true, false].map((isTooLate) => ({ screen: 'withdrawn', heading: heading(), isTooLate })),
  changes: [true, false].map((isEditable) => ({
    screen: 'changes',
    heading: heading(),
    message: worstText(1000),
    items: allLines.slice(0, 30).map((line, index) => ({ line, isDone: index % 2 === 0 })),
    isEditable,
    saved: { line: longestLine, doubt: null },
    notice: isEditable ? 'stale' : 'replaced',
  })),
  consent: (['needed', 'refused', null] as const).map((notice) => ({
    screen: 'consent',
    notice,
    commune: '01777',
  })),
  home: [
    ...(
      [
        'nothingAsked',
        'languageSet',
        'oldButton',
        'gone',
        'notYours',
        'voiceNowhere',
        'noPlace',
        'edited',
        'notUnderstood',
        'notAllowed',
        null,
      ] as const
    ).map((notice) => ({
      screen: 'home' as const,
      draft: heading({ status: 'draft' }),
      proposalCount: 99,
      enquiryCount: 99,
      roles: allRoles,
      notice,
    })),
    { screen: 'home', draft: null, proposalCount: 0, enquiryCount: 0, roles: [], notice: null },
  ],
  languages: [{ screen: 'languages' }],
  help: [{ screen: 'help' }],
  identity: [{ screen: 'identity' }],
  generalAnswers: [{ screen: 'generalAnswers' }],
  generalAnswer: [...worstRulebook.generalAnswers.map(({ id }) => id), 'gone'].map((id) => ({
    screen: 'generalAnswer',
    id,
  })),
  chooseEstablishment: [
    {
      screen: 'chooseEstablishment',
      establishments: Array.from({ length: 6 }, () => ({ proposal, title: worstText(300) })),
    },
  ],
  proposals: (['tooMany', null] as const).flatMap((notice) => [
    { screen: 'proposals' as const, items: Array.from({ length: 30 }, () => heading()), notice },
    { screen: 'proposals' as const, items: [], notice },
  ]),
  myData: (['shown', 'asked', 'done'] as const).flatMap((stage) =>
    [new Date('2026-11-25T02:00:00Z'), null].map(
      (consentAt) =>
        ({
          screen: 'myData',
          consentAt,
          consentVersion: consentAt === null ? null : '2026-11',
          name: worstName,
          drafts: 9999,
          sent: 9999,
          files: 9999,
          enquiries: 9999,
          heardAreas: consentAt === null ? null : 66,
          isNothingKept: consentAt === null,
          stage,
        }) as const,
    ),
  ),
  areaCounts: [[], areaCodes.slice(0, 1), areaCodes].map((codes) => ({
    screen: 'areaCounts',
    areas: codes.map(counts),
    heard: codes.length === 0 ? null : { area: 'nguyen-binh', listeners: 100_000 },
  })),
  people: [0, 3, 99].map((page) => ({
    screen: 'people',
    people: Array.from({ length: 40 }, () => ({ id: person, name: worstName, roles: allRoles })),
    page,
  })),
  personRoles: [
    null,
    { kind: 'lastAdmin' } as const,
    ...allRoles.map((role) => ({ kind: 'removed', role }) as const),
  ].map((notice) => ({
    screen: 'personRoles',
    person: { id: person, name: worstName, roles: allRoles },
    notice,
  })),
  inviteAsk: [{ screen: 'inviteAsk' }],
  inviteAreas: [true, false].map((isNotFound) => ({
    screen: 'inviteAreas',
    areas: worstRulebook.areas
      .slice(0, 8)
      .map(({ code, district, districtName }, index) =>
        index % 2 === 0 ? { code, name: null } : { code: district, name: districtName },
      ),
    isNotFound,
  })),
  invited: [{ screen: 'invited', code: 'A'.repeat(32), expires: new Date('2026-12-02T02:00:00Z') }],
  inviteInvalid: [{ screen: 'inviteInvalid' }],
  signIn: [
    {
      screen: 'signIn',
      link: `https://${'khuyencong.'.repeat(20)}vn/console/in/${'x'.repeat(43)}`,
      minutes: 10,
      isPublic: false,
    },
  ],
  joined: allRoles.map((role) => ({ screen: 'joined', role })),
  toast: [{ screen: 'toast', toast: 'alreadySaved' }],
  dossier: [
    card,
    ...dossierNotices.map((notice) => ({ ...card, notice })),
    ...judged.map(({ programme, verdict }) => ({ ...card, programme, verdict })),
    {
      ...card,
      verdict: null,
      programme: null,
      phone: null,
      cost: null,
      sent: null,
      erasureAskedAt: null,
      notes: [],
      vague: [],
    },
  ],
  dossiers: (['waiting', 'mine', 'flagged', 'all', ...allStatuses] as const).flatMap((filter) => [
    {
      screen: 'dossiers' as const,
      filter,
      words: worstTitle,
      page: 2,
      count: 9999,
      items: Array.from({ length: 6 }, dossierHeading),
    },
    { screen: 'dossiers' as const, filter, words: '', page: 0, count: 0, items: [] },
  ]),
  dossierAnswers: pages.flatMap((page) =>
    [true, false].map(
      (isUnmasked) =>
        ({ screen: 'dossierAnswers', heading: dossierHeading(), lines: allLines, page, isUnmasked }) as const,
    ),
  ),
  dossierVerdict: judged.flatMap(({ verdict }) =>
    [0, 1, 9].map(
      (page) => ({ screen: 'dossierVerdict', heading: dossierHeading(), verdict, page }) as const,
    ),
  ),
  dossierFiles: [0, 60].map((length) => ({
    screen: 'dossierFiles',
    heading: dossierHeading(),
    files: Array.from({ length }, () => ({
      id: asId<FileId>(largest),
      question: 'paper-quotation' as const,
      row: 0,
    })),
  })),
  paper: allPaperKinds.flatMap((paper) =>
    [0, 1, 60].map((count) => ({
      screen: 'paper' as const,
      paper,
      proposal,
      isForStaff: count > 0,
      fileName: 'don-de-nghi.docx',
      bytes: new Uint8Array(),
      blanks: Array.from({ length: count }, () => worstText(60)),
    })),
  ),
  dossierHistory: [0, 1, 99].map((page) => ({
    screen: 'dossierHistory',
    heading: dossierHeading(),
    lines: Array.from({ length: 60 }, (_, index) => ({
      event: index,
      at: new Date('2026-11-25T02:00:00Z'),
      who: index % 3 === 0 ? null : index % 3 === 1 ? 'system' : worstName,
      what: index % 2 === 0 ? 'answerChanged' : 'declined',
      key: { question: 'machine-name' as const, row: 1 },
      why: worstText(1500),
    })),
    page,
  })),
  dossierChanges: [0, 1, 99].flatMap((page) => [
    {
      screen: 'dossierChanges' as const,
      heading: dossierHeading(),
      isFirst: false,
      changes: allLines.map((line) => ({ line, before: line.value, after: line.value })),
      page,
    },
    { screen: 'dossierChanges' as const, heading: dossierHeading(), isFirst: page === 0, changes: [], page },
  ]),
  dossierGone: [{ screen: 'dossierGone' }],
  ownDossier: [{ screen: 'ownDossier' }],
  dossierPrompt: (['note', 'decline', 'reopen', 'shortlist', 'closeErased'] as const).map((prompt) => ({
    screen: 'dossierPrompt',
    heading: dossierHeading(),
    prompt,
    version: 999_999_999,
    refused: { length: 4096, longest: 1500 },
  })),
  handOverAsk: [
    {
      screen: 'handOverAsk',
      heading: dossierHeading(),
      people: Array.from({ length: 20 }, () => ({ id: person, name: worstName })),
    },
    { screen: 'handOverAsk', heading: dossierHeading(), people: [] },
  ],
  changeRequest: [0, 1, 99].flatMap((page) =>
    (['empty', { length: 4096, longest: 1000 }, null] as const).map(
      (refused) =>
        ({
          screen: 'changeRequest',
          heading: dossierHeading(),
          lines: allLines,
          ticked: refused === 'empty' ? [] : allLines.slice(0, 30),
          page,
          refused,
        }) as const,
    ),
  ),
};

function review(changes: Partial<Of<'review'>>): Of<'review'> {
  return {
    screen: 'review',
    heading: heading(),
    lines: allLines,
    page: 0,
    openCount: 12,
    unknownCount: 9,
    laterCount: 5,
    voiceCount: 30,
    verdict: judged[0]?.verdict ?? null,
    isEditable: true,
    isLeaving: false,
    hasChanges: true,
    saved: null,
    notice: null,
    ...changes,
  };
}
