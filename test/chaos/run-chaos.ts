// Round after round in two offices, one on a file and one with several instances on a server; then all is mended, the
// centre's next days come, and whatever was promised must have been kept.
import { startPrivatePostgresql } from '../support/private-postgresql.ts';
import { randomFrom } from '../support/random-from.ts';
import { settle } from '../support/stand-in.ts';
import { type ChaosOffice, type Engine, openChaosOffice } from './chaos-office.ts';
import type { Window } from './check-arrivals.ts';
import { checkAlive, checkCalls, checkNotices, checkStored, readOffice } from './check-office.ts';
import { Crowd } from './crowd.ts';
import { type FaultKind, faultKinds, hindranceTo } from './faults.ts';
import type { Recovery } from './meter.ts';
import { type PlannedRound, planRounds } from './plan.ts';
import { runRound } from './run-round.ts';
import { waitForNotices } from './wait-for-notices.ts';

export interface ChaosOptions {
  readonly rounds: number;
  readonly seed: number;
  /** What may go wrong; everything by default. */
  readonly kinds?: readonly FaultKind[];
  readonly hasLongOutages?: boolean;
  /** No round begins later than this, however many were asked for. */
  readonly withinMs?: number;
  /** How many owners are at work at once in each office. */
  readonly people?: number;
  readonly onRound?: (done: number, round: PlannedRound, recovery: Recovery) => void;
}

export interface ChaosOutcome {
  readonly rounds: number;
  /** How often each kind was injected. */
  readonly injected: ReadonlyMap<FaultKind, number>;
  /** What could not be injected here, and why. */
  readonly impossible: ReadonlyMap<FaultKind, string>;
  /** Of the rounds with one fault, by its kind; those with two under both names. */
  readonly recoveries: ReadonlyMap<string, readonly Recovery[]>;
  readonly found: readonly string[];
  readonly acknowledged: number;
  readonly proposals: number;
  readonly notices: number;
  readonly noticesTwice: number;
}

interface Branch {
  readonly office: ChaosOffice;
  readonly crowd: Crowd;
  readonly windows: Window[];
}

const instancesOnServer = 3;
/** After the weekend, and after every office time that a shifted clock may have set. */
const daysLaterMs = 5 * 24 * 60 * 60_000;

export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const { rounds, seed, kinds = faultKinds, people = 8, onRound } = options;
  const random = randomFrom(seed);
  // People draw as often as they get to it: the faults must not depend on that.
  const chanceOfPeople = randomFrom(seed + 1);
  const server = await startPrivatePostgresql();
  const offices: ChaosOffice[] = [];
  try {
    offices.push(await openChaosOffice(null, 1), await openChaosOffice(server, instancesOnServer));
    const branches = new Map<Engine, Branch>();
    for (const office of offices)
      branches.set(office.engine, await openBranch(office, people, chanceOfPeople));
    const impossible = findImpossible(offices, kinds);
    const plan = planRounds(
      {
        rounds,
        kinds: { sqlite: possibleIn(offices[0], kinds), postgresql: possibleIn(offices[1], kinds) },
        hasLongOutages: options.hasLongOutages ?? false,
      },
      random,
    );
    const injected = new Map<FaultKind, number>();
    const recoveries = new Map<string, Recovery[]>();
    const found: string[] = [];
    let done = 0;
    const endsAt = performance.now() + (options.withinMs ?? Number.POSITIVE_INFINITY);
    for (const round of plan) {
      if (performance.now() > endsAt) break;
      const branch = branches.get(round.engine);
      if (branch === undefined) throw new Error(`There is no office on ${round.engine}`);
      const outcome = await runRound(branch.office, branch.crowd, round, random);
      done += 1;
      branch.windows.push(outcome.window);
      for (const { kind } of round.faults) injected.set(kind, (injected.get(kind) ?? 0) + 1);
      const name = nameOf(round);
      recoveries.set(name, [...(recoveries.get(name) ?? []), outcome.recovery]);
      onRound?.(done, round, outcome.recovery);
      found.push(
        ...outcome.found.map(
          (fault) => `round ${done} (${round.engine}, ${round.updates}, ${name}): ${fault}`,
        ),
      );
      if (found.length > 0) break;
    }
    const ends = await Promise.all(
      [...branches.values()].map((branch) => endBranch(branch, found.length > 0)),
    );
    found.push(...ends.flatMap((end) => end.found));
    const sum = (count: (end: End) => number): number => ends.reduce((all, end) => all + count(end), 0);
    return {
      rounds: done,
      injected,
      impossible,
      recoveries,
      found,
      acknowledged: sum((end) => end.acknowledged),
      proposals: sum((end) => end.proposals),
      notices: sum((end) => end.notices),
      noticesTwice: sum((end) => end.noticesTwice),
    };
  } finally {
    await Promise.all(offices.map((office) => office.close()));
    await server.stop();
  }
}

async function openBranch(office: ChaosOffice, people: number, random: () => number): Promise<Branch> {
  await office.receiveBy('polling');
  const crowd = new Crowd(office, people, random);
  await crowd.enter();
  return { office, crowd, windows: [] };
}

function possibleIn(office: ChaosOffice | undefined, kinds: readonly FaultKind[]): FaultKind[] {
  return office === undefined ? [] : kinds.filter((kind) => hindranceTo(kind, office) === null);
}

function findImpossible(
  offices: readonly ChaosOffice[],
  kinds: readonly FaultKind[],
): ReadonlyMap<FaultKind, string> {
  return new Map(
    kinds.flatMap((kind) => {
      const hindrances = offices.flatMap((office) => hindranceTo(kind, office) ?? []);
      const [why] = hindrances;
      return why === undefined || hindrances.length < offices.length ? [] : [[kind, why] as const];
    }),
  );
}

const nameOf = ({ faults }: PlannedRound): string =>
  faults.length === 1
    ? (faults[0]?.kind ?? '') + (isLong(faults[0]?.lastsMs) ? ', 30 s' : '')
    : 'two at once';
const isLong = (ms = 0): boolean => ms >= 30_000;

interface End {
  readonly found: readonly string[];
  readonly acknowledged: number;
  readonly proposals: number;
  readonly notices: number;
  readonly noticesTwice: number;
}

/** Everybody comes to the end of their form, every notice goes out. Where something was found, what is left is not waited for. */
async function endBranch({ office, crowd, windows }: Branch, hasFound: boolean): Promise<End> {
  const found: string[] = [];
  if (!hasFound) {
    found.push(...(await crowd.finish()));
    await settle(office.standIn, 60_000);
    found.push(...(await waitForNotices(office, daysLaterMs)));
  }
  const records = await readOffice(
    office,
    crowd.owners.map(({ phone }) => phone.id),
  );
  found.push(...checkAlive(office), ...checkStored(records, crowd), ...(await checkCalls(office)));
  const notices = hasFound ? { found: [], sent: 0, twice: 0 } : await checkNotices(crowd, records, windows);
  return {
    found: [...found, ...notices.found].map((fault) => `in the end (${office.engine}): ${fault}`),
    acknowledged: crowd.owners.flatMap(({ given }) => given.filter(({ isAcknowledged }) => isAcknowledged))
      .length,
    proposals: records.length,
    notices: notices.sent,
    noticesTwice: notices.twice,
  };
}
