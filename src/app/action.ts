// An action is what a button does, whatever the channel. It carries all it needs: buttons are pressed months later.
import type { AnswerKey } from '../core/answer.ts';
import type { FileId, PersonId, ProposalId } from '../core/ids.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import type { Role } from '../core/roles.ts';
import type { AnnouncementAction } from './announcement/announcement-action.ts';
import type { EnquiryAction } from './enquiry/enquiry-action.ts';
import type { PaperKind } from './paper-source.ts';

export type Action =
  | EnquiryAction
  | AnnouncementAction
  // before a proposal
  | { readonly do: 'home' }
  /** `commune` came with the link that brought the person here. */
  | { readonly do: 'consent'; readonly commune: string | null }
  | { readonly do: 'refuseConsent' }
  | { readonly do: 'chooseLanguage' }
  | { readonly do: 'setLanguage'; readonly language: string }
  | { readonly do: 'generalAnswers' }
  | { readonly do: 'generalAnswer'; readonly id: string }
  | { readonly do: 'help' }
  // a proposal of one's own
  | { readonly do: 'newProposal' }
  | { readonly do: 'startProposal'; readonly copyFrom: ProposalId | null }
  | { readonly do: 'myProposals' }
  | { readonly do: 'continue'; readonly proposal: ProposalId }
  | { readonly do: 'answer'; readonly proposal: ProposalId; readonly key: AnswerKey; readonly data: string }
  | { readonly do: 'answerUnknown'; readonly proposal: ProposalId; readonly key: AnswerKey }
  | { readonly do: 'ask'; readonly proposal: ProposalId; readonly key: AnswerKey }
  | { readonly do: 'askBefore'; readonly proposal: ProposalId; readonly key: AnswerKey }
  | { readonly do: 'addToAnswer'; readonly proposal: ProposalId; readonly key: AnswerKey }
  | {
      readonly do: 'filePaper';
      readonly proposal: ProposalId;
      readonly key: AnswerKey;
      readonly file: FileId;
    }
  | { readonly do: 'review'; readonly proposal: ProposalId; readonly page: number }
  | { readonly do: 'verdict'; readonly proposal: ProposalId }
  | { readonly do: 'verdictLines'; readonly proposal: ProposalId; readonly page: number }
  | { readonly do: 'verdictMoney'; readonly proposal: ProposalId }
  | { readonly do: 'otherProgrammes'; readonly proposal: ProposalId }
  | { readonly do: 'send'; readonly proposal: ProposalId }
  /** `version` is the one that was shown: what is sent is what was seen. */
  | { readonly do: 'confirmSend'; readonly proposal: ProposalId; readonly version: number }
  | { readonly do: 'discard'; readonly proposal: ProposalId }
  | { readonly do: 'confirmDiscard'; readonly proposal: ProposalId }
  /** After sending: back to the owner while nobody reads it, else a word to whoever has it. */
  | { readonly do: 'edit'; readonly proposal: ProposalId }
  | { readonly do: 'confirmEdit'; readonly proposal: ProposalId }
  | { readonly do: 'withdraw'; readonly proposal: ProposalId }
  | { readonly do: 'confirmWithdraw'; readonly proposal: ProposalId }
  | { readonly do: 'changes'; readonly proposal: ProposalId }
  | { readonly do: 'paper'; readonly proposal: ProposalId; readonly paper: PaperKind }
  // one's own data
  | { readonly do: 'myData' }
  | { readonly do: 'eraseMyData' }
  | { readonly do: 'confirmErase' }
  // staff
  | { readonly do: 'dossiers'; readonly filter: DossierFilter; readonly page: number }
  | { readonly do: 'dossier'; readonly proposal: ProposalId }
  | { readonly do: 'dossierAnswers'; readonly proposal: ProposalId; readonly page: number }
  | { readonly do: 'dossierVerdict'; readonly proposal: ProposalId; readonly page: number }
  | { readonly do: 'dossierFiles'; readonly proposal: ProposalId }
  | { readonly do: 'dossierHistory'; readonly proposal: ProposalId; readonly page: number }
  | { readonly do: 'dossierChanges'; readonly proposal: ProposalId; readonly page: number }
  | { readonly do: 'dossierPaper'; readonly proposal: ProposalId; readonly paper: PaperKind }
  | { readonly do: 'claim'; readonly proposal: ProposalId }
  | { readonly do: 'release'; readonly proposal: ProposalId }
  | { readonly do: 'handOver'; readonly proposal: ProposalId }
  | { readonly do: 'handOverTo'; readonly proposal: ProposalId; readonly person: PersonId }
  | { readonly do: 'writeNote'; readonly proposal: ProposalId }
  | { readonly do: 'requestChanges'; readonly proposal: ProposalId; readonly page: number }
  | {
      readonly do: 'tickChange';
      readonly proposal: ProposalId;
      readonly key: AnswerKey;
      readonly page: number;
    }
  | { readonly do: 'sendChanges'; readonly proposal: ProposalId }
  | { readonly do: 'cancelChanges'; readonly proposal: ProposalId }
  | { readonly do: 'shortlist'; readonly proposal: ProposalId }
  /** `version` is the one that was shown when it was asked. */
  | { readonly do: 'confirmShortlist'; readonly proposal: ProposalId; readonly version: number }
  | { readonly do: 'decline'; readonly proposal: ProposalId }
  | { readonly do: 'reopen'; readonly proposal: ProposalId }
  | { readonly do: 'closeErased'; readonly proposal: ProposalId }
  | { readonly do: 'confirmCloseErased'; readonly proposal: ProposalId; readonly version: number }
  | { readonly do: 'areaCounts' }
  /** A way into the pages on a desk's screen. */
  | { readonly do: 'openConsole' }
  // administration
  | { readonly do: 'people'; readonly page: number }
  | { readonly do: 'personRoles'; readonly person: PersonId }
  | { readonly do: 'removeRole'; readonly person: PersonId; readonly role: Role }
  | { readonly do: 'invite' }
  | { readonly do: 'inviteAs'; readonly role: Role }
  /** `id` is a commune's code or a former district. */
  | { readonly do: 'inviteOfficer'; readonly id: string };

/** What the staff list shows: 'waiting' = submitted and unclaimed, 'mine' = claimed by me. */
export type DossierFilter = 'waiting' | 'mine' | 'flagged' | 'all' | ProposalStatus;
