// From what a person sent to an answer: is it meant for this question, and what does it say?

import { type AnswerKey, type AnswerValue, answerKey } from '../../core/answer.ts';
import type { Parsed, RawAnswer } from '../../core/answer-kinds/answer-kind.ts';
import { parseAnswer } from '../../core/answer-kinds/parse-answer.ts';
import { addRow, completeRows } from '../../core/answer-kinds/rows.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep, type Step } from '../../core/journey.ts';
import { questionsPerRow } from '../../core/questions/all-questions.ts';
import { focusOf } from '../../storage/focus.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import type { Reply, Saved } from '../reply.ts';
import { askAgain, askNext } from './ask-question.ts';
import { canEdit, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { readTyped } from './read-typed.ts';
import { saveAnswer } from './save-answer.ts';

export interface GivenAnswer {
  readonly proposal: ProposalId;
  readonly key: AnswerKey;
  /** Null: "don't know yet". */
  readonly raw: RawAnswer | null;
}

/** Within this time the same press again is a tap repeated by a weak network, not a wish to see the question. */
const repeatedTapMs = 10_000;

export async function giveAnswer(app: App, visit: Visit, given: GivenAnswer): Promise<Reply> {
  const first = await tryToAnswer(app, visit, given);
  if (first !== 'stale') return first;
  const second = await tryToAnswer(app, visit, given);
  // Twice beaten by another phone: show what is there now and ask again.
  return second === 'stale' ? askAgain(app, visit, given.proposal, given.key, { notice: 'stale' }) : second;
}

async function tryToAnswer(app: App, visit: Visit, given: GivenAnswer): Promise<Reply | 'stale'> {
  const opened = await openOwnProposal(app, visit, given.proposal);
  if (!opened.ok) return opened.reply;
  const { own } = opened;
  const step = findStep(own.assessment.journey, given.key);
  if (!canEdit(own)) return askNext(app, visit, own);
  if (step === undefined) return askNext(app, visit, own, { isReplacement: true });
  const raw = given.raw ?? unknownAs(step);
  if (isNeedlessRow(own, step, raw)) return askNext(app, visit, own);
  const parsed = understand(app, visit, own, step, raw);
  const isPress = raw === null || raw.from === 'button';
  if (isPress && isPressOnOldMessage(visit, own, step)) {
    return isRepeatedTap(app, own, parsed, step)
      ? { screen: 'toast', toast: 'alreadySaved' }
      : askAgain(app, visit, own.proposal.id, step);
  }
  // Who has no more papers keeps those that were sent.
  if (given.raw === null && step.value?.kind === 'files') return askNext(app, visit, own);
  if (!parsed.ok) {
    const isAddition = isAddingTo(visit, own, step);
    return parsed.reason === 'whichOne'
      ? askAgain(app, visit, own.proposal.id, step, { candidates: parsed.candidates })
      : askAgain(app, visit, own.proposal.id, step, {
          problem: { reason: parsed.reason, params: parsed.params ?? {} },
          isAddition,
        });
  }
  return saveAnswer(app, visit, {
    own,
    step,
    value: parsed.value,
    doubt: parsed.ok ? (parsed.doubt ?? null) : null,
    isAddition: isAddingTo(visit, own, step),
  });
}

type Understood = Exclude<Parsed, { ok: true }> | { ok: true; value: AnswerValue; doubt?: Saved['doubt'] };

function understand(app: App, visit: Visit, own: OwnProposal, step: Step, raw: RawAnswer | null): Understood {
  if (raw === null) return { ok: true, value: { kind: 'unknown' } };
  const stored = own.answers.get(answerKey(step.question, step.row));
  const addTo = isAddingTo(visit, own, step) ? stored : undefined;
  return parseAnswer(
    step.asks.answer,
    readTyped(app, visit, { step, raw, addTo, answers: own.assessment.journey.counting }),
    {
      today: todayOf(app),
      areas: app.rulebook.areas,
      current: stored,
    },
  );
}

/** "Don't know" about more machines means that these are all: those that are there must not be lost. */
function unknownAs({ asks }: Step): RawAnswer | null {
  return asks.answer.kind === 'rows' ? { from: 'button', data: completeRows } : null;
}

/** A weak network taps twice: a row that nothing was said about yet is the one that is meant. */
function isNeedlessRow(own: OwnProposal, { asks, question, value }: Step, raw: RawAnswer | null): boolean {
  if (asks.answer.kind !== 'rows' || raw?.from !== 'button' || raw.data !== addRow) return false;
  const stored = value ?? own.answers.get(answerKey(question));
  const newest = stored?.kind === 'rows' ? stored.rows.at(-1) : 1;
  return !questionsPerRow(question).some(({ id }) => own.answers.has(answerKey(id, newest)));
}

function isInFocus(visit: Visit, own: OwnProposal, step: Step): boolean {
  const focus = focusOf(visit.person);
  return (
    focus?.kind === 'answer' &&
    focus.proposal === own.proposal.id &&
    focus.key.question === step.question &&
    focus.key.row === step.row
  );
}

function isAddingTo(visit: Visit, own: OwnProposal, step: Step): boolean {
  const focus = focusOf(visit.person);
  return isInFocus(visit, own, step) && focus?.kind === 'answer' && focus.isAddition;
}

/** Rows grow by pressing; any other answered question is opened again instead of changed by an old button. */
function isPressOnOldMessage(visit: Visit, own: OwnProposal, step: Step): boolean {
  return step.asks.answer.kind !== 'rows' && step.value !== undefined && !isInFocus(visit, own, step);
}

function isRepeatedTap(app: App, own: OwnProposal, parsed: Understood, step: Step): boolean {
  const isSame = parsed.ok && JSON.stringify(parsed.value) === JSON.stringify(step.value);
  return isSame && app.clock.now().getTime() - own.proposal.updatedAt.getTime() < repeatedTapMs;
}
