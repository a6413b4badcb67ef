// Making the rows of an announcement to very many people: how long it takes, and what others notice of it.
// npm run bench:announce-rows [-- --people 10000,100000,1000000]
import { parseArgs } from 'node:util';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { percentile } from './figures/statistics.ts';
import { measureRows } from './runs/rows-run.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '10000,100000,1000000' } },
});
const rows: string[][] = [];
for (const people of values.people.split(',').map(Number)) {
  const run = await measureRows(people);
  const p95AndWorst = (times: readonly number[]): string =>
    times.length === 0 ? '–' : `${figure(percentile(times, 0.95), 1)}, ${figure(Math.max(...times), 1)}`;
  const megabytes = (bytes: number): string => figure(bytes / 2 ** 20);
  rows.push([
    figure(people),
    figure(run.seconds, 1),
    p95AndWorst(run.before),
    p95AndWorst(run.during),
    p95AndWorst(run.sending),
    `${megabytes(run.rssBytes.before)}, ${megabytes(run.rssBytes.most)}`,
    figure(run.delivered),
  ]);
}
console.log(`${describeMachine(commandOf('bench:announce-rows'))}\n`);
console.log(
  markdownTable(
    [
      'people',
      'seconds until all have a row',
      'an answer before it: p95, worst, ms',
      'while the rows are made',
      'while it is sent',
      'memory before, at most, MB',
      'sent in 20 s',
    ],
    rows,
  ),
);
