// One round: people at work, one or two faults, the time until somebody is answered again, and the checks when it is quiet.
import { setTimeout as wait } from 'node:timers/promises';
import { settle } from '../support/stand-in.ts';
import type { ChaosOffice } from './chaos-office.ts';
import type { Window } from './check-arrivals.ts';
import { checkAlive, checkStored, readOffice } from './check-office.ts';
import type { Crowd } from './crowd.ts';
import { type FaultKind, type Over, performFault } from './faults.ts';
import type { Recovery } from './meter.ts';
import type { PlannedFault, PlannedRound } from './plan.ts';

const answeredWithinMs = 90_000;
const settledWithinMs = 60_000;
const calmAfterMs = 300;

export interface RoundOutcome {
  readonly found: readonly string[];
  readonly recovery: Recovery;
  readonly window: Window;
  /** Answers to people that said that something broke. */
  readonly broken: number;
}

/**
 * Where the bot is asked to wait for longer than a reply is tried, it gives up, and says that it broke if it may by then:
 * what people did is kept, and the next thing they do is answered.
 */
const maySwallowReplies: readonly FaultKind[] = ['telegramTooMany'];
const mayRefuseStarts: readonly FaultKind[] = ['databaseStop', 'databaseCrash', 'databaseOut', 'diskFull'];

export async function runRound(
  office: ChaosOffice,
  crowd: Crowd,
  round: PlannedRound,
  random: () => number,
): Promise<RoundOutcome> {
  const found: string[] = [];
  const kinds = round.faults.map(({ kind }) => kind);
  await office.receiveBy(round.updates);
  crowd.meter.forget();
  const people = crowd.active;
  const heardBefore = hearAll(crowd);
  const startsBefore = countRefusedStarts(office);
  let isOver = false;
  const working = crowd.live(() => isOver);
  // What people find is told when the round is over, not while something is still broken on purpose.
  working.catch(() => undefined);
  await wait(round.calmMs);
  const from = Math.floor(Date.now() / 1000) - 1;
  const overs = await Promise.all(round.faults.map((fault) => perform(office, fault, random)));
  const endedAt = Math.max(...overs.map((each) => each.endedAt));
  const recovery = await waitForAnswer(crowd, endedAt);
  await Promise.all(overs.map(({ whenBack }) => whenBack));
  const window = { from, to: Math.ceil(Date.now() / 1000) + 1 };
  await wait(calmAfterMs);
  isOver = true;
  await working.catch((error: unknown) => found.push(error instanceof Error ? error.message : String(error)));
  await settle(office.standIn, settledWithinMs).catch((error: unknown) => found.push(String(error)));
  const heard = hearAll(crowd);
  const silent = heard.silent - heardBefore.silent;
  if (silent > 0 && !kinds.some((kind) => maySwallowReplies.includes(kind)))
    found.push(`${silent} updates were confirmed without a word`);
  const broken = heard.broken - heardBefore.broken;
  if (broken > 0 && !kinds.some((kind) => maySwallowReplies.includes(kind)))
    found.push(`${broken} people were told that something broke`);
  const refused = office.slots.flatMap(({ refusedStarts }) => refusedStarts).slice(startsBefore);
  if (refused.length > 0 && !kinds.some((kind) => mayRefuseStarts.includes(kind)))
    found.push(`a start was refused: ${refused[0]?.said}`);
  found.push(...checkAlive(office));
  const ids = [...new Set([...people, ...crowd.active])].map(({ phone }) => phone.id);
  const wrong = checkStored(await readOffice(office, ids), crowd);
  found.push(...wrong, ...(await crowd.recall(wrong)));
  return { found, window, broken, recovery: crowd.meter.recoverySince(endedAt) ?? recovery };
}

async function perform(office: ChaosOffice, fault: PlannedFault, random: () => number): Promise<Over> {
  await wait(fault.afterMs);
  return performFault(fault.kind, { office, random, lastsMs: fault.lastsMs });
}

async function waitForAnswer({ meter }: Crowd, since: number): Promise<Recovery> {
  while (performance.now() - since < answeredWithinMs) {
    const recovery = meter.recoverySince(since);
    if (recovery !== null) return recovery;
    await wait(10);
  }
  throw new Error(`Nobody was answered within ${answeredWithinMs / 1000} s after the fault was over`);
}

function hearAll({ owners, clerks }: Crowd): { readonly silent: number; readonly broken: number } {
  const phones = [...owners, ...clerks].map(({ phone }) => phone);
  const sum = (count: (phone: (typeof phones)[number]) => number): number =>
    phones.reduce((all, phone) => all + count(phone), 0);
  return { silent: sum(({ silent }) => silent.length), broken: sum(({ broken }) => broken) };
}

function countRefusedStarts({ slots }: ChaosOffice): number {
  return slots.reduce((sum, { refusedStarts }) => sum + refusedStarts.length, 0);
}
