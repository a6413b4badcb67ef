// npm run walk: a hundred thousand random steps through the whole product, or as many as are named:
// npm run walk -- --steps 10000 --seed 7
import { parseArgs } from 'node:util';
import { runWalk } from './run-walk.ts';

const { values } = parseArgs({ options: { steps: { type: 'string' }, seed: { type: 'string' } } });
const steps = Number(values.steps ?? 100_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const started = Date.now();
const perSecond = (count: number): string => ((count * 1000) / (Date.now() - started)).toFixed(1);

const inWords = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');

console.log(`${steps} steps from seed ${seed}`);
let said = 0;
const outcome = await runWalk({
  seed,
  steps,
  onProgress(done) {
    if (done - said < 2_000) return;
    said = done;
    console.log(`${done} steps, ${perSecond(done)} a second`);
  },
});
console.log(
  `${outcome.steps} steps in ${outcome.walks} walks, ${outcome.formsFinished} forms finished, ${outcome.restarts} restarts, ` +
    `${perSecond(outcome.steps)} steps a second, seed ${seed}`,
);
console.log(`${outcome.acknowledged} answers acknowledged; pressed: ${inWords(outcome.pressed)}`);
if (outcome.failure !== undefined) {
  console.error(outcome.failure);
  process.exitCode = 1;
} else {
  console.log('No lost answer, no dead end, no error, no refused call.');
}
