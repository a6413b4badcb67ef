// An answer that was understood is kept together with its update and the person's place, and what comes next is asked.
import { type AnswerValue, answerKey } from '../../core/answer.ts';
import { findStep, type Step } from '../../core/journey.ts';
import { questionsPerRow } from '../../core/questions/all-questions.ts';
import type { AnswerChange } from '../../storage/answer-changes.ts';
import { saveAnswerStep } from '../../storage/answers.ts';
import { eraseFiles } from '../../storage/files.ts';
import { detailsThatDiffer } from '../../storage/proposals.ts';
import { type App, todayOf, type Visit } from '../app.ts';
import { assessAnswers } from '../assessment.ts';
import { eraseBytes } from '../erase-bytes.ts';
import { rememberedWith } from '../remember.ts';
import type { Reply, Saved } from '../reply.ts';
import { missingIn } from './advise.ts';
import { focusOn, questionOf, wholeOf } from './ask-question.ts';
import { headingOf } from './heading.ts';
import { detailsOf, lineOf, type OwnProposal } from './own-proposal.ts';
import { changesOf } from './show-changes.ts';

interface ToSave {
  readonly own: OwnProposal;
  readonly step: Step;
  readonly value: AnswerValue;
  readonly doubt: Saved['doubt'];
  /** It was added to an earlier text, after advice. */
  readonly isAddition: boolean;
}

/** 'stale': another phone was faster, and nothing was written. */
export async function saveAnswer(
  app: App,
  visit: Visit,
  { own, step, value, doubt, isAddition }: ToSave,
): Promise<Reply | 'stale'> {
  const changes = writtenBy(own, step, value);
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
  // One advice is enough: who has added something goes on.
  const missing = isAddition ? [] : missingIn(step, value, assessment.facts.need);
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
    after: answers,
    changes: detailsThatDiffer(own.proposal, details),
    person: rememberedWith(app, visit, place),
  });
  if (!outcome.ok) return 'stale';
  await eraseTakenBack(app, own, step, value);
  if (missing.length > 0) return { screen: 'advice', heading: headingOf(after.proposal), saved, missing };
  if (asked === null) return (await changesOf(app, after, { saved })) ?? wholeOf(app, after, { saved });
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
  await eraseBytes(app, await app.database.transaction((tx) => eraseFiles(tx, { ids, at })));
}

/** The answer itself, and what goes with a removed row. */
function writtenBy(own: OwnProposal, step: Step, value: AnswerValue): AnswerChange[] {
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
