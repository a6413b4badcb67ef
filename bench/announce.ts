// How fast does an announcement reach its people, exactly once, and does anybody who chats wait for it?
// npm run bench:announce [-- --people 10000] [--per-second 30] [--taken 30] [--delay 0] [--chat] [--kill]
import { parseArgs } from 'node:util';
import { commandOf, describeMachine } from './figures/machine.ts';
import { figure, markdownTable } from './figures/markdown.ts';
import { percentile } from './figures/statistics.ts';
import { measureAnnouncement } from './runs/announce-run.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    'per-second': { type: 'string', default: '30' },
    taken: { type: 'string' },
    delay: { type: 'string', default: '0' },
    chat: { type: 'boolean', default: false },
    kill: { type: 'boolean', default: false },
  },
});
const people = Number(values.people);
const perSecond = Number(values['per-second']);
const taken = Number(values.taken ?? perSecond);
const run = await measureAnnouncement({
  people,
  perSecond,
  taken,
  delayMs: Number(values.delay),
  isChatting: values.chat,
  isKilled: values.kill,
});
const megabytes = (bytes: number): string => figure(bytes / 2 ** 20);
const p95 = (times: readonly number[]): string =>
  times.length === 0 ? '–' : `${figure(percentile(times, 0.95), 1)} ms (${times.length})`;
const rows = [
  ['seconds from the approval to the last message', figure(run.seconds, 1)],
  ['of them until the first message', figure(run.makingSeconds, 1)],
  ['messages a second, from the first to the last', figure((people - 1) / run.sendingSeconds, 1)],
  ['the least that this limit allows, seconds', figure(people / taken, 1)],
  [
    'calls answered by 429',
    `${run.refused} of ${run.calls} (${figure((run.refused / run.calls) * 100, 2)} %)`,
  ],
  ['nobody missed: people without it', String(run.missed)],
  ['nobody twice: people with more than one', String(run.twice)],
  [
    'recorded as delivered, failed, unreachable, uncertain',
    `${run.counts.delivered}, ${run.counts.failed}, ${run.counts.unreachable}, ${run.counts.uncertain}`,
  ],
  ['an answer to somebody who chats, before it, p95', p95(run.chat.before)],
  ['the same during it', p95(run.chat.during)],
  ['memory before, and at most, MB', `${megabytes(run.rssBytes.before)}, ${megabytes(run.rssBytes.most)}`],
] as const;
console.log(`${describeMachine(commandOf('bench:announce'))}\n`);
console.log(markdownTable(['', 'figure'], rows));
