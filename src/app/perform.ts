// One place that says which use case an action is. Every channel comes through here, so consent and roles hold everywhere.

import type { Action } from './action.ts';
import { announcementUseCases } from './announcement/announcement-use-cases.ts';
import type { App, Visit } from './app.ts';
import { askForConsent } from './applicant/ask-for-consent.ts';
import { askAgain, askBefore, continueProposal } from './applicant/ask-question.ts';
import { giveConsent, refuseConsent } from './applicant/consent.ts';
import { askToEdit, editSent } from './applicant/edit-sent.ts';
import { giveAnswer } from './applicant/give-answer.ts';
import { hasConsent } from './applicant/has-consent.ts';
import { filePaper } from './applicant/keep-media.ts';
import {
  askToDiscard,
  askToWithdraw,
  discardProposal,
  withdrawProposal,
} from './applicant/leave-proposal.ts';
import { listMyProposals } from './applicant/list-proposals.ts';
import { showMyData, withdrawConsent } from './applicant/my-data.ts';
import { takeOwnPaper } from './applicant/own-paper.ts';
import { reviewProposal } from './applicant/review-proposal.ts';
import { askToSend, sendProposal } from './applicant/send-proposal.ts';
import { setLanguage } from './applicant/set-language.ts';
import { showChanges } from './applicant/show-changes.ts';
import { showHome } from './applicant/show-home.ts';
import {
  showOtherProgrammes,
  showVerdict,
  showVerdictLines,
  showVerdictMoney,
} from './applicant/show-verdict.ts';
import { newProposal, startProposal } from './applicant/start-proposal.ts';
import { enquiryUseCases, ofAskers } from './enquiry/enquiry-use-cases.ts';
import { remember } from './remember.ts';
import type { Reply } from './reply.ts';
import { showAreaCounts } from './staff/area-counts.ts';
import { askToHandOver, claimDossier, handOver, releaseDossier } from './staff/claim-dossier.ts';
import { askToCloseErased, closeErasedDossier } from './staff/close-erased.ts';
import { askBeforeDeciding, shortlistDossier } from './staff/decide-dossier.ts';
import { takeDossierPaper } from './staff/dossier-paper.ts';
import { listDossiers } from './staff/list-dossiers.ts';
import {
  askForArea,
  askWhichRole,
  inviteAs,
  listPeople,
  showPersonRoles,
  takeRoleAway,
} from './staff/people.ts';
import { readAnswers, readChanges, readFiles, readHistory, readVerdict } from './staff/read-dossier.ts';
import { cancelChanges, chooseChanges, sendChangeRequest, tickChange } from './staff/request-changes.ts';
import { showDossier } from './staff/show-dossier.ts';
import { offerSignIn } from './staff/sign-in.ts';
import { askForNote } from './staff/write-note.ts';

type Perform<Name extends Action['do']> = (
  app: App,
  visit: Visit,
  action: Extract<Action, { do: Name }>,
) => Promise<Reply> | Reply;

