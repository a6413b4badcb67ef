// What an enquiry was asked on, as it is shown.
import type { AnnouncementId, ProposalId } from '../../core/ids.ts';
import type { Question } from '../../core/questions/question.ts';
import type { Texts } from '../../core/rulebook.ts';

export type AskedAbout = AboutProposal | AboutAnnouncement;

export interface AboutAnnouncement {
  readonly announcement: AnnouncementId;
  /** How it begins. */
  readonly title: string;
}

export interface AboutProposal {
  readonly proposal: ProposalId;
  /** The reference, or the title of a draft. */
  readonly proposalName: string;
  /** The staff may read it: it is no draft. */
  readonly isSent: boolean;
  readonly question: Question | null;
  /** The condition's label. */
  readonly criterion: Texts | null;
}
