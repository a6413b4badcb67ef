// What goes wrong, by kind: each begins, lasts a while, and is over; what was killed is started again.
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { FaultToAdd } from '../support/stand-in.ts';
import { addFault, clearFaults } from '../support/stand-in.ts';
import type { ChaosOffice } from './chaos-office.ts';
import type { Slot } from './slot.ts';

export const faultKinds = [
  'kill',
  'killAll',
  'stop',
  'databaseStop',
  'databaseCrash',
  'databaseOut',
  'telegramSlow',
  'telegramDown',
  'telegramResets',
  'telegramTooMany',
  'telegramBadGateway',
  'diskFull',
  'clockJump',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Over {
  /** By performance.now(): from here on nothing is wrong any more, but that something may still be starting. */
  readonly endedAt: number;
  readonly whenBack: Promise<unknown>;
}

interface Around {
  readonly office: ChaosOffice;
  readonly random: () => number;
  readonly lastsMs: number;
}

const minuteMs = 60_000;
const manyTimes = 1_000_000;

const over = (whenBack: Promise<unknown> = Promise.resolve()): Over => ({
  endedAt: performance.now(),
  whenBack,
});

const perform: Readonly<Record<FaultKind, (around: Around) => Promise<Over>>> = {
  kill: ({ office, random }) => kill(office, [oneOf(office.slots, random)]),
  killAll: ({ office }) => kill(office, office.slots),
  async stop({ office, random }) {
    const slot = oneOf(office.slots, random);
    await slot.stop();
    return over(startAgain(office, [slot]));
  },
  databaseStop: ({ office }) => haltServer(office, 'stop', 0),
  databaseCrash: ({ office }) => haltServer(office, 'crash', 0),
  databaseOut: ({ office, random, lastsMs }) =>
    haltServer(office, random() < 0.5 ? 'stop' : 'crash', lastsMs),
  telegramSlow: ({ office, random, lastsMs }) =>
    troubleTelegram(office, lastsMs, [{ kind: 'slow', times: manyTimes, delayMs: 200 + random() * 1_500 }]),
  async telegramDown({ office, lastsMs }) {
    office.wire.cut();
    office.openDoor();
    await wait(lastsMs);
    office.wire.mend();
    office.openDoor();
    return over();
  },
  telegramResets: ({ office, random, lastsMs }) => {
    const times = (): number => 1 + Math.floor(random() * 3);
    const mixed = Array.from({ length: 8 }, (_, index): FaultToAdd[] => [
      { kind: index % 2 === 0 ? 'resetAfter' : 'resetBefore', times: times() },
      { kind: 'resetAfter', method: 'sendMessage', times: times() },
    ]);
    const polls: FaultToAdd[] = [{ kind: 'resetAfter', method: 'getUpdates', times: times() }];
    return troubleTelegram(office, lastsMs, [...mixed.flat(), ...polls]);
  },
  telegramTooMany: ({ office, random, lastsMs }) => {
    const retryAfter = 1 + Math.floor(random() * 3);
    const times = manyTimes;
    return troubleTelegram(office, lastsMs, [
      { kind: '429', times, retryAfter },
      { kind: '429', method: 'getUpdates', times: 2, retryAfter: 1 },
    ]);
  },
  telegramBadGateway: ({ office, lastsMs }) =>
    troubleTelegram(office, lastsMs, [
      { kind: '502html', times: manyTimes },
      { kind: '502html', method: 'getUpdates', times: 2 },
    ]),
  async diskFull({ office, lastsMs }) {
    emptyLog(office);
    const endsAt = performance.now() + lastsMs;
    while (performance.now() < endsAt) {
      office.disk.fill();
      await wait(50);
    }
    await office.disk.free();
    return over();
  },
  async clockJump({ office, random, lastsMs }) {
    const isForward = random() < 0.6;
    const jumpMs = isForward ? (1 + random() * 72 * 60) * minuteMs : -(1 + random() * 119) * minuteMs;
    const slots = random() < 0.5 ? office.slots : [oneOf(office.slots, random)];
    for (const { clock } of slots) clock.set(office.shiftMs + jumpMs);
    await wait(lastsMs);
    for (const { clock } of slots) clock.set(office.shiftMs);
    return over();
  },
};

export function performFault(kind: FaultKind, around: Around): Promise<Over> {
  return perform[kind](around);
}

/** Why this kind cannot be had in this office; null where it can. */
export function hindranceTo(kind: FaultKind, { server, disk }: ChaosOffice): string | null {
  if (kind.startsWith('database') && server === null) return 'a file has no server';
  return kind === 'diskFull' ? disk.unfillable : null;
}

async function kill(office: ChaosOffice, slots: readonly Slot[]): Promise<Over> {
  await Promise.all(slots.map((slot) => slot.kill()));
  office.openDoor();
  return over(startAgain(office, slots));
}

async function startAgain(office: ChaosOffice, slots: readonly Slot[]): Promise<void> {
  await Promise.all(slots.map((slot) => slot.start().then(() => office.openDoor())));
}

async function haltServer({ server }: ChaosOffice, how: 'stop' | 'crash', forMs: number): Promise<Over> {
  if (server === null) throw new Error('There is no server to halt');
  await server.halt(how);
  await wait(forMs);
  await server.resume();
  return over();
}

async function troubleTelegram(
  { standIn }: ChaosOffice,
  forMs: number,
  faults: readonly FaultToAdd[],
): Promise<Over> {
  for (const fault of faults) await addFault(standIn, fault);
  await wait(forMs);
  await clearFaults(standIn);
  return over();
}

/** A log of SQLite that has grown is written over without asking for space: emptied, it asks for it at once. */
function emptyLog({ place }: ChaosOffice): void {
  if (place.engine !== 'sqlite') return;
  const file = new Sqlite(place.file, { timeout: 1_000 });
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.close();
}

function oneOf<Item>(all: readonly Item[], random: () => number): Item {
  const item = all[Math.floor(random() * all.length)];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
}
