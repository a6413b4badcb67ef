// The amounts of the small rulebook: as in Thông tư liên tịch 26/2014 until 11/5/2018, then Thông tư 28/2018.
import type { SupportRule } from '../../../src/core/rulebook.ts';

const million = 1_000_000;
const circularOf2014 = { source: 'ttlt-26-2014', place: '', isConfirmed: true };
const circularOf2018 = { source: 'tt-28-2018', place: 'Điều 8 khoản 4', isConfirmed: true };

export function rule(changes: Partial<SupportRule> = {}): SupportRule {
  return {
    percent: 50,
    ceiling: 300 * million,
    citation: circularOf2018,
    level: 'national',
    from: '2018-05-11',
    to: null,
    ...changes,
  };
}

export const nationalCeilings = {
  machinery: [
    rule({ ceiling: 200 * million, citation: circularOf2014, from: '2014-04-04', to: '2018-05-11' }),
    rule(),
  ],
  line: [rule({ ceiling: 450 * million })],
  trademark: [rule({ ceiling: 35 * million, citation: { ...circularOf2018, isConfirmed: false } })],
  fair: [rule({ percent: 80, ceiling: null })],
  startUp: [
    rule({ percent: null, ceiling: 10 * million, citation: { ...circularOf2018, isConfirmed: false } }),
  ],
} as const;
