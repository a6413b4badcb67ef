// A proposal in the hands of its owner: loaded, walked and judged, or a reply that says why it cannot be opened.
import type { Answers } from '../../core/answer.ts';
import type { ProposalId } from '../../core/ids.ts';
import type { Step } from '../../core/journey.ts';
import { isEditable } from '../../core/proposal.ts';
import { rowsOf } from '../../core/read-answers.ts';
import { loadProposal } from '../../storage/answers.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import type { ProposalDetails } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { todayOf } from '../app.ts';
import type { AskedLine } from '../asked-words.ts';
import { type Assessment, assessAnswers } from '../assessment.ts';
import type { AnswerLine, Reply } from '../reply.ts';
import { showHome } from './show-home.ts';
import { titleOf } from './title.ts';

export interface OwnProposal {
  readonly proposal: StoredProposal;
  readonly answers: Answers;
  readonly assessment: Assessment;
}

export type Opened =
  | { readonly ok: true; readonly own: OwnProposal }
  | { readonly ok: false; readonly reply: Reply };

export async function openOwnProposal(app: App, visit: Visit, id: ProposalId): Promise<Opened> {
  const found = await loadProposal(app.database, id);
  if (found === null || found.proposal.erasedAt !== null || found.proposal.discardedAt !== null)
    return { ok: false, reply: await showHome(app, visit, 'gone') };
  if (found.proposal.ownerId !== visit.person.id)
    return { ok: false, reply: await showHome(app, visit, 'notYours') };
  const assessment = assessAnswers(app.rulebook, found.answers, todayOf(app));
  return { ok: true, own: { ...found, assessment } };
}

/** A step as lists show it, with the number of rows of its kind. */
export function lineOf(step: Step, answers: Answers): AnswerLine {
  const { asks, question, row, value } = step;
  const rowCount = asks.perRowOf === undefined ? 0 : rowsOf(answers, asks.perRowOf).length;
  return { asks, question, row, value, rowCount };
}

/** The price, the most support and the owner's own money, where the rest is asked about; whole đồng. */
export function gapAskedIn(
  { assessment }: Pick<OwnProposal, 'assessment'>,
  { question }: Step,
): AskedLine['gap'] {
  if (question !== 'capital-commitment') return null;
  const { cost, ownCapital: own } = assessment.facts;
  const most = assessment.verdict?.amount.most ?? null;
  return cost === null || own === null || most === null ? null : { cost, most, own };
}

export const canEdit = ({ proposal }: OwnProposal): boolean => isEditable(proposal.status);

/** What lists show of these answers; worked out again at every change. */
export function detailsOf({ journey, facts, programme, verdict }: Assessment): ProposalDetails {
  return {
    title: titleOf(journey.counting),
    programmeId: programme?.id ?? null,
    areaCode: facts.commune === 'outside' ? null : facts.commune,
    verdictOutcome: verdict?.outcome ?? null,
    plannedYear: facts.plannedFor === null ? null : Number(facts.plannedFor.slice(0, 4)),
  };
}
