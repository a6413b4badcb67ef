// One criterion held against the facts gives one line of the verdict.
import type { Facts } from '../facts.ts';
import type { Criterion } from '../rulebook.ts';
import type { VerdictLine } from '../verdict.ts';
import { type Conclusion, type CriterionContext, conclude } from './conclusion.ts';
import { judgeDoubleSupport } from './double-support.ts';
import { judgeLegalForm, judgeProduces, judgeRegistered, judgeSize } from './establishment.ts';
import { judgeOwnCapital } from './own-capital.ts';
import { judgeDifficultArea, judgeInProvince, judgeSector } from './place-and-sector.ts';
import { judgeCostAtMost, judgeIsLine, judgeNewMachine, judgeNotBoughtYet } from './purchase.ts';

export function evaluateCriterion(
  criterion: Criterion,
  facts: Facts,
  context: CriterionContext,
): VerdictLine {
  return { criterion, ...judge(criterion, facts, context), citation: criterion.citation };
}

function judge({ condition }: Criterion, facts: Facts, context: CriterionContext): Conclusion {
  switch (condition.test) {
    case 'registered':
      return judgeRegistered(facts);
    case 'legalForm':
      return judgeLegalForm(condition, facts);
    case 'produces':
      return judgeProduces(facts);
    case 'sector':
      return judgeSector(condition, facts);
    case 'inProvince':
      return judgeInProvince(facts);
    case 'difficultArea':
      return judgeDifficultArea(condition.classes, facts);
    case 'size':
      return judgeSize(condition.atMost, facts);
    case 'newMachine':
      return judgeNewMachine(facts);
    case 'notBoughtYet':
      return judgeNotBoughtYet(facts);
    case 'isLine':
      return judgeIsLine(facts);
    case 'ownCapital':
      return judgeOwnCapital(context.most, facts);
    case 'noDoubleSupport':
      return judgeDoubleSupport(context.needs, facts);
    case 'costAtMost':
      return judgeCostAtMost(condition.dong, facts);
    case 'staffDecides':
      return conclude('staffDecides', 'staff');
    default:
      return condition satisfies never;
  }
}
