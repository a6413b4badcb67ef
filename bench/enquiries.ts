// How long do the staff wait for the queue, with fifty thousand enquiries in the database?
// npm run bench:enquiries [-- --enquiries 50000] [--times 60]
import { parseArgs } from 'node:util';
import { product } from './contenders/product.ts';
import { removeFolder } from './contenders/room.ts';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure } from './figures/markdown.ts';
import { pageTable, pageVerdict } from './figures/page-report.ts';
import { atDesk, makeDesk } from './runs/desk.ts';
import { fillQueue } from './runs/fill-queue.ts';

const longestMs = 100;
const warmTimes = 5;
const proposals = 1_000;
const { values } = parseArgs({
  options: {
    enquiries: { type: 'string', default: '50000' },
    times: { type: 'string', default: '60' },
  },
});
const enquiries = Number(values.enquiries);
const times = Number(values.times);

const isQueue = (buttons: readonly { readonly data: string }[]): boolean =>
  buttons.some(({ data }) => data.startsWith('QE:'));

const place = '/console/enquiries';
const pages: Readonly<Record<string, (time: number) => string>> = {
  'queue: what waits': () => place,
  'queue: mine': () => `${place}?queue=mine`,
  'queue: everything': () => `${place}?queue=all`,
  'queue: everything, a page in the middle': (time) =>
    `${place}?queue=all&page=${Math.floor(enquiries / 50) - (time % 100)}`,
  'queue: a topic': () => `${place}?queue=all&topic=money`,
  'queue: a commune': () => `${place}?queue=all&area=01273`,
  'queue: a former district': () => `${place}?queue=all&area=cao-bang`,
  'one enquiry': (time) => `${place}/${1 + ((time * 1_009) % enquiries)}`,
};

console.error(`${enquiries} enquiries are written`);
const folder = await makeDesk(proposals);
const reviewer = fillQueue(product.databaseFile(folder), enquiries, new Date());
const inChat = '/queue in the chat';
const measured = new Map<string, number[]>([...Object.keys(pages), inChat].map((name) => [name, []]));
await atDesk(folder, async ({ ask, meet }) => {
  const person = meet(reviewer);
  for (let time = -warmTimes; time < times; time += 1) {
    for (const [name, addressOf] of Object.entries(pages)) {
      const { taken } = await ask(addressOf(time + warmTimes));
      if (time >= 0) measured.get(name)?.push(taken);
    }
    // The reply that is waited for must be another than the last one.
    person.say('/trogiup');
    await person.until((message) => !isQueue(message.buttons), 'the help');
    const begin = performance.now();
    person.say('/queue');
    await person.until((message) => isQueue(message.buttons), 'the queue');
    if (time >= 0) measured.get(inChat)?.push(performance.now() - begin);
  }
});
await removeFolder(folder);

console.log(`# The queue\n\n${describeMachine(commandOf('bench:enquiries'))}\n`);
console.log(
  `${figure(enquiries)} enquiries, SQLite; each asked ${times} times, in turn; in the chat from the message to its reply.\n`,
);
console.log(pageTable(measured));
console.log(`\n${pageVerdict(measured, longestMs)}`);
process.exit(0);
