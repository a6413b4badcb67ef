import { expect, test } from 'vitest';
import { percentile, ratioOf, spreadOf } from '../../bench/figures/statistics.ts';

test('percentiles lie between their neighbours, whatever the order', () => {
  const values = [40, 10, 30, 20];
  expect(percentile(values, 0)).toBe(10);
  expect(percentile(values, 0.5)).toBe(25);
  expect(percentile(values, 1)).toBe(40);
  expect(percentile([], 0.5)).toBeNaN();
});

test('a spread tells the median and both ends', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
});

test('ratios are taken within a round: a slow round does not count against one of them', () => {
  expect(ratioOf([100, 10, 100], [50, 5, 50])).toBe(2);
});
