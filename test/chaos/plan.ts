// What happens in which round, from the seed alone.
import type { Engine, Updates } from './chaos-office.ts';
import type { FaultKind } from './faults.ts';

export interface PlannedFault {
  readonly kind: FaultKind;
  /** How long it begins after the first one of its round. */
  readonly afterMs: number;
  readonly lastsMs: number;
}

export interface PlannedRound {
  readonly engine: Engine;
  readonly updates: Updates;
  /** Two at most, which then overlap. */
  readonly faults: readonly PlannedFault[];
  /** So long people are at work before the first fault. */
  readonly calmMs: number;
}

export interface PlanOptions {
  readonly rounds: number;
  /** What can go wrong on which engine. */
  readonly kinds: Readonly<Record<Engine, readonly FaultKind[]>>;
  /** Whether an outage may last half a minute. */
  readonly hasLongOutages: boolean;
}

const longOutageMs = 30_000;
const shortMs = { least: 400, most: 2_000 };
const chanceOf = { sqlite: 0.4, change: 0.3, second: 0.25, long: 0.25 };
const mayBeLong: readonly FaultKind[] = ['databaseOut', 'telegramDown'];

export function planRounds(
  { rounds, kinds, hasLongOutages }: PlanOptions,
  random: () => number,
): PlannedRound[] {
  // A change of the way costs a start of every instance: it comes now and then.
  const ways: Record<Engine, Updates> = { sqlite: 'polling', postgresql: 'polling' };
  const draw = createDeck([...new Set([...kinds.sqlite, ...kinds.postgresql])], random);
  const plan = (kind: FaultKind, afterMs: number): PlannedFault => {
    const isLong = hasLongOutages && mayBeLong.includes(kind) && random() < chanceOf.long;
    const lastsMs = isLong ? longOutageMs : shortMs.least + random() * (shortMs.most - shortMs.least);
    return { kind, afterMs, lastsMs };
  };
  return Array.from({ length: rounds }, (): PlannedRound => {
    const kind = draw();
    const isFile =
      kinds.sqlite.includes(kind) && (!kinds.postgresql.includes(kind) || random() < chanceOf.sqlite);
    const engine = isFile ? 'sqlite' : 'postgresql';
    if (random() < chanceOf.change) ways[engine] = ways[engine] === 'webhook' ? 'polling' : 'webhook';
    const others = kinds[engine].filter((other) => other !== kind);
    const second = random() < chanceOf.second ? others[Math.floor(random() * others.length)] : undefined;
    const faults = [plan(kind, 0), ...(second === undefined ? [] : [plan(second, random() * 800)])];
    return { engine, updates: ways[engine], faults, calmMs: 200 + random() * 500 };
  });
}

/** Every kind once in a random order, and so on again: none is left out by chance. */
function createDeck(kinds: readonly FaultKind[], random: () => number): () => FaultKind {
  let deck: FaultKind[] = [];
  return () => {
    if (deck.length === 0)
      deck = kinds
        .map((kind) => ({ kind, at: random() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ kind }) => kind);
    const kind = deck.pop();
    if (kind === undefined) throw new Error('There is nothing that could go wrong');
    return kind;
  };
}
