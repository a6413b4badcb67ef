// Every action there is, with any content that the product could give it.
import fc from 'fast-check';
import type { Action, DossierFilter } from '../../src/app/action.ts';
import { queueNames } from '../../src/app/enquiry/enquiry-action.ts';
import { allPaperKinds } from '../../src/app/paper-source.ts';
import { announcementButtons, announcementMoves } from '../../src/core/announcement.ts';
import { announcementTopics } from '../../src/core/announcement-topic.ts';
import type { AnswerKey } from '../../src/core/answer.ts';
import { toButtonData } from '../../src/core/answer-kinds/button-data.ts';
import { addRow, completeRows, removeRow } from '../../src/core/answer-kinds/rows.ts';
import {
  type AnnouncementId,
  asId,
  type EnquiryId,
  type FileId,
  type PersonId,
  type ProposalId,
} from '../../src/core/ids.ts';
import { allStatuses } from '../../src/core/proposal.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import { allRoles } from '../../src/core/roles.ts';
import { startTimes } from '../../src/core/start-time.ts';
import { readPinnedRulebook } from '../core/eligibility/pinned-rulebook.ts';

/** As large as the database makes them. */
export const largestId = 2 ** 31 - 1;
const { areas, generalAnswers, programmes } = readPinnedRulebook();
const knownIds = [...generalAnswers.map(({ id }) => `g.${id}`), 'p.1', `p.${2 ** 31 - 1}`];
const criteria = programmes.flatMap((programme) => programme.criteria.map(({ id }) => id));

const numbers = fc.oneof(fc.constantFrom(1, largestId), fc.integer({ min: 1, max: largestId }));
const proposal = numbers.map((id) => asId<ProposalId>(id));
const person = numbers.map((id) => asId<PersonId>(id));
const announcement = numbers.map((id) => asId<AnnouncementId>(id));
const enquiry = numbers.map((id) => asId<EnquiryId>(id));
const file = numbers.map((id) => asId<FileId>(id));
const page = fc.nat({ max: 1000 });
const key: fc.Arbitrary<AnswerKey> = fc
  .tuple(fc.constantFrom(...allQuestions), fc.integer({ min: 1, max: 999 }))
  .map(([{ id, perRowOf }, row]) => ({ question: id, row: perRowOf === undefined ? 0 : row }));
const role = fc.constantFrom(...allRoles);
const filters: readonly DossierFilter[] = ['waiting', 'mine', 'flagged', 'all', ...allStatuses];
const officerAreas = areas.flatMap(({ code, district }) => [code, district]);

/** What stands in the buttons that answer a question. */
const data = fc.oneof(
  fc.constantFrom(
    'clear',
    'outside',
    addRow,
    completeRows,
    removeRow(999),
    ...allQuestions.flatMap(({ answer }) => (answer.kind === 'choice' ? answer.options : [])),
    ...areas.map(({ code }) => code),
  ),
  fc.nat({ max: 1_000_000_000_000 }).map((dong) => toButtonData({ kind: 'money', dong })),
  fc.constantFrom(
    toButtonData({ kind: 'quantity', amount: 2.5, unit: 'tấn' }),
    toButtonData({ kind: 'quantity', amount: 1200, unit: 'viên/mẻ' }),
    toButtonData({ kind: 'month', year: 2027, month: 3 }),
    toButtonData({ kind: 'phone', digits: '008613812345678' }),
  ),
);

type ActionsByName = { [Name in Action['do']]: fc.Arbitrary<Extract<Action, { readonly do: Name }>> };

const simple = <Name extends Action['do']>(name: Name) => fc.constant({ do: name } as const);
const ofProposal = <Name extends Action['do']>(name: Name) =>
  proposal.map((id) => ({ do: name, proposal: id }) as const);
const paged = <Name extends Action['do']>(name: Name) =>
  fc.tuple(proposal, page).map(([id, at]) => ({ do: name, proposal: id, page: at }) as const);
const ofAnswer = <Name extends Action['do']>(name: Name) =>
  fc.tuple(proposal, key).map(([id, at]) => ({ do: name, proposal: id, key: at }) as const);

const ofEnquiry = <Name extends Action['do']>(name: Name) =>
  enquiry.map((id) => ({ do: name, enquiry: id }) as const);
const pagedEnquiry = <Name extends Action['do']>(name: Name) =>
  fc.tuple(enquiry, page).map(([id, at]) => ({ do: name, enquiry: id, page: at }) as const);

const ofAnnouncement = <Name extends Action['do']>(name: Name) =>
  announcement.map((id) => ({ do: name, announcement: id }) as const);

