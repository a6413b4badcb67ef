// Conditions about what is to be bought: new, not bought yet, one line, within a cost.
import type { Facts } from '../facts.ts';
import { type Conclusion, conclude } from './conclusion.ts';

/** No text that could be read demands a new machine: a used one is for the staff to judge. */
export function judgeNewMachine({ machineCondition }: Facts): Conclusion {
  if (machineCondition === null) return conclude('newMachine', 'unknown');
  return conclude('newMachine', machineCondition === 'new' ? 'met' : 'used');
}

export function judgeNotBoughtYet({ bought }: Facts): Conclusion {
  if (bought === null) return conclude('notBoughtYet', 'unknown');
  return conclude('notBoughtYet', bought === 'no' ? 'met' : bought);
}

export function judgeIsLine({ isLine }: Facts): Conclusion {
  if (isLine === null) return conclude('isLine', 'unknown');
  return conclude('isLine', isLine ? 'met' : 'separate');
}

/** `dong`: whole đồng; exactly that much is still within. */
export function judgeCostAtMost(dong: number, { cost }: Facts): Conclusion {
  if (cost === null) return conclude('costAtMost', 'unknown', { atMostDong: dong });
  return conclude('costAtMost', cost <= dong ? 'met' : 'tooHigh', { costDong: cost, atMostDong: dong });
}
