// Does an announcement reach everybody once, however its sender dies?
// npm run bench:announce-kills [-- --rounds 50] [--people 300] [--seed 1]
import { parseArgs } from 'node:util';
import { commandOf, describeMachine } from './figures/machine.ts';
import { markdownTable } from './figures/markdown.ts';
import { runKills } from './runs/kills-run.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    people: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});
const run = await runKills({
  rounds: Number(values.rounds),
  people: Number(values.people),
  seed: Number(values.seed),
  onRound: (round) => process.stderr.write(`${round} `),
});
process.stderr.write('\n');
console.log(`${describeMachine(commandOf('bench:announce-kills'))}\n`);
console.log(
  markdownTable(
    ['', 'figure'],
    [
      ['announcements, people each', `${values.rounds}, ${values.people}`],
      ['kill -9 at some moment', String(run.kills)],
      ['nobody missed: recorded as delivered and not there, or without a row', String(run.missed)],
      ['nobody twice: people with more than one', String(run.twice)],
      ['nobody recorded twice', String(run.recordedTwice)],
      ['uncertain, in all; most after one kill', `${run.uncertain}; ${run.mostUncertain}`],
      ['of the uncertain, arrived', String(run.arrived)],
      ['calls answered by 429', String(run.refused)],
    ],
  ),
);
