// One sample per kind of condition; a new kind does not compile without one.
import type { TestName } from '../../../src/core/criteria/conclusion.ts';
import type { CriterionTest } from '../../../src/core/rulebook.ts';
import { million } from './samples.ts';

const samples: { readonly [Test in TestName]: Extract<CriterionTest, { readonly test: Test }> } = {
  registered: { test: 'registered' },
  legalForm: { test: 'legalForm', eligible: ['cooperative', 'company'], staff: ['cooperative-group'] },
  produces: { test: 'produces' },
  sector: { test: 'sector', eligible: ['a', 'b', 'e'], needsDifficultArea: ['e'] },
  inProvince: { test: 'inProvince' },
  difficultArea: { test: 'difficultArea', classes: ['II', 'III'] },
  size: { test: 'size', atMost: 'medium' },
  newMachine: { test: 'newMachine' },
  notBoughtYet: { test: 'notBoughtYet' },
  isLine: { test: 'isLine' },
  ownCapital: { test: 'ownCapital' },
  noDoubleSupport: { test: 'noDoubleSupport' },
  costAtMost: { test: 'costAtMost', dong: 100 * million },
  staffDecides: { test: 'staffDecides' },
};

export const sampleConditions: readonly CriterionTest[] = Object.values(samples);
