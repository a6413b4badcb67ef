// One contender, one form, so many people at a time: everybody opens the form, some answer it all to warm up, then the
// clock runs.
import type { Contender, Synchronous } from '../contenders/contender.ts';
import { inRoom, type Room } from '../contenders/room.ts';
import type { Script } from '../form/script.ts';
import type { Person } from '../stand-in/person.ts';
import { eachOf } from './crowd.ts';
import { openForms } from './open-forms.ts';

export interface RunOptions {
  readonly script: Script;
  readonly synchronous: Synchronous;
  readonly people: number;
  readonly atOnce: number;
  /** Answers given before the clock runs: an engine is slow at first. */
  readonly warmUpdates: number;
}

/** Some steps of the form, answered by everybody. */
export interface Part {
  readonly from: number;
  readonly updates: number;
  readonly seconds: number;
  /** Processor time of the contender, all threads. */
  readonly cpuMs: number;
  /** Milliseconds from each answer to the next question. */
  readonly latencies: readonly number[];
}

export interface Run {
  /** Where one person writes at a time, one per step and group of people; otherwise one for the whole form. */
  readonly parts: readonly Part[];
  readonly rssBytes: number;
  readonly writtenBytes: number | null;
  /** Calls to Telegram. */
  readonly calls: number;
  /** The bench's own process, stand-in and people: its processor time, and the share of the time it was busy. */
  readonly standIn: { readonly cpuMs: number; readonly busy: number };
  readonly rightForms: number;
  readonly wrongForms: number;
}

const groupSize = 10;

export function measureRun(contender: Contender, options: RunOptions): Promise<Run> {
  return inRoom(contender, options, async (room) => {
    const { script, people: count, atOnce, warmUpdates } = options;
    const stepCount = script.steps.length;
    const warmers = await openForms(room, Math.ceil(warmUpdates / stepCount), 1);
    await answerPart(room, warmers, { ...options, from: 0, to: stepCount });
    const people = await openForms(room, count, 1 + warmers.length);

    const callsBefore = callsOf(room);
    const cpuBefore = process.cpuUsage();
    const busyBefore = performance.eventLoopUtilization();
    const before = await room.running.usage();
    const parts: Part[] = [];
    if (atOnce > 1) parts.push(await answerPart(room, people, { ...options, from: 0, to: stepCount }));
    else
      for (const group of groupsOf(people))
        for (let from = 0; from < stepCount; from += 1)
          parts.push(await answerPart(room, group, { ...options, from, to: from + 1 }));
    const after = await room.running.usage();
    const { user, system } = process.cpuUsage(cpuBefore);
    const busy = performance.eventLoopUtilization(busyBefore).utilization;

    const everybody = [...warmers, ...people].map(({ id }) => id);
    const right = contender.areRight(room.databaseFile, everybody, script).filter(Boolean).length;
    return {
      parts,
      rssBytes: after.rssBytes,
      writtenBytes:
        after.writtenBytes === null || before.writtenBytes === null
          ? null
          : after.writtenBytes - before.writtenBytes,
      calls: callsOf(room) - callsBefore,
      standIn: { cpuMs: (user + system) / 1000, busy },
      rightForms: right,
      wrongForms: everybody.length - right,
    };
  });
}

/** A machine that grows quicker with time must not make late steps look cheap: several times from the first to the last. */
function groupsOf(people: readonly Person[]): Person[][] {
  return Array.from({ length: Math.ceil(people.length / groupSize) }, (_, index) =>
    people.slice(index * groupSize, (index + 1) * groupSize),
  );
}

async function answerPart(
  { running }: Room,
  people: readonly Person[],
  { script, atOnce, from, to }: RunOptions & { readonly from: number; readonly to: number },
): Promise<Part> {
  const latencies: number[] = [];
  const before = await running.usage();
  const start = performance.now();
  await eachOf(people, atOnce, async (person) => {
    latencies.push(...(await person.answer(script, from, to)));
  });
  const seconds = (performance.now() - start) / 1000;
  const after = await running.usage();
  return { from, updates: latencies.length, seconds, cpuMs: after.cpuMs - before.cpuMs, latencies };
}

const callsOf = ({ standIn }: Room): number =>
  [...standIn.calls.values()].reduce((sum, count) => sum + count, 0);
