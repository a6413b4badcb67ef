// From what a person answered to what the rules ask about.
import { type Answers, answerKey, answerTo, chosenOption } from './answer.ts';
import type { Area } from './area.ts';
import {
  allLegalForms,
  allNeeds,
  allSectors,
  type Facts,
  fairKinds,
  type PriorSupport,
  supportSources,
} from './facts.ts';
import { costOf, moneyOf, needOf, numberOf, optionOf, rowsOf, textOf } from './read-answers.ts';
import { sizeOf } from './size-classes.ts';

/** `answers` are those on the path (`Journey.counting`). */
export function factsFromAnswers(answers: Answers, areas: readonly Area[]): Facts {
  const legalForm = optionOf(answers, 'legal-form', allLegalForms);
  const commune = communeOf(answers);
  const isLine = optionOf(answers, 'is-line', ['line', 'separate']);
  const vat = optionOf(answers, 'vat', ['included', 'not-included']);
  const commitment = optionOf(answers, 'capital-commitment', ['yes-loan', 'yes-own', 'no']);
  return {
    legalForm,
    isRegistered: isRegistered(answers, legalForm),
    activity: optionOf(answers, 'makes-or-trades', ['makes', 'both', 'trades']),
    sector: optionOf(answers, 'sector', allSectors),
    commune,
    areaClass: areas.find((area) => area.code === commune)?.areaClass ?? null,
    size: sizeOf(answers),
    insuredWorkers: numberOf(answers, 'insured-workers'),
    need: needOf(answers),
    fairKind: optionOf(answers, 'fair-kind', fairKinds),
    isLine: isLine === null ? null : isLine === 'line',
    machineCondition: machineCondition(answers),
    cost: costOf(answers),
    includesVat: vat === null ? null : vat === 'included',
    bought: optionOf(answers, 'bought', ['no', 'deposit', 'bought']),
    ownCapital: moneyOf(answers, 'own-capital'),
    commitsRemainder: commitment === null ? null : commitment !== 'no',
    support: supportOf(answers),
    plannedFor: plannedFor(answers),
  };
}

function communeOf(answers: Answers): string | null {
  const value = answerTo(answers, 'commune');
  return value?.kind === 'commune' ? value.code : null;
}

function isRegistered(answers: Answers, legalForm: Facts['legalForm']): boolean | null {
  if (legalForm === 'unregistered') return false;
  const registered = chosenOption(answers, 'registered');
  return registered === null ? null : registered === 'yes';
}

/** One used machine among several is enough to be looked at. */
function machineCondition(answers: Answers): Facts['machineCondition'] {
  if (needOf(answers) !== 'machine') return null;
  const conditions = rowsOf(answers, 'machines').map((row) =>
    optionOf(answers, 'machine-condition', ['new', 'used'], row),
  );
  if (conditions.includes('used')) return 'used';
  return conditions.every((condition) => condition === 'new') ? 'new' : null;
}

/** First day of the month; a bare year means its first month. */
function plannedFor(answers: Answers): string | null {
  const value = answerTo(answers, 'when');
  if (value?.kind !== 'month') return null;
  return `${value.year}-${String(value.month ?? 1).padStart(2, '0')}-01`;
}

function supportOf(answers: Answers): PriorSupport | null {
  const has = optionOf(answers, 'state-support', ['none', 'received', 'pending']);
  if (has === null) return null;
  if (has === 'none') return { has };
  const year = answerTo(answers, 'support-year');
  return {
    has,
    content: optionOf(answers, 'support-content', allNeeds),
    what: textOf(answers, 'support-what'),
    source: optionOf(answers, 'support-source', supportSources),
    year: year?.kind === 'year' ? year.year : null,
    isSame: sameSupport(answers),
  };
}

function sameSupport(answers: Answers): 'same' | 'different' | 'unsure' | null {
  const said = optionOf(answers, 'support-same', ['same', 'different', 'not-sure']);
  if (said !== null) return said === 'not-sure' ? 'unsure' : said;
  // "Don't know" to this very question is a doubt, and doubts are for the staff.
  if (answers.get(answerKey('support-same'))?.kind === 'unknown') return 'unsure';
  const content = chosenOption(answers, 'support-content');
  if (content === null || content === needOf(answers)) return null;
  return 'different';
}
