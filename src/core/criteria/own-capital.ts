// The owner's own share. The rule takes a commitment to find the rest: too little now is not a refusal.
import type { Facts } from '../facts.ts';
import { type Conclusion, conclude } from './conclusion.ts';

/** `most`: the most support there can be, whole đồng; null while the cost is unknown or it is set case by case. */
export function judgeOwnCapital(most: number | null, facts: Facts): Conclusion {
  const { ownCapital, cost, commitsRemainder } = facts;
  if (ownCapital === null || cost === null) {
    if (commitsRemainder === true) return conclude('ownCapital', 'commitsOnly');
    return conclude('ownCapital', ownCapital === null ? 'unknown' : 'costUnknown');
  }
  const needed = Math.max(0, cost - (most ?? 0));
  const values = { ownDong: ownCapital, neededDong: needed, gapDong: Math.max(0, needed - ownCapital) };
  if (ownCapital >= needed) return conclude('ownCapital', 'enough', values);
  if (commitsRemainder === true) return conclude('ownCapital', 'commits', values);
  if (commitsRemainder === false) return conclude('ownCapital', 'noCommitment', values);
  // Without a figure for the support nobody can name the gap, so the form does not ask for a commitment.
  return conclude('ownCapital', most === null ? 'caseByCase' : 'commitmentUnknown', values);
}
