// People answer all the time; the process is killed at random moments. After each kill every answer is where it belongs:
// each step of each person compares what is stored with what was stored before and with what the bot promised.
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../support/random-from.ts';
import { askStandIn } from '../support/stand-in.ts';
import { Applicant } from '../walk/applicant.ts';
import { goForward } from '../walk/applicant-moves.ts';
import { say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { findComplaints, pollHungUp } from '../walk/watched-office.ts';
import { type CrashingOffice, openCrashingOffice } from './crashing-office.ts';

export interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  readonly onKill?: (kills: number) => void;
}

export interface CrashOutcome {
  readonly kills: number;
  readonly acknowledged: number;
  /** Answers in the database at the end. */
  readonly stored: number;
  readonly repeated: number;
}

const people = 8;
const longestWorkMs = 700;
const longestRecoveryMs = 1_500;
/** What kills do to Telegram's side: a poll that was hung up, a press that nobody answered in time. */
const provoked = [pollHungUp, /caller hung up/];

/** Throws what was found: a lost answer, one under a wrong question, a repeated update that changed something. */
export async function runCrashes({ kills, seed, onKill }: CrashOptions): Promise<CrashOutcome> {
  const random = randomFrom(seed);
  const office = await openCrashingOffice();
  try {
    const applicants = await Promise.all(Array.from({ length: people }, (_, index) => meet(office, index)));
    let done = 0;
    let repeated = 0;
    while (done < kills) {
      const work = Promise.all(applicants.map((one) => answerSome(one, random)));
      await Promise.all([work, wait(random() * longestWorkMs).then(() => office.crash())]);
      done += 1;
      if (random() < 0.3 && done < kills) {
        // Once more while it is still catching up.
        const again = Promise.all(applicants.map((one) => answerSome(one, random)));
        await Promise.all([again, crashTwice(office, random)]);
        done += 2;
      }
      for (const one of applicants) {
        const latest = one.chatter.updates.at(-1);
        if (latest === undefined) continue;
        await one.repeat(latest);
        repeated += 1;
      }
      onKill?.(done);
    }
    const complaints = await findComplaints(office, provoked);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return {
      kills: done,
      repeated,
      acknowledged: applicants.reduce((sum, one) => sum + one.acknowledged, 0),
      stored: applicants.reduce((sum, one) => sum + countStored(one), 0),
    };
  } finally {
    await office.close();
  }
}

async function crashTwice(office: CrashingOffice, random: () => number): Promise<void> {
  await wait(random() * longestWorkMs);
  await office.crash();
  await wait(random() * longestRecoveryMs);
  await office.crash();
}

async function meet(office: CrashingOffice, index: number): Promise<Applicant> {
  const id = 9_500_000 + index;
  const person = { id, firstName: `Người thứ ${index + 1}`, languageCode: 'vi' };
  await askStandIn(office.standIn, 'POST', 'people', person);
  const one = new Applicant(office, id);
  await one.do([say('/start')], nothing, null);
  return one;
}

async function answerSome(one: Applicant, random: () => number): Promise<void> {
  const count = 2 + Math.floor(random() * 5);
  for (let done = 0; done < count; done += 1) await goForward(one, { pick: Math.floor(random() * 100_000) });
}

function countStored({ ledger }: Applicant): number {
  return [...ledger.entries.values()].reduce((sum, { answers }) => sum + answers.size, 0);
}
