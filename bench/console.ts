// How long does the centre wait for a page of its console, with a hundred thousand dossiers in the database?
// npm run bench:console [-- --proposals 100000] [--times 60]
import { parseArgs } from 'node:util';
import { removeFolder } from './contenders/room.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure } from './figures/markdown.ts';
import { pageTable, pageVerdict } from './figures/page-report.ts';
import { atDesk, deskStatuses, makeDesk } from './runs/desk.ts';

const longestMs = 100;
const warmTimes = 5;
const { values } = parseArgs({
  options: {
    proposals: { type: 'string', default: '100000' },
    times: { type: 'string', default: '60' },
  },
});
const proposals = Number(values.proposals);
const times = Number(values.times);

/** By name: an address for the n-th time, so that nothing is asked twice that could have been kept. */
const pages: Readonly<Record<string, (time: number) => string>> = {
  'list, longest waiting first': () => '/console/dossiers',
  'list, one status': (time) => `/console/dossiers?status=${deskStatuses[time % deskStatuses.length]}`,
  'list, by name': () => '/console/dossiers?order=byTitle',
  'list, latest sent': () => '/console/dossiers?order=latestSent',
  'list, latest changed': () => '/console/dossiers?order=latestFirst',
  'list, a page in the middle': (time) =>
    `/console/dossiers?page=${Math.floor(proposals / 50) - (time % 100)}`,
  'search: words without diacritics': (time) => `/console/dossiers?q=${encodeURIComponent(wordsFor(time))}`,
  'search: words that nothing holds': (time) => `/console/dossiers?q=khong%20co%20${time}x`,
  'search: a reference': (time) => `/console/dossiers?q=KC-2025-${String(time * 997 + 1).padStart(6, '0')}`,
  'filter: commune': (time) => `/console/dossiers?area=${communeFor(time)}`,
  'filter: former district': () => '/console/dossiers?area=cao-bang',
  'filter: kind of support': () => '/console/dossiers?programme=machinery',
  'filter: year': (time) => `/console/dossiers?year=${2025 + (time % 4)}`,
  'filter: mine': () => '/console/dossiers?who=me',
  'filter: nobody has it': () => '/console/dossiers?who=nobody',
  'filter: verdict': () => '/console/dossiers?outcome=needsStaff',
  'filter: sent 30 days ago or earlier': () => '/console/dossiers?days=30',
  'filter: wants a look': () => '/console/dossiers?flagged=1',
  'filters together': (time) =>
    `/console/dossiers?status=shortlisted&area=${communeFor(time)}&year=2026&q=may&order=byTitle`,
  'one dossier': (time) => `/console/dossiers/${100 + ((time * 1_009) % Math.max(1, proposals - 200))}`,
  overview: () => '/console/overview',
};

const wordsFor = (time: number): string =>
  ['may can ton', 'sao che', 'go', 'lap suon', 'thach den'][time % 5] ?? '';
const communeFor = (time: number): string => ['01273', '01279'][time % 2] ?? '';

console.error(`${proposals} dossiers are copied`);
const folder = await makeDesk(proposals);
const measured = new Map<string, number[]>(Object.keys(pages).map((name) => [name, []]));
const rss = await atDesk(folder, async ({ running, ask }) => {
  const before = (await running.usage()).rssBytes;
  for (let time = -warmTimes; time < times; time += 1) {
    for (const [name, addressOf] of Object.entries(pages)) {
      const { taken } = await ask(addressOf(time + warmTimes));
      if (time >= 0) measured.get(name)?.push(taken);
    }
  }
  return { before, after: (await running.usage()).rssBytes };
});
await removeFolder(folder);

console.log(`# The console\n\n${describeMachine(commandOf('bench:console'))}\n`);
console.log(
  `${figure(proposals)} dossiers of 40 answers, SQLite; each page asked ${times} times, in turn, by one who is signed in.\n`,
);
console.log(pageTable(measured));
const megabytes = (bytes: number): string => figure(bytes / 2 ** 20);
console.log(`\nMemory: ${megabytes(rss.before)} MB before, ${megabytes(rss.after)} MB after.\n`);
console.log(pageVerdict(measured, longestMs));
process.exit(0);
