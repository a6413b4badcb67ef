// Pages that were asked for many times, as a table, and whether the slowest of them is fast enough.
import { figure, markdownTable } from './markdown.ts';
import { median, percentile } from './statistics.ts';

/** Milliseconds by page. */
export type Measured = ReadonlyMap<string, readonly number[]>;

export const pageTable = (measured: Measured): string =>
  markdownTable(
    ['page', 'median ms', 'p95 ms', 'slowest ms'],
    [...measured].map(([name, each]) => [
      name,
      figure(median(each), 1),
      figure(percentile(each, 0.95), 1),
      figure(Math.max(...each), 1),
    ]),
  );

export function pageVerdict(measured: Measured, longestMs: number): string {
  const slowest = Math.max(...[...measured.values()].map((each) => percentile(each, 0.95)));
  const verdict = slowest < longestMs ? 'reached' : 'NOT reached';
  return `- ${verdict}: every page within ${longestMs} ms at the 95th percentile: ${figure(slowest, 1)} ms`;
}