/** A new action does not compile without its samples. */
const actions: ActionsByName = {
  home: simple('home'),
  consent: fc
    .option(fc.constantFrom(...areas.map(({ code }) => code)))
    .map((commune) => ({ do: 'consent', commune })),
  refuseConsent: simple('refuseConsent'),
  chooseLanguage: simple('chooseLanguage'),
  setLanguage: fc.constantFrom('vi', 'en', 'tyz').map((language) => ({ do: 'setLanguage', language })),
  generalAnswers: simple('generalAnswers'),
  generalAnswer: fc.constantFrom(...generalAnswers).map(({ id }) => ({ do: 'generalAnswer', id })),
  help: simple('help'),
  openConsole: simple('openConsole'),
  newProposal: simple('newProposal'),
  startProposal: fc.option(proposal).map((copyFrom) => ({ do: 'startProposal', copyFrom })),
  myProposals: simple('myProposals'),
  continue: ofProposal('continue'),
  answer: fc
    .tuple(proposal, key, data)
    .map(([id, at, said]) => ({ do: 'answer', proposal: id, key: at, data: said })),
  answerUnknown: ofAnswer('answerUnknown'),
  ask: ofAnswer('ask'),
  askBefore: ofAnswer('askBefore'),
  addToAnswer: ofAnswer('addToAnswer'),
  filePaper: fc
    .tuple(proposal, key, file)
    .map(([id, at, paper]) => ({ do: 'filePaper', proposal: id, key: at, file: paper })),
  review: paged('review'),
  verdict: ofProposal('verdict'),
  verdictLines: paged('verdictLines'),
  verdictMoney: ofProposal('verdictMoney'),
  otherProgrammes: ofProposal('otherProgrammes'),
  send: ofProposal('send'),
  confirmSend: fc
    .tuple(proposal, fc.nat({ max: 999_999_999 }))
    .map(([id, version]) => ({ do: 'confirmSend', proposal: id, version })),
  discard: ofProposal('discard'),
  confirmDiscard: ofProposal('confirmDiscard'),
  edit: ofProposal('edit'),
  confirmEdit: ofProposal('confirmEdit'),
  withdraw: ofProposal('withdraw'),
  confirmWithdraw: ofProposal('confirmWithdraw'),
  changes: ofProposal('changes'),
  paper: fc
    .tuple(proposal, fc.constantFrom(...allPaperKinds))
    .map(([id, paper]) => ({ do: 'paper', proposal: id, paper })),
  askCentre: simple('askCentre'),
  askAbout: ofAnswer('askAbout'),
  askAboutAnnouncement: ofAnnouncement('askAboutAnnouncement'),
  askAboutLine: fc
    .tuple(proposal, fc.constantFrom(...criteria))
    .map(([id, criterion]) => ({ do: 'askAboutLine', proposal: id, id: criterion })),
  myEnquiries: simple('myEnquiries'),
  enquiry: pagedEnquiry('enquiry'),
  addToEnquiry: ofEnquiry('addToEnquiry'),
  closeEnquiry: ofEnquiry('closeEnquiry'),
  foundAnswer: fc.constantFrom(...knownIds).map((id) => ({ do: 'foundAnswer', id })),
  offeredAnswer: fc
    .tuple(enquiry, fc.constantFrom(...knownIds))
    .map(([id, known]) => ({ do: 'offeredAnswer', enquiry: id, id: known })),
  helped: fc
    .tuple(enquiry, fc.constantFrom(...knownIds))
    .map(([id, known]) => ({ do: 'helped', enquiry: id, id: known })),
  publishAnswer: ofEnquiry('publishAnswer'),
  unpublishAnswer: ofEnquiry('unpublishAnswer'),
  queue: fc
    .tuple(fc.constantFrom(...queueNames), page)
    .map(([queue, at]) => ({ do: 'queue', queue, page: at })),
  queued: pagedEnquiry('queued'),
  enquiryFiles: ofEnquiry('enquiryFiles'),
  claimEnquiry: ofEnquiry('claimEnquiry'),
  releaseEnquiry: ofEnquiry('releaseEnquiry'),
  handOverEnquiry: ofEnquiry('handOverEnquiry'),
  handOverEnquiryTo: fc
    .tuple(enquiry, person)
    .map(([id, to]) => ({ do: 'handOverEnquiryTo', enquiry: id, person: to })),
  answerEnquiry: ofEnquiry('answerEnquiry'),
  readyReplies: pagedEnquiry('readyReplies'),
  readyReply: fc.tuple(enquiry, numbers).map(([id, ready]) => ({ do: 'readyReply', enquiry: id, ready })),
  sendReady: fc
    .tuple(enquiry, numbers, fc.nat({ max: 999_999_999 }))
    .map(([id, ready, version]) => ({ do: 'sendReady', enquiry: id, ready, version })),
  correctAnswer: ofEnquiry('correctAnswer'),
  withdrawAnswer: ofEnquiry('withdrawAnswer'),
  muteAsker: ofEnquiry('muteAsker'),
  unmuteAsker: ofEnquiry('unmuteAsker'),
  noteOnEnquiry: ofEnquiry('noteOnEnquiry'),
  finishEnquiry: ofEnquiry('finishEnquiry'),
  hear: simple('hear'),
  startHearing: fc.option(fc.constantFrom(...officerAreas)).map((area) => ({ do: 'startHearing', area })),
  stopHearing: simple('stopHearing'),
  hearTopic: fc.constantFrom(...announcementTopics).map((topic) => ({ do: 'hearTopic', topic })),
  hearDistricts: simple('hearDistricts'),
  hearDistrict: fc.constantFrom(...officerAreas).map((id) => ({ do: 'hearDistrict', id })),
  hearArea: fc.constantFrom(...officerAreas).map((id) => ({ do: 'hearArea', id })),
  announcements: page.map((at) => ({ do: 'announcements', page: at })),
  newAnnouncement: simple('newAnnouncement'),
  announcement: ofAnnouncement('announcement'),
  dropAnnouncementFile: ofAnnouncement('dropAnnouncementFile'),
  announcementText: fc
    .tuple(announcement, fc.constantFrom('vi', 'en', 'tyz'))
    .map(([id, language]) => ({ do: 'announcementText', announcement: id, language })),
  announcementTopic: fc
    .tuple(announcement, fc.constantFrom(...announcementTopics))
    .map(([id, topic]) => ({ do: 'announcementTopic', announcement: id, topic })),
  announcementAreas: fc
    .tuple(announcement, page)
    .map(([id, at]) => ({ do: 'announcementAreas', announcement: id, page: at })),
  announcementArea: fc
    .tuple(announcement, fc.constantFrom(...officerAreas), page)
    .map(([id, area, at]) => ({ do: 'announcementArea', announcement: id, id: area, page: at })),
  announcementButton: fc
    .tuple(announcement, fc.constantFrom(...announcementButtons))
    .map(([id, button]) => ({ do: 'announcementButton', announcement: id, button })),
  announcementTimes: ofAnnouncement('announcementTimes'),
  announcementTime: fc
    .tuple(announcement, fc.constantFrom(...startTimes))
    .map(([id, time]) => ({ do: 'announcementTime', announcement: id, time })),
  previewAnnouncement: ofAnnouncement('previewAnnouncement'),
  moveAnnouncement: fc
    .tuple(announcement, fc.constantFrom(...announcementMoves), fc.nat({ max: 999_999_999 }))
    .map(([id, move, version]) => ({ do: 'moveAnnouncement', announcement: id, move, version })),
  cancelAnnouncement: ofAnnouncement('cancelAnnouncement'),
  recallAnnouncement: ofAnnouncement('recallAnnouncement'),
  myData: simple('myData'),
  eraseMyData: simple('eraseMyData'),
  confirmErase: simple('confirmErase'),
  dossiers: fc
    .tuple(fc.constantFrom(...filters), page)
    .map(([filter, at]) => ({ do: 'dossiers', filter, page: at })),
  dossier: ofProposal('dossier'),
  dossierAnswers: paged('dossierAnswers'),
  dossierVerdict: paged('dossierVerdict'),
  dossierFiles: ofProposal('dossierFiles'),
  dossierHistory: paged('dossierHistory'),
  dossierChanges: paged('dossierChanges'),
  dossierPaper: fc
    .tuple(proposal, fc.constantFrom(...allPaperKinds))
    .map(([id, paper]) => ({ do: 'dossierPaper', proposal: id, paper })),
  claim: ofProposal('claim'),
  release: ofProposal('release'),
  handOver: ofProposal('handOver'),
  handOverTo: fc.tuple(proposal, person).map(([id, to]) => ({ do: 'handOverTo', proposal: id, person: to })),
  writeNote: ofProposal('writeNote'),
  requestChanges: paged('requestChanges'),
  tickChange: fc
    .tuple(proposal, key, page)
    .map(([id, of, at]) => ({ do: 'tickChange', proposal: id, key: of, page: at })),
  sendChanges: ofProposal('sendChanges'),
  cancelChanges: ofProposal('cancelChanges'),
  shortlist: ofProposal('shortlist'),
  confirmShortlist: fc
    .tuple(proposal, fc.nat({ max: 999_999_999 }))
    .map(([id, version]) => ({ do: 'confirmShortlist', proposal: id, version })),
  decline: ofProposal('decline'),
  reopen: ofProposal('reopen'),
  closeErased: ofProposal('closeErased'),
  confirmCloseErased: fc
    .tuple(proposal, fc.nat({ max: 999_999_999 }))
    .map(([id, version]) => ({ do: 'confirmCloseErased', proposal: id, version })),
  areaCounts: simple('areaCounts'),
  people: page.map((at) => ({ do: 'people', page: at })),
  personRoles: person.map((id) => ({ do: 'personRoles', person: id })),
  removeRole: fc.tuple(person, role).map(([id, held]) => ({ do: 'removeRole', person: id, role: held })),
  invite: simple('invite'),
  inviteAs: role.map((as) => ({ do: 'inviteAs', role: as })),
  inviteOfficer: fc.constantFrom(...officerAreas).map((id) => ({ do: 'inviteOfficer', id })),
};

export const actionNames: readonly string[] = Object.keys(actions);

export function actionsNamed(name: string): fc.Arbitrary<Action> {
  const found: fc.Arbitrary<Action> | undefined = Object.entries(actions).find(
    ([each]) => each === name,
  )?.[1];
  if (found === undefined) throw new Error(`no action is called ${name}`);
  return found;
}

export const anyAction: fc.Arbitrary<Action> = fc.constantFrom(...actionNames).chain(actionsNamed);
