// Eligibility: one proposal held against one programme on one day, line by line. Preliminary, never a decision.
import { evaluateCriterion } from './criteria/evaluate-criterion.ts';
import { lineForOpenFigures } from './criteria/open-figures.ts';
import type { Facts } from './facts.ts';
import { isInForce } from './in-force.ts';
import type { Centre, Programme, Rulebook } from './rulebook.ts';
import { amountOf, ruleInForce, withoutSupport } from './support-amount.ts';
import type { Amount, Verdict, VerdictLine, VerdictOutcome } from './verdict.ts';

/** The parts of the rulebook that hold for every programme, and the day on which is asked, yyyy-mm-dd. */
export interface AssessContext {
  readonly today: string;
  readonly centre: Centre;
  readonly areaShare: Rulebook['areaShare'];
}

/** The planned day, where it lies ahead and a rule is known for it; else today. */
function judgedDay(programme: Programme, facts: Facts, today: string): string {
  const { plannedFor } = facts;
  const isAhead = plannedFor !== null && plannedFor > today;
  return isAhead && ruleInForce(programme, plannedFor) !== null ? plannedFor : today;
}

/** What the support could be, whatever the conditions say: the form needs it to know what the owner must find. */
export function possibleAmount(programme: Programme, facts: Facts, context: AssessContext): Amount {
  return amountOf(ruleInForce(programme, judgedDay(programme, facts, context.today)), facts, context);
}

export function assessProgramme(programme: Programme, facts: Facts, context: AssessContext): Verdict {
  const judgedFor = judgedDay(programme, facts, context.today);
  const amount = possibleAmount(programme, facts, context);
  const lines = programme.criteria
    .filter((criterion) => isInForce(criterion, judgedFor))
    .map((criterion) => evaluateCriterion(criterion, facts, { needs: programme.needs, most: amount.most }));
  const openFigures = lineForOpenFigures(programme, amount.rule);
  const allLines = openFigures === null ? lines : [...lines, openFigures];
  const outcome = outcomeOf(allLines);
  return {
    outcome,
    programmeId: programme.id,
    judgedFor,
    lines: allLines,
    amount: outcome === 'ineligible' ? withoutSupport(amount) : amount,
  };
}

function outcomeOf(lines: readonly VerdictLine[]): VerdictOutcome {
  const has = (outcome: VerdictLine['outcome']): boolean => lines.some((line) => line.outcome === outcome);
  if (has('unmet')) return 'ineligible';
  if (has('missing')) return 'incomplete';
  return has('staff') ? 'needsStaff' : 'eligible';
}

/**
 * One verdict per programme, in the rulebook's order. Programmes that serve another need than the one asked for are
 * judged on the establishment alone: the price of a machine says nothing about a trademark.
 */
export function assessAll(rulebook: Rulebook, facts: Facts, today: string): readonly Verdict[] {
  const context = { today, centre: rulebook.centre, areaShare: rulebook.areaShare };
  return rulebook.programmes.map((programme) =>
    assessProgramme(programme, servesNeed(programme, facts) ? facts : factsOfEstablishment(facts), context),
  );
}

export function servesNeed(programme: Programme, { need }: Facts): boolean {
  return need !== null && programme.needs.includes(need);
}

function factsOfEstablishment(facts: Facts): Facts {
  const { support } = facts;
  return {
    ...facts,
    need: null,
    fairKind: null,
    isLine: null,
    machineCondition: null,
    cost: null,
    includesVat: null,
    bought: null,
    ownCapital: null,
    commitsRemainder: null,
    support: support === null || support.has === 'none' ? support : { ...support, isSame: null },
    plannedFor: null,
  };
}
