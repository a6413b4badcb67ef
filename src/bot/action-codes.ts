// Under which letters each action stands in button data, and which fields follow.
import type { Action } from '../app/action.ts';

export type FieldName =
  | 'proposal'
  | 'person'
  | 'file'
  | 'page'
  | 'version'
  | 'key'
  | 'filter'
  | 'role'
  | 'language'
  | 'id'
  | 'data'
  | 'paper'
  | 'copyFrom'
  | 'commune'
  | 'enquiry'
  | 'queue'
  | 'ready'
  | 'area'
  | 'topic'
  | 'announcement'
  | 'button'
  | 'time'
  | 'move';

/** A code is never reused for something else: old messages keep their buttons. */
export const codes: Readonly<Record<Action['do'], readonly [code: string, ...fields: FieldName[]]>> = {
  home: ['h'],
  consent: ['ok', 'commune'],
  refuseConsent: ['no'],
  chooseLanguage: ['ln'],
  setLanguage: ['sl', 'language'],
  generalAnswers: ['gs'],
  generalAnswer: ['g', 'id'],
  help: ['hp'],
  newProposal: ['n'],
  startProposal: ['np', 'copyFrom'],
  myProposals: ['m'],
  continue: ['c', 'proposal'],
  answer: ['a', 'proposal', 'key', 'data'],
  answerUnknown: ['u', 'proposal', 'key'],
  ask: ['q', 'proposal', 'key'],
  askBefore: ['b', 'proposal', 'key'],
  addToAnswer: ['ad', 'proposal', 'key'],
  filePaper: ['f', 'proposal', 'key', 'file'],
  review: ['r', 'proposal', 'page'],
  verdict: ['v', 'proposal'],
  verdictLines: ['vl', 'proposal', 'page'],
  verdictMoney: ['vm', 'proposal'],
  otherProgrammes: ['op', 'proposal'],
  send: ['s', 'proposal'],
  confirmSend: ['cs', 'proposal', 'version'],
  discard: ['d', 'proposal'],
  confirmDiscard: ['cd', 'proposal'],
  edit: ['e', 'proposal'],
  confirmEdit: ['cf', 'proposal'],
  withdraw: ['w', 'proposal'],
  confirmWithdraw: ['cw', 'proposal'],
  changes: ['ch', 'proposal'],
  paper: ['pa', 'proposal', 'paper'],
  myData: ['md'],
  eraseMyData: ['ed'],
  confirmErase: ['ce'],
  dossiers: ['L', 'filter', 'page'],
  dossier: ['D', 'proposal'],
  dossierAnswers: ['DA', 'proposal', 'page'],
  dossierVerdict: ['DV', 'proposal', 'page'],
  dossierFiles: ['DF', 'proposal'],
  dossierHistory: ['DH', 'proposal', 'page'],
  dossierChanges: ['DC', 'proposal', 'page'],
  dossierPaper: ['DP', 'proposal', 'paper'],
  claim: ['X', 'proposal'],
  release: ['XR', 'proposal'],
  handOver: ['XH', 'proposal'],
  handOverTo: ['XT', 'proposal', 'person'],
  writeNote: ['XN', 'proposal'],
  requestChanges: ['XC', 'proposal', 'page'],
  tickChange: ['XK', 'proposal', 'key', 'page'],
  sendChanges: ['XS', 'proposal'],
  cancelChanges: ['XZ', 'proposal'],
  shortlist: ['XL', 'proposal'],
  confirmShortlist: ['XY', 'proposal', 'version'],
  decline: ['XD', 'proposal'],
  reopen: ['XO', 'proposal'],
  closeErased: ['XE', 'proposal'],
  confirmCloseErased: ['XF', 'proposal', 'version'],
  areaCounts: ['ac'],
  openConsole: ['co'],
  people: ['P', 'page'],
  personRoles: ['PR', 'person'],
  removeRole: ['PX', 'person', 'role'],
  invite: ['I'],
  inviteAs: ['IA', 'role'],
  inviteOfficer: ['IO', 'id'],
  askCentre: ['qa'],
  askAbout: ['qq', 'proposal', 'key'],
  askAboutLine: ['ql', 'proposal', 'id'],
  askAboutAnnouncement: ['qn', 'announcement'],
  myEnquiries: ['qm'],
  enquiry: ['qe', 'enquiry', 'page'],
  addToEnquiry: ['qd', 'enquiry'],
  closeEnquiry: ['qc', 'enquiry'],
  foundAnswer: ['qf', 'id'],
  offeredAnswer: ['qo', 'enquiry', 'id'],
  helped: ['qh', 'enquiry', 'id'],
  publishAnswer: ['QP', 'enquiry'],
  unpublishAnswer: ['QU', 'enquiry'],
  hear: ['nh'],
  startHearing: ['ns', 'area'],
  stopHearing: ['nx'],
  hearTopic: ['nt', 'topic'],
  hearDistricts: ['nd'],
  hearDistrict: ['ne', 'id'],
  hearArea: ['na', 'id'],
  announcements: ['N', 'page'],
  newAnnouncement: ['NN'],
  announcement: ['NE', 'announcement'],
  dropAnnouncementFile: ['NF', 'announcement'],
  announcementText: ['NX', 'announcement', 'language'],
  announcementTopic: ['NT', 'announcement', 'topic'],
  announcementAreas: ['NA', 'announcement', 'page'],
  announcementArea: ['NR', 'announcement', 'id', 'page'],
  announcementButton: ['NB', 'announcement', 'button'],
  announcementTimes: ['NW', 'announcement'],
  announcementTime: ['NI', 'announcement', 'time'],
  previewAnnouncement: ['NP', 'announcement'],
  moveAnnouncement: ['NM', 'announcement', 'move', 'version'],
  cancelAnnouncement: ['NC', 'announcement'],
  recallAnnouncement: ['NL', 'announcement'],
  queue: ['Q', 'queue', 'page'],
  queued: ['QE', 'enquiry', 'page'],
  enquiryFiles: ['QF', 'enquiry'],
  claimEnquiry: ['QX', 'enquiry'],
  releaseEnquiry: ['QR', 'enquiry'],
  handOverEnquiry: ['QH', 'enquiry'],
  handOverEnquiryTo: ['QT', 'enquiry', 'person'],
  answerEnquiry: ['QA', 'enquiry'],
  readyReplies: ['QL', 'enquiry', 'page'],
  readyReply: ['QY', 'enquiry', 'ready'],
  sendReady: ['QS', 'enquiry', 'ready', 'version'],
  correctAnswer: ['QC', 'enquiry'],
  withdrawAnswer: ['QW', 'enquiry'],
  muteAsker: ['QM', 'enquiry'],
  unmuteAsker: ['QV', 'enquiry'],
  noteOnEnquiry: ['QN', 'enquiry'],
  finishEnquiry: ['QZ', 'enquiry'],
};
