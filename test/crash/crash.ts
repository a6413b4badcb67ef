// npx tsx test/crash/crash.ts [--kills 30] [--seed 7]: kill -9 at random moments while people answer. Needs `npm run build`.
import { parseArgs } from 'node:util';
import { runCrashes } from './run-crashes.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 30);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

console.log(`${kills} kills from seed ${seed}`);
const outcome = await runCrashes({ kills, seed, onKill: (done) => console.log(`${done} of ${kills}`) });
console.log(
  `${outcome.kills} kills, ${outcome.acknowledged} answers acknowledged, ${outcome.stored} stored, ` +
    `${outcome.repeated} updates sent again, seed ${seed}: nothing lost, nothing misplaced.`,
);
