// Which question stands behind a condition: what a person changes to change the outcome.
import type { AnswerKey } from './answer.ts';
import type { Journey } from './journey.ts';
import type { QuestionId } from './questions/question-id.ts';
import type { CriterionTest } from './rulebook.ts';

/** In the order in which they are worth opening. */
const questionsBehind: Readonly<Record<CriterionTest['test'], readonly QuestionId[]>> = {
  registered: ['registered', 'legal-form'],
  legalForm: ['legal-form'],
  produces: ['makes-or-trades'],
  sector: ['sector', 'commune'],
  inProvince: ['commune'],
  difficultArea: ['commune'],
  size: ['insured-workers', 'revenue-band', 'capital-band'],
  newMachine: ['machine-condition'],
  notBoughtYet: ['bought'],
  isLine: ['is-line'],
  ownCapital: ['capital-commitment', 'own-capital', 'machine-price', 'cost'],
  noDoubleSupport: ['support-same', 'state-support'],
  costAtMost: ['cost', 'machine-price'],
  staffDecides: [],
};

/** Undefined where no answer settles it. One that is open or "don't know yet" comes before one that is answered. */
export function questionBehind(test: CriterionTest['test'], { path }: Journey): AnswerKey | undefined {
  const asked = questionsBehind[test].flatMap((id) => path.filter(({ question }) => question === id));
  const step = asked.find(({ value }) => value === undefined || value.kind === 'unknown') ?? asked[0];
  return step === undefined ? undefined : { question: step.question, row: step.row };
}
