// The tables of `npm run bench`, and what they say about the aims.
import type { Contender } from '../contenders/contender.ts';
import type { DraftCost } from '../runs/measure-draft.ts';
import { figure, markdownTable, withSpread } from './markdown.ts';
import { type Comparison, cpuRatio, p95Ratio, speedRatio } from './speed-figures.ts';
import { median, spreadOf, sum } from './statistics.ts';

const times = (ratio: number): string => `${figure(ratio, 2)}×`;

export function speedTable({ all, floor, fastest, conversations }: Comparison): string {
  return markdownTable(
    [
      'contender',
      'updates/s (min..max)',
      'of the floor',
      'of the best peer',
      'of conversations',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'wrong forms',
    ],
    all.map((one) => [
      one.contender.name,
      withSpread(spreadOf(one.speed)),
      times(speedRatio(one, floor)),
      times(speedRatio(one, fastest)),
      times(speedRatio(one, conversations)),
      figure(median(one.p50), 1),
      figure(median(one.p95), 1),
      figure(median(one.p99), 1),
      `${one.wrongForms} of ${one.wrongForms + one.rightForms}`,
    ]),
  );
}

export function costTable({ all, floor, cheapest }: Comparison): string {
  return markdownTable(
    [
      'contender',
      'CPU ms/update (min..max)',
      'of the floor',
      'of the best peer',
      'last/first',
      'RSS MB',
      'KB written/update',
      'calls/update',
    ],
    all.map((one) => [
      one.contender.name,
      withSpread(spreadOf(one.cpu), 2),
      times(cpuRatio(one, floor)),
      times(cpuRatio(one, cheapest)),
      figure(median(one.growth), 2),
      figure(median(one.rssMegabytes)),
      figure(median(one.writtenKilobytes), 1),
      figure(median(one.calls), 2),
    ]),
  );
}

/** Who is compared with, and that the stand-in was never what was waited for. */
export function runNotes({ all, fastest, cheapest }: Comparison): string {
  const busiest = Math.max(...all.flatMap(({ standInBusy }) => standInBusy));
  const standInCpu = median(all.flatMap((one) => one.standInCpu));
  return [
    `Best peer: ${fastest.contender.name} in speed, ${cheapest.contender.name} in CPU.`,
    `The stand-in and the people took ${figure(standInCpu, 2)} ms of CPU per update and were busy ${figure(busiest * 100)} % of the time at most.`,
  ].join(' ');
}

export function draftTable(costs: readonly (readonly [Contender, DraftCost])[]): string {
  const kilobytes = (bytes: number): string => figure(bytes / 1000, 1);
  const rows = costs.map(([contender, { payloadBytes, logBytes }]) => [
    contender.name,
    kilobytes(payloadOf({ payloadBytes })),
    [...payloadBytes].map(([table, bytes]) => `${table} ${kilobytes(bytes)}`).join(', '),
    kilobytes(logBytes),
  ]);
  return markdownTable(['contender', 'payload KB', 'by table', 'write-ahead log KB'], rows);
}

export const payloadOf = ({ payloadBytes }: Pick<DraftCost, 'payloadBytes'>): number =>
  sum([...payloadBytes.values()]);

export interface Aim {
  readonly what: string;
  readonly isReached: boolean;
}

const mostPayloadBytes = 20_000;

export function aimsOf(comparison: Comparison): readonly Aim[] {
  const { product, fastest, cheapest, quickest, conversations } = comparison;
  const speed = speedRatio(product, fastest);
  const cpu = cpuRatio(product, cheapest);
  const overConversations = speedRatio(product, conversations);
  const p95 = p95Ratio(product, quickest);
  return [
    { what: `updates/s at least the best peer's: ${times(speed)}`, isReached: speed >= 1 },
    { what: `CPU per update at most the best peer's: ${times(cpu)}`, isReached: cpu <= 1 },
    {
      what: `updates/s at least 2 × conversations': ${times(overConversations)}`,
      isReached: overConversations >= 2,
    },
    { what: `p95 no worse than the best peer's: ${times(p95)}`, isReached: p95 <= 1 },
    { what: `every form right: ${product.wrongForms} wrong`, isReached: product.wrongForms === 0 },
  ];
}

export function draftAim(cost: DraftCost): Aim {
  const bytes = payloadOf(cost);
  return {
    what: `payload per draft under 20 KB: ${figure(bytes / 1000, 1)} KB`,
    isReached: bytes < mostPayloadBytes,
  };
}

export const aimList = (aims: readonly Aim[]): string =>
  aims.map(({ what, isReached }) => `- ${isReached ? 'reached' : 'NOT reached'}: ${what}`).join('\n');
