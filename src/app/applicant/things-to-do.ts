import { findStep } from '../../core/journey.ts';
import { questionBehind } from '../../core/question-behind.ts';
import type { Verdict } from '../../core/verdict.ts';
import { threeThingsToDo } from '../../core/verdict-reading.ts';
import type { ThingToDo } from '../reply.ts';
import { canEdit, lineOf, type OwnProposal } from './own-proposal.ts';

/** At most three, each with the question to open for it while the proposal can be edited. */
export function thingsToDo(own: OwnProposal, verdict: Verdict): readonly ThingToDo[] {
  const { journey } = own.assessment;
  return threeThingsToDo(verdict).map((line) => {
    // What the staff judge is not settled by another answer.
    const isOwners = canEdit(own) && line.outcome !== 'staff';
    const key = isOwners ? questionBehind(line.criterion.condition.test, journey) : undefined;
    const step = key === undefined ? undefined : findStep(journey, key);
    return { line, opens: step === undefined ? null : lineOf(step, journey.counting) };
  });
}
