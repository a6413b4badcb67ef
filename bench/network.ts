// Telegram is far away: 100 ms there and back on every call, and two hundred people write at once. How much faster is
// the product than a bot that handles one update at a time?
// npm run bench:network [-- --people 200] [--delay 100]
import { parseArgs } from 'node:util';
import type { Contender } from './contenders/contender.ts';
import { installPeers } from './contenders/install-peers.ts';
import { grammySession } from './contenders/peers.ts';
import { product } from './contenders/product.ts';
import { inRoom } from './contenders/room.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { percentile } from './figures/statistics.ts';
import { forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { eachOf } from './runs/crowd.ts';
import { openForms } from './runs/open-forms.ts';

/** Enough for a figure: the slow one needs a tenth of a second for each. */
const steps = 5;
const aim = 20;

const { values } = parseArgs({
  options: { people: { type: 'string', default: '200' }, delay: { type: 'string', default: '100' } },
});
const people = Number(values.people);
const delayMs = Number(values.delay);

installPeers();
const script = await recordScript({ ...forms.short, steps });
const slow = await measure(grammySession);
const fast = await measure(product);
const row = (name: string, figures: typeof slow): readonly string[] => [
  name,
  figure(figures.speed, 1),
  figure(figures.p50),
  figure(figures.p95),
  `${figures.wrongForms} of ${people}`,
];
const ratio = fast.speed / slow.speed;
console.log(`# With a real network\n\n${describeMachine(commandOf('bench:network'))}`);
console.log(`${people} people at once, ${steps} answers each, ${delayMs} ms on every call to Telegram.\n`);
console.log(
  markdownTable(
    ['bot', 'updates/s', 'p50 ms', 'p95 ms', 'wrong forms'],
    [row('grammY, bot.start(): one update at a time', slow), row(product.name, fast)],
  ),
);
console.log(`\n- ${ratio >= aim ? 'reached' : 'NOT reached'}: ${aim} ×: ${figure(ratio, 1)} ×`);
process.exit(0);

function measure(contender: Contender) {
  console.error(contender.name);
  return inRoom(contender, { script, synchronous: 'full', delayMs }, async (room) => {
    const everybody = await openForms(room, people, 1, people);
    const latencies: number[] = [];
    const start = performance.now();
    await eachOf(everybody, people, async (person) => {
      latencies.push(...(await person.answer(script, 0, steps)));
    });
    const seconds = (performance.now() - start) / 1000;
    const ids = everybody.map(({ id }) => id);
    const wrongForms = contender
      .areRight(room.databaseFile, ids, script)
      .filter((isRight) => !isRight).length;
    return {
      speed: latencies.length / seconds,
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      wrongForms,
    };
  });
}
