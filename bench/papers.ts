// How long does a paper take, and how much the plan of ten thousand dossiers?
// npm run bench:papers [-- --proposals 10000] [--times 60] [--plans 5]
import { parseArgs } from 'node:util';
import { removeFolder } from './contenders/room.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { median, percentile } from './figures/statistics.ts';
import { atDesk, type Desk, makeDesk } from './runs/desk.ts';

const longestPaperMs = 100;
const longestPlanMs = 5_000;
const mostMegabytes = 200;

const { values } = parseArgs({
  options: {
    proposals: { type: 'string', default: '10000' },
    times: { type: 'string', default: '60' },
    plans: { type: 'string', default: '5' },
  },
});
const proposals = Number(values.proposals);
const toMegabytes = (bytes: number): number => bytes / 2 ** 20;

console.error(`${proposals} dossiers are copied`);
const folder = await makeDesk(proposals);
const papers = new Map<string, number[]>();
const { plans, more, size } = await atDesk(folder, async (desk) => {
  const rss = async (): Promise<number> => (await desk.running.usage()).rssBytes;
  for (const kind of ['letter', 'outline']) papers.set(kind, await askForPapers(desk, kind));
  const before = await rss();
  const taken: number[] = [];
  let highest = before;
  let bytes = 0;
  for (let time = 0; time < Number(values.plans); time += 1) {
    let isDone = false;
    const watched = (async () => {
      while (!isDone) highest = Math.max(highest, await rss());
    })();
    const answer = await desk.ask('/console/plan.xlsx');
    isDone = true;
    await watched;
    taken.push(answer.taken);
    bytes = answer.bytes;
  }
  return { plans: taken, more: highest - before, size: bytes };
});
await removeFolder(folder);

console.log(`# Papers\n\n${describeMachine(commandOf('bench:papers'))}\n`);
console.log(
  markdownTable(
    ['file', 'median ms', 'p95 ms', 'slowest ms'],
    [...papers, [`plan of ${figure(proposals)}`, plans] as const].map(([name, each]) => [
      name,
      figure(median(each), 1),
      figure(percentile(each, 0.95), 1),
      figure(Math.max(...each), 1),
    ]),
  ),
);
const slowestPaper = Math.max(...[...papers.values()].map((each) => percentile(each, 0.95)));
const slowestPlan = Math.max(...plans);
const said = (isReached: boolean): string => (isReached ? 'reached' : 'NOT reached');
console.log(
  `\nThe plan has ${figure(size / 1000)} KB and took ${figure(toMegabytes(more))} MB more at most.\n`,
);
console.log(
  `- ${said(slowestPaper < longestPaperMs)}: a paper within ${longestPaperMs} ms: ${figure(slowestPaper, 1)} ms`,
);
console.log(
  `- ${said(slowestPlan < longestPlanMs)}: the plan within ${longestPlanMs / 1000} s: ${figure(slowestPlan)} ms`,
);
console.log(
  `- ${said(toMegabytes(more) < mostMegabytes)}: within ${mostMegabytes} MB more: ${figure(toMegabytes(more))} MB`,
);
process.exit(0);

/** Of one dossier after the other, over HTTP as the staff get them. The first few load what makes them. */
async function askForPapers(desk: Desk, kind: string): Promise<number[]> {
  const taken: number[] = [];
  const warm = 5;
  for (let time = -warm; time < Number(values.times); time += 1) {
    const id = 100 + (((time + warm) * 37) % (proposals - 200));
    const answer = await desk.ask(`/console/dossiers/${id}/papers/${kind}`);
    if (time >= 0) taken.push(answer.taken);
  }
  return taken;
}
