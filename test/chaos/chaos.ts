// npm run chaos -- [--rounds 200] [--seed 7] [--faults kill,diskFull] [--minutes 10]: whatever can go wrong, at random, while many people
// are at work.
import { parseArgs } from 'node:util';
import { median } from '../../bench/figures/statistics.ts';
import { type FaultKind, faultKinds } from './faults.ts';
import type { Recovery } from './meter.ts';
import { runChaos } from './run-chaos.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    faults: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const rounds = Number(values.rounds ?? 60);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const named = values.faults?.split(',');
const kinds = named === undefined ? faultKinds : faultKinds.filter((kind) => named.includes(kind));
const unknown = named?.filter((name) => !faultKinds.some((kind) => kind === name)) ?? [];
if (unknown.length > 0)
  throw new Error(`Unknown: ${unknown.join(', ')}. There are: ${faultKinds.join(', ')}`);

const started = performance.now();
const ms = (all: readonly number[]): string =>
  `${Math.round(median(all))} ms, worst ${Math.round(Math.max(...all))} ms`;
const describe = (all: readonly Recovery[]): string =>
  `first answer ${ms(all.map(({ firstMs }) => firstMs))}; everybody who waited ${ms(all.map(({ everyoneMs }) => everyoneMs))}`;

console.log(`${rounds} rounds from seed ${seed}`);
const outcome = await runChaos({
  rounds,
  seed,
  kinds,
  hasLongOutages: true,
  ...(values.minutes === undefined ? {} : { withinMs: Number(values.minutes) * 60_000 }),
  onRound: (done, { engine, updates, faults }, { firstMs, everyoneMs }) =>
    console.log(
      `${done} of ${rounds}: ${engine}, ${updates}, ${faults.map(({ kind }) => kind).join(' and ')}: ` +
        `${Math.round(firstMs)} ms, everybody ${Math.round(everyoneMs)} ms`,
    ),
});
console.log(
  `${outcome.rounds} rounds from seed ${seed} in ${Math.round((performance.now() - started) / 1000)} s: ${outcome.proposals} proposals, ` +
    `${outcome.acknowledged} answers acknowledged, ${outcome.notices} notices, ${outcome.noticesTwice} of them twice`,
);
for (const [name, all] of [...outcome.recoveries].toSorted())
  console.log(`${name} (${all.length}): ${describe(all)}`);
for (const [kind, why] of outcome.impossible) console.log(`${kind} could not be injected here: ${why}`);
const missing = kinds.filter((kind) => !outcome.injected.has(kind)) satisfies FaultKind[];
// Whoever asks for a kind by name wants it; of all kinds those that this machine cannot have are left out, and named.
const missed = missing.filter((kind) => named !== undefined || !outcome.impossible.has(kind));
if (missed.length > 0) console.error(`Not one of: ${missed.join(', ')}`);
for (const fault of outcome.found) console.error(fault);
if (outcome.found.length + missed.length > 0) process.exitCode = 1;
else
  console.log(
    'No answer lost, none taken twice, no chat stuck, no notice missing or repeated without a reason.',
  );
