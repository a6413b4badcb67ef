// What is saved of answers, and how the event log tells it.
import type { AnswerKey, AnswerValue } from '../core/answer.ts';
import type { PersonId, ProposalId } from '../core/ids.ts';
import type { NewEvent } from './events.ts';
import type { ProposalChanges } from './proposals.ts';

export interface AnswerChange extends AnswerKey {
  /** Null removes it. */
  readonly value: AnswerValue | null;
  /** What was stored until now, for the event log; null where nothing was. */
  readonly before: AnswerValue | null;
}

export interface AnswersToSave {
  readonly proposalId: ProposalId;
  readonly expectedVersion: number;
  readonly actorId: PersonId;
  readonly at: Date;
  readonly answers: readonly AnswerChange[];
  /** What these answers change in lists. */
  readonly changes?: ProposalChanges;
}

export function eventsOf({ proposalId, at, actorId, answers }: AnswersToSave): NewEvent[] {
  return answers.map(({ question, row, before, value: after }) => {
    const what = after === null ? 'answerRemoved' : 'answerGiven';
    return { what, at, actorId, proposalId, question, row, before, after };
  });
}
