// How much more do several instances serve, on one PostgreSQL of this machine? Updates are brought by webhook, to each
// instance in turn: the next answer of a person comes to another one.
// npm run bench:instances [-- --counts 1,2,4] [--rounds 3]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { startPrivatePostgresql } from '../test/support/private-postgresql.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable, withSpread } from './figures/markdown.ts';
import { median, ratioOf, spreadOf, sum } from './figures/statistics.ts';
import { forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { type InstancesRun, measureInstances } from './runs/instances-run.ts';

const people = 300;
const warmers = 100;
const atOnce = 100;
const thinkMs = 200;

const { values } = parseArgs({
  options: { counts: { type: 'string', default: '1,2,4' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Number(values.rounds);
const script = await recordScript(forms.short);
const lines = values.counts.split(',').map((count) => ({ count: Number(count), runs: [] as InstancesRun[] }));
const server = await startPrivatePostgresql({ isDurable: true });
try {
  for (let round = 0; round < rounds; round += 1) {
    const start = round % lines.length;
    for (const { count, runs } of [...lines.slice(start), ...lines.slice(0, start)]) {
      console.error(`round ${round + 1} of ${rounds}: ${count} instances`);
      runs.push(await measureInstances(server, { count, script, warmers, people, atOnce, thinkMs }));
    }
  }
} finally {
  await server.stop();
}

type Read = (run: InstancesRun) => number;
const of = (runs: readonly InstancesRun[], read: Read): readonly number[] => runs.map(read);
const speedsOfFirst = of(lines[0]?.runs ?? [], ({ speed }) => speed);
console.log(`# Several instances on one PostgreSQL\n\n${describeMachine(commandOf('bench:instances'))}`);
console.log(
  `${people} people, ${atOnce} at a time, ${script.steps.length} answers each, ${thinkMs} ms to read each question, fsync on every commit. Instances, server, Telegram's stand-in and people share ${availableParallelism()} processors.\n`,
);
console.log(
  markdownTable(
    [
      'instances',
      'updates/s (min..max)',
      'of the first',
      'p50 ms',
      'p95 ms',
      'CPU ms/update: instances',
      'server',
      'bench',
      'processors busy',
      'brought again',
      'wrong forms',
    ],
    lines.map(({ count, runs }) => [
      figure(count),
      withSpread(spreadOf(of(runs, ({ speed }) => speed))),
      `${figure(
        ratioOf(
          of(runs, ({ speed }) => speed),
          speedsOfFirst,
        ),
        2,
      )}×`,
      figure(median(of(runs, ({ p50 }) => p50)), 1),
      figure(median(of(runs, ({ p95 }) => p95)), 1),
      figure(median(of(runs, ({ cpu }) => cpu.instances)), 2),
      figure(median(of(runs, ({ cpu }) => cpu.server)), 2),
      figure(median(of(runs, ({ cpu }) => cpu.bench)), 2),
      figure(median(of(runs, ({ processors }) => processors)), 2),
      figure(sum(of(runs, ({ repeated }) => repeated))),
      `${sum(of(runs, ({ wrongForms }) => wrongForms))} of ${(people + warmers) * runs.length}`,
    ]),
  ),
);
const isRight = lines.every(({ runs }) => runs.every(({ wrongForms }) => wrongForms === 0));
console.log(`\n- ${isRight ? 'reached' : 'NOT reached'}: every form right, whoever was brought its answers`);
process.exit(isRight ? 0 : 1);
