// What staff see of dossiers, as data.
import type { AnswerKey, AnswerValue } from '../../core/answer.ts';
import type { FileId, PersonId, ProposalId } from '../../core/ids.ts';
import type { ProposalStatus, TransitionRefusal } from '../../core/proposal.ts';
import type { Programme } from '../../core/rulebook.ts';
import type { Verdict, VerdictOutcome } from '../../core/verdict.ts';
import type { DossierFilter } from '../action.ts';
import type { AnswerLine } from '../reply.ts';
import type { TooLong } from './too-long.ts';

export interface DossierHeading {
  readonly id: ProposalId;
  readonly reference: string;
  readonly title: string;
  readonly status: ProposalStatus;
  readonly areaCode: string | null;
  readonly outcome: VerdictOutcome | null;
  readonly reviewerName: string | null;
  /** Whole days since it was sent. */
  readonly ageDays: number;
}

/** What a person may do with a dossier now; the buttons follow from it. */
export type DossierButton =
  | 'claim'
  | 'release'
  | 'handOver'
  | 'note'
  | 'requestChanges'
  | 'cancelChanges'
  | 'shortlist'
  | 'decline'
  | 'reopen'
  | 'closeErased';

export type DossierNotice =
  | 'claimed'
  | 'released'
  | 'changesCancelled'
  | 'noteKept'
  | 'declined'
  | 'reopened'
  | 'shortlisted'
  | { readonly taken: string }
  | { readonly handedOver: string }
  | { readonly refused: TransitionRefusal }
  | { readonly changesSent: number };

/** Why the ticks were not sent: none, or a word that is too long. */
export type RefusedRequest = 'empty' | TooLong | null;

export interface DossierCard {
  readonly screen: 'dossier';
  readonly heading: DossierHeading;
  readonly ownerName: string;
  readonly phone: string | null;
  readonly programme: Programme | null;
  readonly cost: number | null;
  readonly ownCapital: number | null;
  readonly verdict: Verdict | null;
  /** As frozen at submission, where the rules say otherwise today. */
  readonly outcomeWhenSent: VerdictOutcome | null;
  readonly sentAnyway: boolean;
  readonly sent: { readonly number: number; readonly at: Date } | null;
  readonly erasureAskedAt: Date | null;
  readonly vague: readonly AnswerLine[];
  readonly fileCount: number;
  readonly notes: readonly { readonly at: Date; readonly author: string; readonly text: string }[];
  readonly buttons: readonly DossierButton[];
  readonly hasEarlierSubmission: boolean;
  readonly notice: DossierNotice | null;
}

/** A file with the question that it answers or, as a voice note, speaks to. */
export interface DossierFile extends AnswerKey {
  readonly id: FileId;
}

/** What an answer was in one submission and is in the next. */
export interface ChangedAnswer {
  readonly line: AnswerLine;
  readonly before: AnswerValue | undefined;
  readonly after: AnswerValue | undefined;
}

export interface HistoryLine {
  /** Grows with time. */
  readonly event: number;
  readonly at: Date;
  /** Null: the owner; 'system' where nobody did it. */
  readonly who: string | null;
  readonly what: string;
  readonly key: AnswerKey | null;
  readonly why: string | null;
}

export type DossierReply =
  | DossierCard
  | {
      readonly screen: 'dossiers';
      readonly filter: DossierFilter;
      /** What was searched for; empty: everything of the filter. */
      readonly words: string;
      readonly page: number;
      readonly count: number;
      readonly items: readonly DossierHeading[];
    }
  | {
      readonly screen: 'dossierAnswers';
      readonly heading: DossierHeading;
      readonly lines: readonly AnswerLine[];
      readonly page: number;
      /** Only the staff on the dossier read masked answers in full. */
      readonly isUnmasked: boolean;
    }
  | {
      readonly screen: 'dossierVerdict';
      readonly heading: DossierHeading;
      readonly verdict: Verdict;
      readonly page: number;
    }
  | {
      readonly screen: 'dossierFiles';
      readonly heading: DossierHeading;
      readonly files: readonly DossierFile[];
    }
  | {
      readonly screen: 'dossierHistory';
      readonly heading: DossierHeading;
      readonly lines: readonly HistoryLine[];
      readonly page: number;
    }
  | {
      readonly screen: 'dossierChanges';
      readonly heading: DossierHeading;
      readonly isFirst: boolean;
      readonly changes: readonly ChangedAnswer[];
      readonly page: number;
    }
  | { readonly screen: 'dossierGone' }
  /** Staff who apply for themselves see theirs as owners only. */
  | { readonly screen: 'ownDossier' }
  | {
      readonly screen: 'dossierPrompt';
      readonly heading: DossierHeading;
      readonly prompt: 'note' | 'decline' | 'reopen' | 'shortlist' | 'closeErased';
      readonly version: number;
      /** What was written is too long to be passed on. */
      readonly refused: TooLong | null;
    }
  | {
      readonly screen: 'handOverAsk';
      readonly heading: DossierHeading;
      readonly people: readonly { readonly id: PersonId; readonly name: string }[];
    }
  | {
      readonly screen: 'changeRequest';
      readonly heading: DossierHeading;
      readonly lines: readonly AnswerLine[];
      readonly ticked: readonly AnswerKey[];
      readonly page: number;
      readonly refused: RefusedRequest;
    };
