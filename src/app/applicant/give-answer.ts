// From what a person sent to an answer that is kept: understand it, save it with its update, ask what comes next.

import { type AnswerKey, type AnswerValue, answerKey } from '../../core/answer.ts';
import type { Parsed, RawAnswer } from '../../core/answer-kinds/answer-kind.ts';
import { parseAnswer } from '../../core/answer-kinds/parse-answer.ts';
import { addRow, completeRows } from '../../core/answer-kinds/rows.ts';
import type { ProposalId } from '../../core/ids.ts';
import { findStep, type Step } from '../../core/journey.ts';
import { questionsPerRow } from '../../core/questions/all-questions.ts';
import { checkSpecificity } from '../../core/specificity/check-specificity.ts';
import { type AnswerChange, saveAnswerStep } from '../../storage/answers.ts';
import { eraseFiles } from '../../storage/files.ts';
import { focusOf } from '../../storage/focus.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { assessAnswers } from '../assessment.ts';
import { rememberedWith } from '../remember.ts';
import type { Reply, Saved } from '../reply.ts';
import { askAgain, askNext, focusOn, questionOf } from './ask-question.ts';
import { headingOf } from './heading.ts';
import { canEdit, detailsOf, lineOf, type OwnProposal, openOwnProposal } from './own-proposal.ts';
import { readTyped } from './read-typed.ts';
import { reviewOf } from './review-proposal.ts';

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
  return save(app, visit, {
    own,
    step,
    value: parsed.value,
    doubt: parsed.ok ? (parsed.doubt ?? null) : null,
  });
}

type Understood = Exclude<Parsed, { ok: true }> | { ok: true; value: AnswerValue; doubt?: Saved['doubt'] };

function understand(app: App, visit: Visit, own: OwnProposal, step: Step, raw: RawAnswer | null): Understood {
  if (raw === null) return { ok: true, value: { kind: 'unknown' } };
  const stored = own.answers.get(answerKey(step.question, step.row));
  const addTo = isAddingTo(visit, own, step) ? stored : undefined;
  return parseAnswer(step.asks.answer, readTyped(app, visit, { step, raw, addTo }), {
    today: todayOf(app),
    areas: app.rulebook.areas,
    current: stored,
  });
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

interface ToSave {
  readonly own: OwnProposal;
  readonly step: Step;
  readonly value: AnswerValue;
  readonly doubt: Saved['doubt'];
}

async function save(app: App, visit: Visit, { own, step, value, doubt }: ToSave): Promise<Reply | 'stale'> {
  const changes = changesOf(own, step, value);
  const answers = new Map(own.answers);
  for (const change of changes) {
    const key = answerKey(change.question, change.row);
    if (change.value === null) answers.delete(key);
    else answers.set(key, change.value);
  }
  const assessment = assessAnswers(app.rulebook, answers, todayOf(app));
  // Once it was sent, lists show what was sent until it is sent again.
  const details = own.proposal.status === 'draft' ? detailsOf(assessment) : {};
  const after: OwnProposal = {
    proposal: { ...own.proposal, ...details, version: own.proposal.version + 1 },
    answers,
    assessment,
  };
  const line = lineOf({ ...step, value }, assessment.journey.counting);
  const saved: Saved = { line, doubt };
  const missing = missingIn(step, value);
  const { next } = assessment.journey;
  const isStill = missing.length > 0 || value.kind === 'files';
  const asked = isStill ? (findStep(assessment.journey, step) ?? next) : next;
  const place = {
    focus: asked === null ? null : focusOn(own.proposal.id, asked, missing.length > 0),
    proposal: own.proposal.id,
  };
  const outcome = await saveAnswerStep(app.database, {
    proposalId: own.proposal.id,
    expectedVersion: own.proposal.version,
    actorId: visit.person.id,
    at: app.clock.now(),
    answers: changes,
    changes: details,
    person: rememberedWith(app, visit, place),
  });
  if (!outcome.ok) return 'stale';
  await eraseTakenBack(app, own, step, value);
  if (missing.length > 0) return { screen: 'advice', heading: headingOf(after.proposal), saved, missing };
  if (asked === null) return reviewOf(app, after, { notice: 'allAnswered', saved });
  return questionOf(app, after, asked, { saved });
}

/** A photo that was sent by mistake is gone when it is taken back; what was submitted once stays with its submission. */
async function eraseTakenBack(app: App, own: OwnProposal, step: Step, value: AnswerValue): Promise<void> {
  const before = own.answers.get(answerKey(step.question, step.row));
  if (before?.kind !== 'files' || own.proposal.reference !== null) return;
  const kept = value.kind === 'files' ? value.files.map(({ id }) => id) : [];
  const ids = before.files.map(({ id }) => id).filter((id) => !kept.includes(id));
  if (ids.length === 0) return;
  const at = app.clock.now();
  await app.files.remove(await app.database.transaction((tx) => eraseFiles(tx, { ids, at })));
}

/** The answer itself, and what goes with a removed row. */
function changesOf(own: OwnProposal, step: Step, value: AnswerValue): AnswerChange[] {
  const { question, row } = step;
  const before = own.answers.get(answerKey(question, row)) ?? null;
  const change: AnswerChange = { question, row, value, before };
  if (value.kind !== 'rows') return [change];
  const removed = before?.kind === 'rows' ? before.rows.filter((each) => !value.rows.includes(each)) : [];
  return [change, ...removed.flatMap((each) => answersInRow(own, step, each))];
}

function answersInRow(own: OwnProposal, { question }: Step, row: number): AnswerChange[] {
  return questionsPerRow(question).flatMap(({ id }) => {
    const before = own.answers.get(answerKey(id, row));
    return before === undefined ? [] : [{ question: id, row, value: null, before }];
  });
}

function missingIn({ asks }: Step, value: AnswerValue) {
  if (asks.answer.kind !== 'text' || asks.answer.wants === undefined || value.kind !== 'text') return [];
  const { isVague, missing } = checkSpecificity(value.text, asks.answer.wants);
  return isVague ? missing : [];
}
