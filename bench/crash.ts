// What is left of fifty forms after the bot was killed three times while they were filled in?
// npm run bench:crash [-- --times 6]
import { parseArgs } from 'node:util';
import type { Contender } from './contenders/contender.ts';
import { everyContender } from './contenders/every-contender.ts';
import { installPeers } from './contenders/install-peers.ts';
import { product } from './contenders/product.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { median } from './figures/statistics.ts';
import { forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { type CrashRun, crashPeople, crashRun } from './runs/crash-run.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '6' } },
});
const times = Number(values.times);

installPeers();
const script = await recordScript(forms.short);
const runs = new Map<Contender, CrashRun[]>(everyContender.map((contender) => [contender, []]));
for (let time = 0; time < times; time += 1) {
  for (const contender of everyContender) {
    console.error(`${time + 1} of ${times}: ${contender.name}`);
    runs.get(contender)?.push(await crashRun(contender, script, time));
  }
}

console.log(`# After a kill\n\n${describeMachine(commandOf('bench:crash'))}\n`);
console.log(
  markdownTable(
    ['contender', `wrong forms of ${crashPeople}, each time`, 'from a kill to the next reply, ms'],
    [...runs].map(([{ name }, each]) => [
      name,
      each.map(({ wrongForms }) => wrongForms).join(', '),
      figure(median(each.flatMap(({ recoveries }) => recoveries))),
    ]),
  ),
);
const isRight = (runs.get(product) ?? []).every(({ wrongForms }) => wrongForms === 0);
console.log(`\n- ${isRight ? 'reached' : 'NOT reached'}: every form of the product right, every time`);
process.exit(isRight ? 0 : 1);
