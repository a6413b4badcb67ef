// How do ways of sending one message to many behave on good and on bad days?
// npm run bench:senders [-- --people 600] [--only product,rows] [--days "clean,faults"]
import { parseArgs } from 'node:util';
import { installPeers } from './contenders/install-peers.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { runSender, type SenderFigures, type Strategy, scenarios, strategies } from './runs/senders-run.ts';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '600' }, only: { type: 'string' }, days: { type: 'string' } },
});
const people = Number(values.people);
const isStrategy = (name: string): name is Strategy => name in strategies;
const chosen = (values.only?.split(',') ?? Object.keys(strategies)).filter(isStrategy);
const days = scenarios.filter(({ name }) => values.days?.split(',').includes(name) ?? true);
installPeers();

const rows: string[][] = [];
for (const strategy of chosen) {
  const cells: string[] = [strategies[strategy]];
  for (const day of days) cells.push(tell(await runSender(strategy, day, people)));
  rows.push(cells);
}
console.log(`${describeMachine(commandOf('bench:senders'))}\n`);
console.log(`${people} people, 60 ms a call, each told that 30 a second are taken\n`);
console.log(markdownTable(['', ...days.map(({ name }) => name)], rows));

function tell({ seconds, refused, missed, twice }: SenderFigures): string {
  const speed = seconds === null ? 'did not end' : `${figure(people / seconds, 1)}/s`;
  return [
    speed,
    ...(refused > 0 ? [`${refused} × 429`] : []),
    ...(missed > 0 ? [`${missed} missed`] : []),
    ...(twice > 0 ? [`${twice} twice`] : []),
  ].join(', ');
}
