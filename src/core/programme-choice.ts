// Which programme a need leads to, and which others are worth a look.
import { assessAll, servesNeed } from './eligibility.ts';
import { allNeeds, type Facts } from './facts.ts';
import type { Programme, Rulebook } from './rulebook.ts';
import { ruleInForce } from './support-amount.ts';

/**
 * Up to here the share of the price stays within the ceiling for single machines, so that machines or one line makes no
 * difference. Whole đồng; null where the rules of the day do not say.
 */
export function lineMattersAbove(rulebook: Rulebook, today: string): number | null {
  const single = rulebook.programmes.find(
    (programme) => programme.needs.includes('machine') && !isForLines(programme),
  );
  const rule = single === undefined ? null : ruleInForce(single, today);
  if (rule === null || rule.ceiling === null || rule.percent === null) return null;
  return (rule.ceiling * 100) / rule.percent;
}

/** Null while the need is unknown or unsure, or its narrowing answer is missing. */
export function chooseProgramme(rulebook: Rulebook, facts: Facts, today: string): Programme | null {
  if (facts.need === null || facts.need === 'unsure') return null;
  const serving = rulebook.programmes.filter((programme) => servesNeed(programme, facts));
  if (facts.need === 'fair') {
    return serving.find(({ fairKind }) => fairKind !== null && fairKind === facts.fairKind) ?? null;
  }
  if (facts.need === 'machine') {
    const above = lineMattersAbove(rulebook, today);
    const wantsLine = facts.isLine === true && above !== null && (facts.cost ?? 0) > above;
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
