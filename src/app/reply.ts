// A Reply says, as data, what a person is to see. Each channel renders it in its own way and in the person's language.

import type { AnswerKey, AnswerValue, KnownAnswer } from '../core/answer.ts';
import type { Doubt, Problem, Want } from '../core/answer-kinds/answer-kind.ts';
import type { Need, Sector } from '../core/facts.ts';
import type { FileId, ProposalId } from '../core/ids.ts';
import type { ReachablePlan } from '../core/plan-year.ts';
import type { ProposalStatus } from '../core/proposal.ts';
import type { Question } from '../core/questions/question.ts';
import type { Role } from '../core/roles.ts';
import type { Programme } from '../core/rulebook.ts';
import type { Verdict, VerdictLine } from '../core/verdict.ts';
import type { AnnouncementReply } from './announcement/announcement-reply.ts';
import type { AskedLine } from './asked-words.ts';
import type { EnquiryReply } from './enquiry/enquiry-reply.ts';
import type { PaperKind } from './paper-source.ts';
import type { DossierReply } from './staff/dossier-reply.ts';
import type { PeopleReply } from './staff/people-reply.ts';
import type { WhenSeen } from './when-seen.ts';

export interface ProposalHeading {
  readonly id: ProposalId;
  /** Empty until something names it. */
  readonly title: string;
  readonly status: ProposalStatus;
  readonly reference: string | null;
}

/** One answer as a list shows it. `label` texts are made from question and row by the channel. */
export interface AnswerLine extends AnswerKey {
  readonly asks: Question;
  /** Undefined: not answered yet. */
  readonly value: AnswerValue | undefined;
  /** How many rows of this kind there are, so that a single machine is not numbered. */
  readonly rowCount: number;
}

export interface Saved {
  readonly line: AnswerLine;
  readonly doubt: Doubt | null;
}

