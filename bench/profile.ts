// Where does the time of an answer go? A CPU profile of the product under the load of `npm run bench`, by package and folder.
// npm run bench:profile [-- --at-once 8] [--people 100] [--functions 30]
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Contender } from './contenders/contender.ts';
import { product } from './contenders/product.ts';
import { inRoom, removeFolder } from './contenders/room.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { eachOf } from './runs/crowd.ts';
import { openForms } from './runs/open-forms.ts';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  /** Microseconds of the system's monotonic clock, which all processes share. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const { values } = parseArgs({
  options: {
    'at-once': { type: 'string', default: '8' },
    people: { type: 'string', default: '100' },
    functions: { type: 'string', default: '30' },
  },
});
const atOnce = Number(values['at-once']);
const people = Number(values.people);
/** A thousand answers: an engine is slow at first. */
const warmPeople = 25;
const script = await recordScript(forms.long);
const folder = await mkdtemp(join(tmpdir(), 'profile-'));
const profiled: Contender = {
  ...product,
  environment: (place) => ({
    ...product.environment(place),
    NODE_OPTIONS: `--import=${new URL('contenders/profile-self.mjs', import.meta.url).href}`,
    PROFILE_FILE: join(folder, 'profile.json'),
  }),
};
let begin = 0;
const answers = await inRoom(profiled, { script, synchronous: 'normal' }, async (room) => {
  const warmers = await openForms(room, warmPeople, 1);
  const answer = async (all: typeof warmers): Promise<void> =>
    eachOf(all, atOnce, async (person) => void (await person.answer(script, 0, script.steps.length)));
  await answer(warmers);
  const everybody = await openForms(room, people, 1 + warmPeople);
  begin = Number(process.hrtime.bigint() / 1_000n);
  await answer(everybody);
  await room.running.stop();
  return people * script.steps.length;
});
const profile: Profile = JSON.parse(await readFile(join(folder, 'profile.json'), 'utf8'));
await removeFolder(folder);

const byId = new Map(profile.nodes.map((node) => [node.id, node]));
const groups = new Map<string, number>();
const functions = new Map<string, number>();
let total = 0;
let at = profile.startTime;
for (const [index, id] of profile.samples.entries()) {
  const frame = byId.get(id)?.callFrame;
  const delta = profile.timeDeltas[index] ?? 0;
  const taken = delta / 1_000;
  at += delta;
  if (at < begin || frame === undefined || frame.functionName === '(idle)') continue;
  total += taken;
  const group = groupOf(frame.url, frame.functionName);
  groups.set(group, (groups.get(group) ?? 0) + taken);
  const name = `${frame.functionName || '(anonymous)'} ${shortOf(frame.url)}:${frame.lineNumber + 1}`;
  functions.set(name, (functions.get(name) ?? 0) + taken);
}
console.log(`# Where the time goes\n\n${describeMachine(commandOf('bench:profile'))}\n`);
console.log(
  `${figure(answers)} answers, ${atOnce} people at a time, after a thousand to warm up; self time.\n`,
);
for (const [head, times, most] of [
  ['package or folder', groups, 25],
  ['function', functions, Number(values.functions)],
] as const)
  console.log(
    `${markdownTable(
      [head, 'share %', 'ms/answer'],
      [...times]
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, most)
        .map(([name, taken]) => [name, figure((100 * taken) / total, 1), figure(taken / answers, 3)]),
    )}\n`,
  );
process.exit(0);

function groupOf(url: string, functionName: string): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native';
  if (url.startsWith('node:')) return url.replace(/^node:(?:internal\/)?([\w]+).*$/, 'node:$1');
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency !== undefined) return dependency;
  return /dist\/src\/([^/]+(?:\/prisma)?)/.exec(url)?.[1] ?? url;
}

function shortOf(url: string): string {
  return url.replace(/^.*(?:node_modules|dist\/src)\//, '');
}
