// Button data: an action in at most 64 bytes. Everything that comes in may be forged, cut off or years old.
import type { Action, DossierFilter } from '../app/action.ts';
import { queueNames } from '../app/enquiry/enquiry-action.ts';
import { allPaperKinds } from '../app/paper-source.ts';
import { asId } from '../core/ids.ts';
import { allStatuses } from '../core/proposal.ts';
import { allRoles } from '../core/roles.ts';
import { decodeKey, encodeKey } from './key-codec.ts';

type FieldName =
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
  | 'queue';

/** A code is never reused for something else: old messages keep their buttons. */
const codes: Readonly<Record<Action['do'], readonly [code: string, ...fields: FieldName[]]>> = {
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
  myEnquiries: ['qm'],
  enquiry: ['qe', 'enquiry', 'page'],
  addToEnquiry: ['qd', 'enquiry'],
  closeEnquiry: ['qc', 'enquiry'],
  foundAnswer: ['qf', 'id'],
  offeredAnswer: ['qo', 'enquiry', 'id'],
  helped: ['qh', 'enquiry', 'id'],
  publishAnswer: ['QP', 'enquiry'],
  unpublishAnswer: ['QU', 'enquiry'],
  queue: ['Q', 'queue', 'page'],
  queued: ['QE', 'enquiry', 'page'],
  enquiryFiles: ['QF', 'enquiry'],
  claimEnquiry: ['QX', 'enquiry'],
  releaseEnquiry: ['QR', 'enquiry'],
  handOverEnquiry: ['QH', 'enquiry'],
  handOverEnquiryTo: ['QT', 'enquiry', 'person'],
  answerEnquiry: ['QA', 'enquiry'],
  correctAnswer: ['QC', 'enquiry'],
  withdrawAnswer: ['QW', 'enquiry'],
  muteAsker: ['QM', 'enquiry'],
  unmuteAsker: ['QV', 'enquiry'],
  noteOnEnquiry: ['QN', 'enquiry'],
  finishEnquiry: ['QZ', 'enquiry'],
};

const byCode = new Map(Object.entries(codes).map(([name, [code, ...fields]]) => [code, { name, fields }]));

/** At most 64 bytes of ASCII; throws where an action cannot be written (a defect of ours). */
export function encodeAction(action: Action): string {
  const [code, ...fields] = codes[action.do];
  const values: Readonly<Record<string, unknown>> = { ...action };
  const data = [code, ...fields.map((field) => encodeField(field, values[field]))].join(':');
  if (Buffer.byteLength(data) > 64) throw new Error(`button data too long: ${data}`);
  return data;
}

function encodeField(field: FieldName, value: unknown): string {
  if (field === 'key') return encodeKey(value);
  if (field === 'copyFrom' || field === 'commune') return value === null ? '0' : String(value);
  return String(value);
}

/** Null for data that no button of ours holds, or holds no more. */
export function decodeAction(data: string): Action | null {
  const [code = '', ...parts] = data.split(':');
  const found = byCode.get(code);
  if (found === undefined || parts.length !== found.fields.length) return null;
  const fields: Record<string, unknown> = {};
  for (const [index, field] of found.fields.entries()) {
    const value = decodeField(field, parts[index] ?? '');
    if (value === undefined) return null;
    fields[field] = value;
  }
  // The one cast of this folder: the table above pairs each action with exactly its fields.
  return { do: found.name, ...fields } as Action;
}

function decodeField(field: FieldName, text: string): unknown {
  switch (field) {
    case 'proposal':
    case 'person':
    case 'file':
    case 'enquiry':
      return decodeId(text);
    case 'copyFrom':
      return text === '0' ? null : decodeId(text);
    case 'commune':
      return text === '0' ? null : /^\d{5}$/.test(text) ? text : undefined;
    case 'page':
    case 'version':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    case 'key':
      return decodeKey(text);
    case 'filter':
      return [...allStatuses, 'waiting', 'mine', 'flagged', 'all'].find((filter) => filter === text) satisfies
        | DossierFilter
        | string
        | undefined;
    case 'role':
      return allRoles.find((role) => role === text);
    case 'paper':
      return allPaperKinds.find((kind) => kind === text);
    case 'queue':
      return queueNames.find((queue) => queue === text);
    case 'language':
      return /^[a-z]{2,3}$/.test(text) ? text : undefined;
    case 'id':
    case 'data':
      return /^[\w.,+-]{1,40}$/.test(text) ? text : undefined;
    default:
      return field satisfies never;
  }
}

function decodeId(text: string): unknown {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value > 0 && value < 2 ** 31 ? asId(value) : undefined;
}
