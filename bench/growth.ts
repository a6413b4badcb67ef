// Does an answer cost more towards the end of the form, or when a million proposals lie in the database? And how soon does
// the product serve on it?
// npm run bench:growth [-- --sizes 1000,100000,1000000] [--rounds 3]
import { parseArgs } from 'node:util';
import { product } from './contenders/product.ts';
import { inRoom, removeFolder } from './contenders/room.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable, withSpread } from './figures/markdown.ts';
import { median, percentile, ratioOf, spreadOf } from './figures/statistics.ts';
import { forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { eachOf } from './runs/crowd.ts';
import { filled, measureAlong } from './runs/measure-along.ts';
import { openForms } from './runs/open-forms.ts';
import { seedFolder } from './runs/seed-proposals.ts';

const atOnce = 8;
const warmers = 20;
const people = 60;
const mostGrowth = 1.2;
const mostAlong = 1.05;
const longestStartMs = 1_500;
const statuses = [
  'draft',
  'submitted',
  'inReview',
  'shortlisted',
  'declined',
  'shortlisted',
  'declined',
  'withdrawn',
];

interface Figures {
  readonly startMs: number;
  readonly speed: number;
  readonly p95: number;
  readonly cpu: number;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
  },
});
const script = await recordScript(forms.short);
console.error('along the form');
const along = await measureAlong(await recordScript(forms.long));
const rooms: { readonly size: number; readonly folder: string; readonly rounds: Figures[] }[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  console.error(`${size} proposals are copied`);
  rooms.push({ size, folder: await seedFolder(script, { proposals: size, statuses }), rounds: [] });
}
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const { size, folder, rounds } of rooms) {
    console.error(`round ${round + 1} of ${values.rounds}: ${size} proposals`);
    // Nobody from an earlier round: everybody begins with an empty form.
    rounds.push(await measure(folder, 1_000 * (round + 1)));
  }
}
for (const { folder } of rooms) await removeFolder(folder);

const read = (name: keyof Figures, rounds: readonly Figures[]): readonly number[] =>
  rounds.map((each) => each[name]);
const smallest = rooms[0]?.rounds ?? [];
const growths = rooms.map(({ rounds }) => ratioOf(read('cpu', rounds), read('cpu', smallest)));
const starts = rooms.map(({ rounds }) => median(read('startMs', rounds)));
console.log(`# Growth\n\n${describeMachine(commandOf('bench:growth'))}\n`);
console.log(
  markdownTable(
    [
      'proposals',
      'CPU ms/update (min..max)',
      'of the smallest',
      'updates/s',
      'p95 ms',
      'start to first answer, ms',
    ],
    rooms.map(({ size, rounds }, index) => [
      figure(size),
      withSpread(spreadOf(read('cpu', rounds)), 2),
      `${figure(growths[index] ?? null, 2)}×`,
      figure(median(read('speed', rounds))),
      figure(median(read('p95', rounds)), 1),
      withSpread(spreadOf(read('startMs', rounds))),
    ]),
  ),
);
console.log('\n## Along the form: one question opened again and answered anew\n');
const alongRatio = ratioOf(along.many, along.few);
console.log(
  markdownTable(
    ['answers in the draft', 'CPU ms/change (min..max)'],
    [
      [figure(filled.few), withSpread(spreadOf(along.few), 2)],
      [figure(filled.many), withSpread(spreadOf(along.many), 2)],
    ],
  ),
);
const said = (isReached: boolean): string => (isReached ? 'reached' : 'NOT reached');
const most = Math.max(...growths);
const slowest = Math.max(...starts);
console.log(`\n- ${said(most <= mostGrowth)}: an answer costs the same within 20 %: ${figure(most, 2)}×`);
console.log(`- ${said(slowest < longestStartMs)}: start to first answer under 1.5 s: ${figure(slowest)} ms`);
console.log(`- ${said(alongRatio <= mostAlong)}: no growth along the form (5 %): ${figure(alongRatio, 2)}×`);
process.exit(0);

function measure(folder: string, firstId: number): Promise<Figures> {
  const start = performance.now();
  return inRoom(product, { script, synchronous: 'full', folder }, async (room) => {
    const first = room.meet(firstId);
    first.say('/start');
    await first.until(() => true, 'any answer');
    const startMs = performance.now() - start;

    const warm = await openForms(room, warmers, firstId + 1);
    await eachOf(warm, atOnce, async (person) => void (await person.answer(script, 0, script.steps.length)));
    const everybody = await openForms(room, people, firstId + 1 + warmers);
    const latencies: number[] = [];
    const before = await room.running.usage();
    const begin = performance.now();
    await eachOf(everybody, atOnce, async (person) => {
      latencies.push(...(await person.answer(script, 0, script.steps.length)));
    });
    const seconds = (performance.now() - begin) / 1000;
    const after = await room.running.usage();
    return {
      startMs,
      speed: latencies.length / seconds,
      p95: percentile(latencies, 0.95),
      cpu: (after.cpuMs - before.cpuMs) / latencies.length,
    };
  });
}
