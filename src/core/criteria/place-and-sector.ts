// Conditions about what is made and where: the sector, the province, the difficult area.
import type { AreaClass } from '../area.ts';
import type { Facts } from '../facts.ts';
import type { CriterionTest } from '../rulebook.ts';
import { type Conclusion, conclude } from './conclusion.ts';

type SectorTest = Extract<CriterionTest, { readonly test: 'sector' }>;

/** Khu vực II and III count as difficult where a sector asks for a difficult area. */
const difficultClasses: readonly AreaClass[] = ['II', 'III'];

export function judgeSector({ eligible, needsDifficultArea }: SectorTest, facts: Facts): Conclusion {
  const { sector } = facts;
  if (sector === null) return conclude('sector', 'unknown');
  if (sector === 'none' || sector === 'unsure') return conclude('sector', sector);
  if (!eligible.includes(sector)) return conclude('sector', 'notListed', { sector });
  if (!needsDifficultArea.includes(sector)) return conclude('sector', 'met', { sector });
  if (facts.commune === 'outside') return conclude('sector', 'outside', { sector });
  if (facts.areaClass === null) return conclude('sector', 'areaUnknown', { sector });
  const isDifficult = difficultClasses.includes(facts.areaClass);
  return conclude('sector', isDifficult ? 'metInDifficultArea' : 'notDifficult', {
    sector,
    areaClass: facts.areaClass,
  });
}

export function judgeInProvince({ commune }: Facts): Conclusion {
  if (commune === null) return conclude('inProvince', 'unknown');
  if (commune === 'outside') return conclude('inProvince', 'outside');
  return conclude('inProvince', 'met', { commune });
}

export function judgeDifficultArea(classes: readonly AreaClass[], { commune, areaClass }: Facts): Conclusion {
  if (commune === 'outside') return conclude('difficultArea', 'outside');
  if (areaClass === null) return conclude('difficultArea', 'unknown');
  return conclude('difficultArea', classes.includes(areaClass) ? 'met' : 'notDifficult', { areaClass });
}