export interface QuestionReply {
  readonly screen: 'question';
  readonly heading: ProposalHeading;
  readonly line: AnswerLine;
  readonly remaining: number;
  readonly hasBefore: boolean;
  /** What was just saved, shown above. */
  readonly saved: Saved | null;
  readonly problem: {
    readonly reason: Problem;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  readonly candidates: readonly KnownAnswer[];
  /** The question of the pressed button is not asked any more. */
  readonly isReplacement: boolean;
  /** The sector guessed from the product, offered first. */
  readonly guess: Sector | null;
  /** Why the form stops here: the refusal with reason, rule and next door. */
  readonly refusal: { readonly verdict: Verdict; readonly toDo: readonly ThingToDo[] } | null;
  /** What staff wrote in the open change request, where this question is in it. */
  readonly staffComment: string | null;
  readonly notice: QuestionNotice | null;
  /** What is asked for, where the words of a question depend on it. */
  readonly need: Need | null;
  /** Set where the rest of a price is asked about; whole đồng. */
  readonly gap: AskedLine['gap'];
}

export type QuestionNotice =
  | 'stale'
  | 'voiceKept'
  | 'voiceKeptButtons'
  | 'notUnderstood'
  | 'unknownCommand'
  | 'edited'
  | 'add'
  | 'copied'
  | 'wrongContact'
  | 'noPaperYet'
  | 'notFetched'
  | 'notStored'
  | 'wrongKind'
  | { readonly tooLargeMegabytes: number };

export interface ReviewReply {
  readonly screen: 'review';
  readonly heading: ProposalHeading;
  readonly lines: readonly AnswerLine[];
  readonly page: number;
  readonly openCount: number;
  /** "Don't know yet"; papers put off are counted apart. */
  readonly unknownCount: number;
  readonly laterCount: number;
  readonly voiceCount: number;
  readonly verdict: Verdict | null;
  readonly isEditable: boolean;
  readonly isLeaving: boolean;
  /** Staff asked for changes that are not sent yet. */
  readonly hasChanges: boolean;
  readonly saved: Saved | null;
  readonly notice:
    | 'allAnswered'
    /** The owner stopped here after reading why; nothing is lost. */
    | 'left'
    /** Taken back after sending, to be mended and sent again. */
    | 'takenBack'
    /** Whoever reads it was asked to send it back. */
    | 'editAsked'
    /** A file came after sending and was not kept. */
    | 'fileNotKept'
    | 'notReady'
    | 'leaving'
    | 'changedSince'
    | 'locked'
    | 'replaced'
    | 'stale'
    | null;
}

export interface ChangeItem {
  readonly line: AnswerLine;
  readonly isDone: boolean;
}

/** The questions that staff asked to mend. */
export interface ChangesReply {
  readonly screen: 'changes';
  readonly heading: ProposalHeading;
  readonly message: string;
  readonly items: readonly ChangeItem[];
  readonly isEditable: boolean;
  /** What was just saved, shown above. */
  readonly saved: Saved | null;
  readonly notice: 'replaced' | 'stale' | null;
}

/** A condition that is not met, with the question that could change it where there is one. */
export interface ThingToDo {
  readonly line: VerdictLine;
  readonly opens: AnswerLine | null;
}

export interface VerdictReply {
  readonly screen: 'verdict';
  readonly heading: ProposalHeading;
  readonly verdict: Verdict;
  readonly programme: Programme;
  readonly others: readonly Programme[];
  readonly toDo: readonly ThingToDo[];
  /** Questions that are still open; none in a proposal that was sent. */
  readonly openCount: number;
  /** The first questions exclude it: no programme was chosen. */
  readonly isGateClosed: boolean;
  /** The owner left it after reading why. */
  readonly isLeaving: boolean;
  /** The plan of the year that is meant is closed: this is the first one that can be reached. */
  readonly latePlan: { readonly planned: number; readonly reachable: number } | null;
}

/** A vague text was saved: what would make it concrete. */
export interface AdviceReply {
  readonly screen: 'advice';
  readonly heading: ProposalHeading;
  readonly saved: Saved;
  readonly missing: readonly Want[];
}

/** A file came where none was asked for. */
export interface WhichPaperReply {
  readonly screen: 'whichPaper';
  readonly heading: ProposalHeading;
  /** All that were not placed yet; a button names the first and takes the others along. */
  readonly files: readonly FileId[];
  readonly papers: readonly AnswerLine[];
}

/** A paper as a file, to be printed. */
export interface PaperReply {
  readonly screen: 'paper';
  readonly paper: PaperKind;
  readonly proposal: ProposalId;
  readonly isForStaff: boolean;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What is still open in it, as its questions are called. */
  readonly blanks: readonly string[];
}

export interface MyDataReply {
  readonly screen: 'myData';
  readonly consentAt: Date | null;
  readonly consentVersion: string | null;
  readonly name: string;
  readonly drafts: number;
  readonly sent: number;
  readonly files: number;
  readonly enquiries: number;
  /** Of so many areas announcements are heard; null: of none, nothing is announced to them. */
  readonly heardAreas: number | null;
  /** Only that this Telegram account was here, and its language. */
  readonly isNothingKept: boolean;
  readonly stage: 'shown' | 'asked' | 'done';
}

export interface HomeReply {
  readonly screen: 'home';
  /** What is being written and not sent yet. */
  readonly draft: ProposalHeading | null;
  readonly proposalCount: number;
  readonly enquiryCount: number;
  readonly roles: readonly Role[];
  readonly notice:
    | 'nothingAsked'
    | 'languageSet'
    | 'oldButton'
    | 'gone'
    | 'notYours'
    | 'voiceNowhere'
    | 'noPlace'
    | 'edited'
    | 'notUnderstood'
    | 'notAllowed'
    | null;
}

export type Reply =
  | QuestionReply
  | AdviceReply
  | WhichPaperReply
  | ReviewReply
  | VerdictReply
  | DossierReply
  | {
      readonly screen: 'consent';
      readonly notice: 'needed' | 'refused' | null;
      /** The commune of the link that brought the person here. */
      readonly commune: string | null;
    }
  | HomeReply
  | { readonly screen: 'languages' }
  | { readonly screen: 'help' }
  | { readonly screen: 'identity' }
  | { readonly screen: 'generalAnswers' }
  | { readonly screen: 'generalAnswer'; readonly id: string }
  | {
      readonly screen: 'chooseEstablishment';
      readonly establishments: readonly { readonly proposal: ProposalId; readonly title: string }[];
    }
  | {
      readonly screen: 'proposals';
      readonly items: readonly ProposalHeading[];
      readonly notice: 'tooMany' | null;
    }
  | {
      /** Nothing is decided yet on what is wanted: what might fit. */
      readonly screen: 'possibilities';
      readonly heading: ProposalHeading;
      readonly programmes: readonly Programme[];
      /** Asked for as "what else fits", not because nothing is chosen yet. */
      readonly isWholeList: boolean;
      readonly openCount: number;
    }
  | {
      readonly screen: 'verdictMoney';
      readonly heading: ProposalHeading;
      readonly verdict: Verdict;
      /** The plans that this proposal can still reach. */
      readonly plans: readonly ReachablePlan[];
    }
  | {
      readonly screen: 'verdictLines';
      readonly heading: ProposalHeading;
      readonly verdict: Verdict;
      readonly page: number;
    }
  | {
      readonly screen: 'sendAsk';
      readonly heading: ProposalHeading;
      readonly version: number;
      /** Set where it is not eligible, and the form has not said so at once. */
      readonly verdict: Verdict | null;
      /** Of what staff asked for, not changed yet. */
      readonly unchanged: readonly AnswerLine[];
    }
  | ({
      readonly screen: 'sent';
      readonly heading: ProposalHeading;
      readonly isAgain: boolean;
      readonly wasAlready: boolean;
    } & WhenSeen)
  | { readonly screen: 'discardAsk'; readonly heading: ProposalHeading }
  | { readonly screen: 'discarded'; readonly title: string }
  | { readonly screen: 'editAsk'; readonly heading: ProposalHeading }
  | { readonly screen: 'withdrawAsk'; readonly heading: ProposalHeading }
  | { readonly screen: 'withdrawn'; readonly heading: ProposalHeading; readonly isTooLate: boolean }
  | ChangesReply
  | PaperReply
  | MyDataReply
  | PeopleReply
  | EnquiryReply
  | AnnouncementReply
  /** Nothing to show in the chat; only a short word on the pressed button. */
  | { readonly screen: 'toast'; readonly toast: 'alreadySaved' };
