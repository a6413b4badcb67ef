// How much support one may hope for: a share of the cost, held by a ceiling, weighted by the area. Whole đồng.
import type { Facts } from './facts.ts';
import { isInForce } from './in-force.ts';
import type { Centre, Programme, Rulebook, SupportRule } from './rulebook.ts';
import type { Amount } from './verdict.ts';

export function ruleInForce(programme: Programme, day: string): SupportRule | null {
  return programme.rules.find((rule) => isInForce(rule, day)) ?? null;
}

/**
 * `most` = floor(min(percent × cost, ceiling) × share of the area), for the whole establishment, not per machine.
 * An absent percent or ceiling does not bind; where both are absent it is set case by case (null). Never above the cost.
 */
export function amountOf(
  rule: SupportRule | null,
  facts: Facts,
  { centre, areaShare }: { readonly centre: Centre; readonly areaShare: Rulebook['areaShare'] },
): Amount {
  const share = facts.areaClass === null ? 100 : areaShare[facts.areaClass];
  const bound = rule === null ? null : boundOf(rule, facts.cost);
  const most = bound === null ? null : Math.floor((bound.dong * share) / 100);
  return {
    most,
    percent: rule?.percent ?? null,
    ceiling: rule?.ceiling ?? null,
    boundBy: bound?.by ?? null,
    rule,
    usually: most === null ? [] : usualUpTo(most, centre),
    vat: facts.includesVat === false ? 'notIncluded' : centre.vat,
  };
}

function boundOf(
  { percent, ceiling }: SupportRule,
  cost: number | null,
): { readonly dong: number; readonly by: Amount['boundBy'] } | null {
  if (percent === null) {
    if (ceiling === null) return null;
    return cost !== null && cost < ceiling ? { dong: cost, by: null } : { dong: ceiling, by: 'ceiling' };
  }
  if (cost === null) return null;
  const part = (cost * percent) / 100;
  return ceiling === null || part <= ceiling
    ? { dong: part, by: 'percent' }
    : { dong: ceiling, by: 'ceiling' };
}

/** Averages over mixed contents say nothing to a person whose own ceiling is lower. */
function usualUpTo(most: number, centre: Centre): Amount['usually'] {
  return centre.usuallyGranted
    .filter(({ dong }) => dong <= most)
    .map(({ money, dong, years }) => ({ money, dong, years }));
}

/** What is shown to somebody whom the rules exclude. */
export function withoutSupport(amount: Amount): Amount {
  return { ...amount, most: 0, boundBy: null, usually: [] };
}

export type AmountNote =
  | 'none'
  | 'byHalf'
  | 'byPercent'
  | 'byCeiling'
  | 'byCost'
  | 'caseByCase'
  | 'costUnknown'
  | 'costUnknownNoCeiling'
  | 'noRule';

/** Names the sentence for an amount (`amount.<note>`), with the figures in it; money under keys ending in Dong. */
export function describeAmount(amount: Amount): {
  readonly note: AmountNote;
  readonly values: Readonly<Record<string, string | number>>;
} {
  const { most, percent, ceiling, boundBy, rule } = amount;
  if (most === 0) return { note: 'none', values: {} };
  if (rule === null) return { note: 'noRule', values: {} };
  if (most === null) {
    if (percent === null) return { note: 'caseByCase', values: {} };
    return ceiling === null
      ? { note: 'costUnknownNoCeiling', values: { percent } }
      : { note: 'costUnknown', values: { percent, ceilingDong: ceiling } };
  }
  if (boundBy === 'ceiling') return { note: 'byCeiling', values: { mostDong: most } };
  if (boundBy === null || percent === null || percent === 100)
    return { note: 'byCost', values: { mostDong: most } };
  return { note: percent === 50 ? 'byHalf' : 'byPercent', values: { mostDong: most, percent } };
}
