// Fifty people fill in a form while the bot is killed without warning three times. What it had not confirmed is handed
// out again, as Telegram does; who hears nothing for a while sends the answer again, as people do.
import { setTimeout as wait } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { inRoom, type Room } from '../contenders/room.ts';
import { keyAt, type Script } from '../form/script.ts';
import type { Person, ReadKey } from '../stand-in/person.ts';
import { eachOf } from './crowd.ts';
import { openForms } from './open-forms.ts';

export interface CrashRun {
  readonly rightForms: number;
  readonly wrongForms: number;
  /** From each kill to the next answer of the bot, milliseconds. */
  readonly recoveries: readonly number[];
}

export const crashPeople = 50;
const atOnce = 8;
const killsAt = [0.25, 0.5, 0.75];
/** Later by so much from kill to kill: the bot is somewhere else in its work each time. */
const delaysMs = [0, 1, 2, 3, 5, 8, 13];
const patienceMs = 5_000;
const settleWithinMs = 10_000;

export function crashRun(contender: Contender, script: Script, time: number): Promise<CrashRun> {
  return inRoom(contender, { script, synchronous: 'full' }, async (room) => {
    const people = await openForms(room, crashPeople, 1);
    const kills = planKills(room, people.length * script.steps.length, time);
    await eachOf(people, atOnce, (person) =>
      fillIn(person, script, contender.readKey(script), kills.onAnswer),
    );
    const recoveries = await kills.finished();
    await untilConfirmed(room);
    const right = contender
      .areRight(
        room.databaseFile,
        people.map(({ id }) => id),
        script,
      )
      .filter(Boolean).length;
    return { rightForms: right, wrongForms: people.length - right, recoveries };
  });
}

/** Answers as the screen asks; whoever is asked something further on cannot mend the form any more, and stops. */
async function fillIn(person: Person, script: Script, readKey: ReadKey, onAnswer: () => void): Promise<void> {
  const keys = [...script.steps.map(({ key }) => key), script.after];
  for (const [index, step] of script.steps.entries()) {
    const later = new Set(keys.slice(index + 1));
    person.give(step);
    while (!(await person.sees((message) => later.has(readKey(message) ?? ''), patienceMs)))
      person.give(step);
    onAnswer();
    if (readKey(person.screen) !== keyAt(script, index + 1)) return;
  }
}

function planKills(room: Room, answers: number, time: number) {
  const recoveries: Promise<number>[] = [];
  const left = killsAt.map((share) => Math.round(share * answers));
  let answered = 0;
  const kill = async (index: number): Promise<number> => {
    await wait(delaysMs[(time * killsAt.length + index) % delaysMs.length]);
    const start = performance.now();
    await room.restart();
    const sent = (): number => room.standIn.calls.get('sendMessage') ?? 0;
    const before = sent();
    while (sent() === before) await wait(5);
    return performance.now() - start;
  };
  return {
    onAnswer: () => {
      answered += 1;
      if (answered !== left[0]) return;
      left.shift();
      // One after the other, should one take longer than the way to the next.
      const index = recoveries.length;
      recoveries.push(Promise.resolve(recoveries.at(-1)).then(() => kill(index)));
    },
    finished: () => Promise.all(recoveries),
  };
}

/** What comes again after the last answer may still spoil a form. */
async function untilConfirmed({ standIn }: Room): Promise<void> {
  const deadline = Date.now() + settleWithinMs;
  while (standIn.updates.size > 0 && Date.now() < deadline) await wait(50);
}
