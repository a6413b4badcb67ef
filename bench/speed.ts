// How fast is the product, beside bots that do far less for an answer?
// npm run bench [-- --quick | --rounds 5]
import { parseArgs } from 'node:util';
import type { Contender, Synchronous } from './contenders/contender.ts';
import { everyContender } from './contenders/every-contender.ts';
import { installPeers } from './contenders/install-peers.ts';
import { product } from './contenders/product.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { compare, figuresOf } from './figures/speed-figures.ts';
import {
  aimList,
  aimsOf,
  costTable,
  draftAim,
  draftTable,
  runNotes,
  speedTable,
} from './figures/speed-report.ts';
import { type FormName, forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { measureDraft } from './runs/measure-draft.ts';
import { measureRun, type Run } from './runs/measure-run.ts';

interface Setting {
  readonly form: FormName;
  readonly atOnce: number;
  readonly synchronous: Synchronous;
  readonly people: number;
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } },
});
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
const warmUpdates = values.quick ? 120 : 1_000;

const everySetting = (['full', 'normal'] as const).flatMap((synchronous) =>
  ([8, 1] as const).flatMap((atOnce): Setting[] => [
    { form: 'short', atOnce, synchronous, people: 100 },
    { form: 'long', atOnce, synchronous, people: 50 },
  ]),
);
const settings: readonly Setting[] = values.quick
  ? [
      { form: 'long', atOnce: 8, synchronous: 'full', people: 12 },
      { form: 'long', atOnce: 1, synchronous: 'full', people: 6 },
    ]
  : everySetting;

installPeers();
const scripts = { short: await recordScript(forms.short), long: await recordScript(forms.long) };
let hasWrongForms = false;

console.log(`# Speed\n\n${describeMachine(commandOf('bench'))}`);
for (const setting of settings) {
  const script = scripts[setting.form];
  const runs = new Map<Contender, Run[]>(everyContender.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes first finds a cooler machine: each round begins with another.
    const start = round % everyContender.length;
    for (const contender of [...everyContender.slice(start), ...everyContender.slice(0, start)]) {
      console.error(`${nameOf(setting)}, round ${round + 1} of ${rounds}: ${contender.name}`);
      runs.get(contender)?.push(await measureRun(contender, { ...setting, script, warmUpdates }));
    }
  }
  const comparison = compare(everyContender.map((each) => figuresOf(each, script, runs.get(each) ?? [])));
  hasWrongForms ||= comparison.product.wrongForms > 0;
  const parts = [speedTable, costTable, runNotes].map((write) => write(comparison));
  console.log([`\n## ${nameOf(setting)}`, ...parts, aimList(aimsOf(comparison))].join('\n\n'));
}

const costs: [Contender, Awaited<ReturnType<typeof measureDraft>>][] = [];
for (const contender of everyContender) costs.push([contender, await measureDraft(contender, scripts.long)]);
console.log(`\n## What one draft of 40 answers writes\n\n${draftTable(costs)}\n`);
for (const [contender, cost] of costs) if (contender === product) console.log(aimList([draftAim(cost)]));
process.exit(hasWrongForms ? 1 : 0);

function nameOf({ form, atOnce, synchronous, people }: Setting): string {
  const atATime = atOnce === 1 ? 'one person at a time' : `${atOnce} people at a time`;
  return `${forms[form].steps} questions, ${atATime}, ${people} people, synchronous ${synchronous.toUpperCase()}`;
}
