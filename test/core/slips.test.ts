import { describe, expect, it } from 'vitest';
import { countSlips } from '../../src/core/slips.ts';

describe('typing slips are counted', () => {
  it.each([
    ['tam kim', 'tam kim', 0],
    ['tam kin', 'tam kim', 1],
    ['tam kimm', 'tam kim', 1],
    ['ta kim', 'tam kim', 1],
    ['tma kim', 'tam kim', 1],
    ['tma kin', 'tam kim', 2],
    ['', 'kim', 3],
    ['kim', '', 3],
  ])('"%s" for "%s": %i', (typed, meant, slips) => {
    expect(countSlips(typed, meant)).toBe(slips);
  });
});
