// Which programme a need leads to, and which others are worth a look.
import { assessAll, servesNeed } from './eligibility.ts';
import { allNeeds, type Facts } from './facts.ts';
import type { Programme, Rulebook } from './rulebook.ts';

/** Up to here half the price stays within the ceiling for machines, so that machines or one line makes no difference. */
export const lineMattersAbove = 600_000_000;

/** Null while the need is unknown or unsure, or its narrowing answer is missing. */
export function chooseProgramme(rulebook: Rulebook, facts: Facts): Programme | null {
  if (facts.need === null || facts.need === 'unsure') return null;
  const serving = rulebook.programmes.filter((programme) => servesNeed(programme, facts));
  if (facts.need === 'fair') {
    return serving.find(({ fairKind }) => fairKind !== null && fairKind === facts.fairKind) ?? null;
  }
  if (facts.need === 'machine') {
    const wantsLine = facts.isLine === true && (facts.cost ?? 0) > lineMattersAbove;
    return serving.find((programme) => isForLines(programme) === wantsLine) ?? null;
  }
  return serving[0] ?? null;
}

function isForLines(programme: Programme): boolean {
  return programme.criteria.some(({ condition }) => condition.test === 'isLine');
}

/** Programmes for other needs that nothing known about the establishment excludes: the needs most people have first. */
export function otherThatFit(rulebook: Rulebook, facts: Facts, today: string): readonly Programme[] {
  const verdicts = new Map(
    assessAll(rulebook, facts, today).map((verdict) => [verdict.programmeId, verdict]),
  );
  const rank = ({ needs }: Programme): number => Math.min(...needs.map((need) => allNeeds.indexOf(need)));
  return rulebook.programmes
    .filter((programme) => !servesNeed(programme, facts))
    .filter(({ id }) => verdicts.get(id)?.outcome !== 'ineligible')
    .sort((one, other) => rank(one) - rank(other));
}
