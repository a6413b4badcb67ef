// Asking: the next open question, or one that the owner wants to see again.

import { type AnswerKey, chosenOption } from '../../core/answer.ts';
import type { Focus } from '../../core/focus.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep, type Step } from '../../core/journey.ts';
import { findOpenChangeRequest } from '../../storage/change-requests.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { QuestionReply, Reply, ReviewReply } from '../reply.ts';
import { guessFor } from './guess-for.ts';
import { headingOf } from './heading.ts';
import { canEdit, gapAskedIn, lineOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { reviewOf } from './review-proposal.ts';
import { changesOf } from './show-changes.ts';
import { thingsToDo } from './things-to-do.ts';

export type Extras = Partial<
  Pick<QuestionReply, 'saved' | 'problem' | 'candidates' | 'isReplacement' | 'notice'>
>;

/** The question as a reply; what was asked must be remembered by the caller, together with its other effects. */
export async function questionOf(
  app: App,
  own: OwnProposal,
  step: Step,
  extras: Extras = {},
): Promise<QuestionReply> {
  const { journey, remaining, verdict } = own.assessment;
  return {
    screen: 'question',
    heading: headingOf(own.proposal),
    line: lineOf(step, journey.counting),
    remaining,
    hasBefore: journey.path[0] !== step,
    saved: null,
    problem: null,
    candidates: [],
    isReplacement: false,
    guess: guessFor(step, journey.counting),
    refusal:
      step.question === 'go-on' && verdict !== null ? { verdict, toDo: thingsToDo(own, verdict) } : null,
    staffComment: await staffCommentOn(app, own, step),
    notice: null,
    need: own.assessment.facts.need,
    gap: gapAskedIn(own, step),
    ...extras,
  };
}

async function staffCommentOn(app: App, { proposal }: OwnProposal, key: AnswerKey): Promise<string | null> {
  if (proposal.status !== 'changesRequested') return null;
  const request = await findOpenChangeRequest(app.database, proposal.id);
  const isAsked = request?.items.some(({ question, row }) => question === key.question && row === key.row);
  return isAsked === true && request !== null && request.message !== '' ? request.message : null;
}

export function focusOn(proposal: ProposalId, { question, row }: AnswerKey, isAddition = false): Focus {
  return { kind: 'answer', proposal, key: { question, row }, isAddition };
}

/** Where the owner is: the next open question, or the whole for a last look. Remembers what is asked. */
export async function askNext(app: App, visit: Visit, own: OwnProposal, extras: Extras = {}): Promise<Reply> {
  const { next } = own.assessment.journey;
  const proposal = own.proposal.id;
  if (next === null || !canEdit(own)) {
    await remember(app, app.database, visit, { focus: null, proposal });
    const saved = extras.saved ?? null;
    const changes = await changesOf(app, own, { saved, notice: placeNotice(extras) });
    return changes ?? wholeOf(app, own, extras);
  }
  await remember(app, app.database, visit, { focus: focusOn(proposal, next), proposal });
  return questionOf(app, own, next, extras);
}

/** Nothing is open: the whole for a last look, with a word on why it is shown. */
export function wholeOf(app: App, own: OwnProposal, extras: Extras = {}): Promise<ReviewReply> {
  const isLeaving = chosenOption(own.assessment.journey.counting, 'go-on') === 'leave';
  const done = isLeaving ? 'left' : 'allAnswered';
  const notice = canEdit(own) ? (placeNotice(extras) ?? done) : 'locked';
  return reviewOf(app, own, { notice, saved: extras.saved ?? null });
}

/** Why another place is shown than the one that was meant. */
function placeNotice(extras: Extras): 'replaced' | 'stale' | null {
  if (extras.isReplacement === true) return 'replaced';
  return extras.notice === 'stale' ? 'stale' : null;
}

export async function continueProposal(
  app: App,
  visit: Visit,
  id: ProposalId,
  extras: Extras = {},
): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  return opened.ok ? askNext(app, visit, opened.own, extras) : opened.reply;
}

/** Opens one question again; where it is not asked any more, says so and goes on with what is asked instead. */
export async function askAgain(
  app: App,
  visit: Visit,
  id: ProposalId,
  key: AnswerKey,
  extras: Extras & { readonly isAddition?: boolean } = {},
): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  const { isAddition = false, ...shown } = extras;
  const step = findStep(own.assessment.journey, key);
  if (!canEdit(own)) return askNext(app, visit, own);
  if (step === undefined) return askNext(app, visit, own, { ...shown, isReplacement: true });
  await remember(app, app.database, visit, { focus: focusOn(id, key, isAddition), proposal: id });
  const notice = shown.notice ?? (isAddition ? 'add' : null);
  return questionOf(app, own, step, { ...shown, notice });
}

/** The question before this one on the path; the first one stays. */
export async function askBefore(app: App, visit: Visit, id: ProposalId, key: AnswerKey): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { path } = opened.own.assessment.journey;
  const index = path.findIndex(({ question, row }) => question === key.question && row === key.row);
  const before = path[Math.max(0, index - 1)];
  if (index < 0 || before === undefined) return askNext(app, visit, opened.own, { isReplacement: true });
  return askAgain(app, visit, id, before);
}
