// What the runs of one setting say: figures per contender and round, and how they compare.
import type { Contender } from '../contenders/contender.ts';
import type { Script } from '../form/script.ts';
import type { Run } from '../runs/measure-run.ts';
import { mean, median, percentile, ratioOf, sum } from './statistics.ts';

/** One value per round. */
export interface Figures {
  readonly contender: Contender;
  readonly speed: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  readonly p99: readonly number[];
  readonly cpu: readonly number[];
  readonly rssMegabytes: readonly number[];
  readonly writtenKilobytes: readonly number[];
  readonly calls: readonly number[];
  /** Cost of a typed answer in the last quarter of the form over that in the first; NaN where it was not taken. */
  readonly growth: readonly number[];
  readonly standInBusy: readonly number[];
  readonly standInCpu: readonly number[];
  readonly rightForms: number;
  readonly wrongForms: number;
}

export function figuresOf(contender: Contender, script: Script, runs: readonly Run[]): Figures {
  const latenciesOf = (run: Run): readonly number[] => run.parts.flatMap(({ latencies }) => latencies);
  const perUpdate = (read: (run: Run) => number): readonly number[] =>
    runs.map((run) => read(run) / sum(run.parts.map(({ updates }) => updates)));
  const latency = (share: number) => runs.map((run) => percentile(latenciesOf(run), share));
  return {
    contender,
    speed: perUpdate((run) => sum(run.parts.map(({ seconds }) => seconds))).map((seconds) => 1 / seconds),
    p50: latency(0.5),
    p95: latency(0.95),
    p99: latency(0.99),
    cpu: perUpdate((run) => sum(run.parts.map(({ cpuMs }) => cpuMs))),
    rssMegabytes: runs.map(({ rssBytes }) => rssBytes / 1e6),
    writtenKilobytes: perUpdate(({ writtenBytes }) => (writtenBytes ?? Number.NaN) / 1e3),
    calls: perUpdate(({ calls }) => calls),
    growth: runs.map((run) => growthOf(run, script)),
    standInBusy: runs.map(({ standIn }) => standIn.busy),
    standInCpu: perUpdate(({ standIn }) => standIn.cpuMs),
    rightForms: sum(runs.map(({ rightForms }) => rightForms)),
    wrongForms: sum(runs.map(({ wrongForms }) => wrongForms)),
  };
}

/** Typed answers only: a press is one call more, and most presses come early in the form. Taken where steps are apart. */
function growthOf(run: Run, script: Script): number {
  const { length } = script.steps;
  if (run.parts.length === 1) return Number.NaN;
  const cost = (isMeant: (from: number) => boolean): number =>
    mean(
      run.parts
        .filter(({ from }) => isMeant(from) && script.steps[from]?.answer.by === 'text')
        .map(({ cpuMs, updates }) => cpuMs / updates),
    );
  return cost((from) => from >= length * 0.75) / cost((from) => from < length * 0.25);
}

export interface Comparison {
  readonly all: readonly Figures[];
  readonly floor: Figures;
  /** The fastest, and the one that needs least of the processor: frameworks only. */
  readonly fastest: Figures;
  readonly cheapest: Figures;
  readonly quickest: Figures;
  readonly conversations: Figures;
  readonly product: Figures;
}

export function compare(all: readonly Figures[]): Comparison {
  const find = (id: string): Figures => {
    const found = all.find(({ contender }) => contender.id === id);
    if (found === undefined) throw new Error(`${id} did not run`);
    return found;
  };
  const peers = all.filter(({ contender }) => contender.isPeer);
  const best = (read: (figures: Figures) => number): Figures => {
    const [first] = peers.toSorted((one, other) => read(one) - read(other));
    if (first === undefined) throw new Error('No peer ran');
    return first;
  };
  return {
    all,
    floor: find('floor'),
    fastest: best(({ speed }) => -median(speed)),
    cheapest: best(({ cpu }) => median(cpu)),
    quickest: best(({ p95 }) => median(p95)),
    conversations: find('conversations'),
    product: find('product'),
  };
}

export const speedRatio = (one: Figures, other: Figures): number => ratioOf(one.speed, other.speed);
export const cpuRatio = (one: Figures, other: Figures): number => ratioOf(one.cpu, other.cpu);
export const p95Ratio = (one: Figures, other: Figures): number => ratioOf(one.p95, other.p95);
