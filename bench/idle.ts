// How much memory does the product take while nobody writes, beside a program that only opens the database?
// npm run bench:idle [-- --rounds 3]
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { product } from './contenders/product.ts';
import { inRoom, removeFolder } from './contenders/room.ts';
import { fileOf, type Running, startContender } from './contenders/start-contender.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable, withSpread } from './figures/markdown.ts';
import { median, spreadOf } from './figures/statistics.ts';
import { forms } from './form/prepared.ts';
import { recordScript } from './form/record-script.ts';
import { seedFolder } from './runs/seed-proposals.ts';

const settleMs = 10_000;
const mostAboveBare = 60;
/** Two starts of the same program differ by about so much. */
const noise = 5;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const script = await recordScript(forms.short);
const few = await seedFolder(script, { proposals: 1, statuses: ['draft'] });
const many = await seedFolder(script, { proposals: 10_000, statuses: ['draft'] });
const figures = { bare: [] as number[], product: [] as number[], drafts: [] as number[] };
for (let round = 0; round < Number(values.rounds); round += 1) {
  console.error(`round ${round + 1} of ${values.rounds}`);
  figures.bare.push(await idleBare(few));
  figures.product.push(await idleProduct(few, 10 + round));
  figures.drafts.push(await idleProduct(many, 10 + round));
}
await removeFolder(few);
await removeFolder(many);

const above = (values: readonly number[]): number => median(values) - median(figures.bare);
const row = (name: string, values: readonly number[]): readonly string[] => [
  name,
  withSpread(spreadOf(values)),
  figure(above(values)),
];
console.log(`# Memory while nobody writes\n\n${describeMachine(commandOf('bench:idle'))}\n`);
console.log(
  markdownTable(
    ['program', 'RSS MB (min..max)', 'above bare'],
    [
      row('bare Prisma and SQLite', figures.bare),
      row('the product, one draft', figures.product),
      row('the product, 10,000 open drafts', figures.drafts),
    ],
  ),
);
const grown = median(figures.drafts) - median(figures.product);
const said = (isReached: boolean): string => (isReached ? 'reached' : 'NOT reached');
console.log(
  `\n- ${said(above(figures.product) <= mostAboveBare)}: at most ${mostAboveBare} MB above bare: ${figure(above(figures.product))} MB`,
);
console.log(`- ${said(grown <= noise)}: not growing with 10,000 open drafts: ${figure(grown)} MB more`);
process.exit(0);

/** After it has served one person and rested. */
function idleProduct(folder: string, person: number): Promise<number> {
  return inRoom(product, { script, synchronous: 'full', folder }, async ({ meet, running }) => {
    await meet(person).open(product.opening);
    return idleMegabytes(running);
  });
}

async function idleBare(folder: string): Promise<number> {
  const running = startContender(
    {
      program: fileOf('../peers/bare-prisma.mjs'),
      environment: (place) => ({ DATABASE: product.databaseFile(place.folder) }),
    },
    { folder, apiRoot: '', token: '', formFile: '', synchronous: 'full' },
  );
  try {
    return await idleMegabytes(running);
  } finally {
    await running.kill();
  }
}

async function idleMegabytes(running: Running): Promise<number> {
  await wait(settleMs);
  return (await running.usage()).rssBytes / 1e6;
}
