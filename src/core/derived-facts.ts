// What the path of the form depends on that no single answer says.
import type { Answers } from './answer.ts';
import { answerTo, chosenOption } from './answer.ts';
import { foldText } from './fold.ts';
import type { DerivedFact } from './questions/question.ts';
import { costOf, moneyOf, needOf, optionOf, textOf } from './read-answers.ts';

/** What the form must know of the rules to choose its path. */
export interface PathRules {
  /** The most support for what these answers ask for, whole đồng; null where not known. */
  readonly mostSupport: (answers: Answers) => number | null;
  /** Above which price it matters whether machines form one line, whole đồng; null where it never does. */
  readonly lineMattersAbove: number | null;
}

const sectorsWithWaste = ['a', 'b', 'c', 'dd', 'e'] as const;

export function isFactTrue(fact: DerivedFact, answers: Answers, rules: PathRules, row: number): boolean {
  switch (fact) {
    case 'gateClosed':
      return isGateClosed(answers);
    case 'quantityNotInName':
      return !namesQuantity(textOf(answers, 'machine-name', row));
    case 'lineMatters':
      return rules.lineMattersAbove !== null && (costOf(answers) ?? 0) > rules.lineMattersAbove;
    case 'capitalGap':
      return hasCapitalGap(answers, rules);
    case 'supportMayBeSame':
      return maySupportBeSame(answers);
    case 'sizeTestNeeded':
      return (
        optionOf(answers, 'legal-form', ['company', 'cooperative', 'cooperative-union']) !== null &&
        needOf(answers) !== 'cleaner-production'
      );
    case 'wasteMatters':
      return optionOf(answers, 'sector', sectorsWithWaste) !== null;
    default:
      return fact satisfies never;
  }
}

function isGateClosed(answers: Answers): boolean {
  const commune = answerTo(answers, 'commune');
  return (
    chosenOption(answers, 'makes-or-trades') === 'trades' ||
    chosenOption(answers, 'sector') === 'none' ||
    (commune?.kind === 'commune' && commune.code === 'outside')
  );
}

/** "1 bộ máy ép", "hai cái máy sấy" say how many; "máy sấy 200 kg/ngày" does not. */
function namesQuantity(name: string | null): boolean {
  return quantityInName(name) !== null;
}

const countable = 'bo|cai|chiec|may|day chuyen|he thong|to|con|lo|xuong';
const digitsBefore = new RegExp(`(?:^| )(\\d{1,3}) (?:${countable})(?: |$)`);
const wordBefore = new RegExp(`(?:^| )(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:${countable})(?: |$)`);
const wordValues = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

/** How many machines a name speaks of, null where it does not say. */
export function quantityInName(name: string | null): number | null {
  if (name === null) return null;
  const folded = foldText(name);
  const digits = digitsBefore.exec(folded)?.[1];
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  const word = wordBefore.exec(folded)?.[1];
  return word === undefined ? null : wordValues.indexOf(word) + 1;
}

function hasCapitalGap(answers: Answers, rules: PathRules): boolean {
  const cost = costOf(answers);
  const own = moneyOf(answers, 'own-capital');
  if (cost === null || own === null) return false;
  const most = rules.mostSupport(answers);
  return most !== null && own < cost - most;
}

/** Another kind of support is different by itself; the same kind, or an unknown one, is worth asking about. */
function maySupportBeSame(answers: Answers): boolean {
  const content = chosenOption(answers, 'support-content');
  return content === null || content === needOf(answers);
}
