// One look at a proposal: where its owner is in the form, what the rules ask about, and what they say.
import type { Answers } from '../core/answer.ts';
import type { PathRules } from '../core/derived-facts.ts';
import { assessProgramme, possibleAmount } from '../core/eligibility.ts';
import type { Facts } from '../core/facts.ts';
import { factsFromAnswers } from '../core/facts-from-answers.ts';
import { estimateRemaining, type Journey, walkJourney } from '../core/journey.ts';
import { chooseProgramme, lineMattersAbove } from '../core/programme-choice.ts';
import { allQuestions } from '../core/questions/all-questions.ts';
import type { Programme, Rulebook } from '../core/rulebook.ts';
import type { Verdict } from '../core/verdict.ts';

export interface Assessment {
  readonly journey: Journey;
  /** About how many questions are left. */
  readonly remaining: number;
  readonly facts: Facts;
  /** Null while it is open what is wanted. */
  readonly programme: Programme | null;
  readonly verdict: Verdict | null;
}

interface Known {
  readonly rulebook: Rulebook;
  readonly today: string;
  readonly assessment: Assessment;
}

/** The next answer begins with the answers that this one ended with. */
const known = new WeakMap<Answers, Known>();

/** `today` is the local day, yyyy-mm-dd. Of the same answers on the same day it is worked out once. */
export function assessAnswers(rulebook: Rulebook, answers: Answers, today: string): Assessment {
  const last = known.get(answers);
  if (last !== undefined && last.rulebook === rulebook && last.today === today) return last.assessment;
  const assessment = assess(rulebook, answers, today);
  known.set(answers, { rulebook, today, assessment });
  return assessment;
}

function assess(rulebook: Rulebook, answers: Answers, today: string): Assessment {
  const rules = pathRules(rulebook, today);
  const journey = walkJourney(allQuestions, answers, rules);
  const remaining = estimateRemaining(allQuestions, answers, rules, journey);
  const facts = factsFromAnswers(journey.counting, rulebook.areas);
  const programme = chooseProgramme(rulebook, facts, today) ?? programmeBehindClosedGate(rulebook, facts);
  const verdict = programme === null ? null : assessProgramme(programme, facts, contextOf(rulebook, today));
  return { journey, remaining, facts, programme, verdict };
}

function pathRules(rulebook: Rulebook, today: string): PathRules {
  return {
    lineMattersAbove: lineMattersAbove(rulebook, today),
    mostSupport(answers) {
      const facts = factsFromAnswers(answers, rulebook.areas);
      const programme = chooseProgramme(rulebook, facts, today);
      return programme === null ? null : possibleAmount(programme, facts, contextOf(rulebook, today)).most;
    },
  };
}

/**
 * Somebody whom the first questions exclude is told so before saying what they want: any programme that excludes them
 * gives the reason. The first one serves, as all share these conditions.
 */
function programmeBehindClosedGate(rulebook: Rulebook, facts: Facts): Programme | null {
  const isClosed = facts.activity === 'trades' || facts.sector === 'none' || facts.commune === 'outside';
  return isClosed
    ? (rulebook.programmes.find((programme) => programme.needs.includes('machine')) ?? null)
    : null;
}

function contextOf(rulebook: Rulebook, today: string) {
  return { today, centre: rulebook.centre, areaShare: rulebook.areaShare };
}