const useCases: { readonly [Name in Action['do']]: Perform<Name> } = {
  home: (app, visit) => showHome(app, visit),
  consent: (app, visit, { commune }) => giveConsent(app, visit, commune),
  refuseConsent,
  chooseLanguage: () => ({ screen: 'languages' }),
  setLanguage: (app, visit, { language }) => setLanguage(app, visit, language),
  generalAnswers: () => ({ screen: 'generalAnswers' }),
  generalAnswer: (_app, _visit, { id }) => ({ screen: 'generalAnswer', id }),
  help: () => ({ screen: 'help' }),
  newProposal,
  startProposal: (app, visit, { copyFrom }) => startProposal(app, visit, { copyFrom, communeCode: null }),
  myProposals: (app, visit) => listMyProposals(app, visit),
  continue: (app, visit, { proposal }) => continueProposal(app, visit, proposal),
  answer: (app, visit, { proposal, key, data }) =>
    giveAnswer(app, visit, { proposal, key, raw: { from: 'button', data } }),
  answerUnknown: (app, visit, { proposal, key }) => giveAnswer(app, visit, { proposal, key, raw: null }),
  ask: (app, visit, { proposal, key }) => askAgain(app, visit, proposal, key),
  askBefore: (app, visit, { proposal, key }) => askBefore(app, visit, proposal, key),
  addToAnswer: (app, visit, { proposal, key }) => askAgain(app, visit, proposal, key, { isAddition: true }),
  filePaper,
  review: (app, visit, { proposal, page }) => reviewProposal(app, visit, proposal, page),
  verdict: (app, visit, { proposal }) => showVerdict(app, visit, proposal),
  verdictLines: (app, visit, { proposal, page }) => showVerdictLines(app, visit, proposal, page),
  verdictMoney: (app, visit, { proposal }) => showVerdictMoney(app, visit, proposal),
  otherProgrammes: (app, visit, { proposal }) => showOtherProgrammes(app, visit, proposal),
  send: (app, visit, { proposal }) => askToSend(app, visit, proposal),
  confirmSend: (app, visit, { proposal, version }) => sendProposal(app, visit, proposal, version),
  discard: (app, visit, { proposal }) => askToDiscard(app, visit, proposal),
  confirmDiscard: (app, visit, { proposal }) => discardProposal(app, visit, proposal),
  edit: (app, visit, { proposal }) => askToEdit(app, visit, proposal),
  confirmEdit: (app, visit, { proposal }) => editSent(app, visit, proposal),
  withdraw: (app, visit, { proposal }) => askToWithdraw(app, visit, proposal),
  confirmWithdraw: (app, visit, { proposal }) => withdrawProposal(app, visit, proposal),
  changes: (app, visit, { proposal }) => showChanges(app, visit, proposal),
  paper: (app, visit, { proposal, paper }) => takeOwnPaper(app, visit, proposal, paper),
  myData: (app, visit) => showMyData(app, visit, 'shown'),
  eraseMyData: (app, visit) => showMyData(app, visit, 'asked'),
  confirmErase: (app, visit) => withdrawConsent(app, visit),
  dossiers: (app, visit, { filter, page }) => listDossiers(app, visit, filter, page),
  dossier: (app, visit, { proposal }) => showDossier(app, visit, proposal),
  dossierAnswers: (app, visit, { proposal, page }) => readAnswers(app, visit, proposal, page),
  dossierVerdict: (app, visit, { proposal, page }) => readVerdict(app, visit, proposal, page),
  dossierFiles: (app, visit, { proposal }) => readFiles(app, visit, proposal),
  dossierHistory: (app, visit, { proposal, page }) => readHistory(app, visit, proposal, page),
  dossierChanges: (app, visit, { proposal, page }) => readChanges(app, visit, proposal, page),
  dossierPaper: (app, visit, { proposal, paper }) => takeDossierPaper(app, visit, proposal, paper),
  claim: (app, visit, { proposal }) => claimDossier(app, visit, proposal),
  release: (app, visit, { proposal }) => releaseDossier(app, visit, proposal),
  handOver: (app, visit, { proposal }) => askToHandOver(app, visit, proposal),
  handOverTo: (app, visit, { proposal, person }) => handOver(app, visit, proposal, person),
  writeNote: (app, visit, { proposal }) => askForNote(app, visit, proposal),
  requestChanges: (app, visit, { proposal, page }) => chooseChanges(app, visit, proposal, page),
  tickChange: (app, visit, { proposal, key, page }) => tickChange(app, visit, proposal, { key, page }),
  sendChanges: (app, visit, { proposal }) => sendChangeRequest(app, visit, proposal, ''),
  cancelChanges: (app, visit, { proposal }) => cancelChanges(app, visit, proposal),
  shortlist: (app, visit, { proposal }) => askBeforeDeciding(app, visit, proposal, 'shortlist'),
  confirmShortlist: (app, visit, { proposal, version }) => shortlistDossier(app, visit, proposal, version),
  decline: (app, visit, { proposal }) => askBeforeDeciding(app, visit, proposal, 'decline'),
  reopen: (app, visit, { proposal }) => askBeforeDeciding(app, visit, proposal, 'reopen'),
  closeErased: (app, visit, { proposal }) => askToCloseErased(app, visit, proposal),
  confirmCloseErased: (app, visit, { proposal, version }) =>
    closeErasedDossier(app, visit, proposal, version),
  areaCounts: showAreaCounts,
  openConsole: (app, visit) => offerSignIn(app, visit),
  people: (app, visit, { page }) => listPeople(app, visit, page),
  personRoles: (app, visit, { person }) => showPersonRoles(app, visit, person),
  removeRole: (app, visit, { person, role }) => takeRoleAway(app, visit, person, role),
  invite: (app, visit) => askWhichRole(app, visit),
  inviteAs: (app, visit, { role }) =>
    role === 'officer' ? askForArea(app, visit, '') : inviteAs(app, visit, role),
  inviteOfficer: (app, visit, { id }) => inviteAs(app, visit, 'officer', id),
  ...enquiryUseCases,
  ...announcementUseCases,
};

/** These are about a person's own proposals: nothing of that is kept without consent. */
const ofApplicants: readonly Action['do'][] = [
  'newProposal',
  'startProposal',
  'myProposals',
  'continue',
  'answer',
  'answerUnknown',
  'ask',
  'askBefore',
  'addToAnswer',
  'filePaper',
  'review',
  'verdict',
  'verdictLines',
  'verdictMoney',
  'otherProgrammes',
  'send',
  'confirmSend',
  'discard',
  'confirmDiscard',
  'edit',
  'confirmEdit',
  'withdraw',
  'confirmWithdraw',
  'changes',
  'paper',
  ...ofAskers,
];

/** What is only read: words written after it are no answer to what was asked before. */
const asksNothing: readonly Action['do'][] = [
  'refuseConsent',
  'chooseLanguage',
  'generalAnswers',
  'generalAnswer',
  'help',
  'handOver',
  'personRoles',
  'invite',
];

export async function perform<Name extends Action['do']>(
  app: App,
  visit: Visit,
  action: Extract<Action, { do: Name }>,
): Promise<Reply> {
  if (ofApplicants.includes(action.do) && !hasConsent(visit.person))
    return askForConsent(app, visit, { notice: 'needed', commune: null });
  if (asksNothing.includes(action.do)) await remember(app, app.database, visit, { focus: null });
  const useCase: Perform<Name> = useCases[action.do];
  return useCase(app, visit, action);
}
