// The walk itself: lists of steps by fast-check, each list with new people in the same office. A list that breaks
// a rule is made shorter before it is shown.
import fc from 'fast-check';
import type { Applicant } from './applicant.ts';
import { applicantMoves, goForward } from './applicant-moves.ts';
import { say } from './chatter.ts';
import type { Colleague } from './colleague.ts';
import { hireStaff, leadId, meet } from './company.ts';
import { anyStep, type Step } from './steps.ts';
import { findComplaints, openWatchedOffice, pollHungUp, type WatchedOffice } from './watched-office.ts';

export interface WalkOptions {
  readonly seed: number;
  readonly steps: number;
  /** Hears after every list how many steps were taken. */
  readonly onProgress?: (steps: number) => void;
}

export interface WalkOutcome {
  readonly steps: number;
  readonly walks: number;
  readonly formsFinished: number;
  readonly restarts: number;
  /** Answers that the bot said it had saved. */
  readonly acknowledged: number;
  /** How often each kind of button was pressed. */
  readonly pressed: ReadonlyMap<string, number>;
  /** Undefined where nothing was found. */
  readonly failure: string | undefined;
}

interface Company {
  readonly office: WatchedOffice;
  readonly staff: readonly Colleague[];
  steps: number;
  walks: number;
  formsFinished: number;
  restarts: number;
  acknowledged: number;
  pressed: ReadonlyMap<string, number>;
}

const longestWalk = 200;
const walksPerSeed = 10;
const mostStepsToTheEnd = 200;
const shortenAtMostMs = 120_000;
/** So much time passes from step to step. */
const stepMs = 15_000;

/** What the walk does itself: people who block the bot, albums that come twice, polls hung up by a restart. */
const provoked = [/blocked by the user/, /editMessageText: .*message is not modified/, pollHungUp];

export async function runWalk({ seed, steps, onProgress }: WalkOptions): Promise<WalkOutcome> {
  const office = await openWatchedOffice({ adminId: leadId });
  try {
    const staff = await hireStaff(office);
    const company: Company = {
      office,
      staff,
      steps: 0,
      walks: 0,
      formsFinished: 0,
      restarts: 0,
      acknowledged: 0,
      pressed: new Map(),
    };
    let failure: string | undefined;
    for (let round = 0; company.steps < steps && failure === undefined; round += 1) {
      failure = await walkSome(company, seed + round, steps, onProgress);
    }
    const pressed = addUp([company.pressed, ...staff.map((each) => each.pressed)]);
    return { ...company, pressed, failure };
  } finally {
    await office.close();
  }
}

async function walkSome(
  company: Company,
  seed: number,
  mostSteps: number,
  onProgress: WalkOptions['onProgress'],
): Promise<string | undefined> {
  let failedAt: number | undefined;
  const lists = fc.array(anyStep, { minLength: 1, maxLength: longestWalk, size: 'max' });
  // Some have sent their first proposal already.
  const property = fc.asyncProperty(lists, fc.boolean(), async (list, hasSent) => {
    const isLate = failedAt !== undefined && Date.now() - failedAt > shortenAtMostMs;
    if (isLate || (failedAt === undefined && company.steps >= mostSteps)) return;
    try {
      await walkOnce(company, list, hasSent);
    } catch (error) {
      failedAt ??= Date.now();
      throw error;
    }
    onProgress?.(company.steps);
  });
  const result = await fc.check(property, { seed, numRuns: walksPerSeed });
  if (!result.failed) return undefined;
  return `${inWords(result.errorInstance)}\n${fc.defaultReportMessage(result)}`;
}

function addUp(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const [kind, count] of counts.flatMap((each) => [...each]))
    sum.set(kind, (sum.get(kind) ?? 0) + count);
  return sum;
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined
    ? (error.stack ?? error.message)
    : `${error.message}\n${inWords(error.cause)}`;
}

async function walkOnce(company: Company, list: readonly Step[], hasSent: boolean): Promise<void> {
  const { office } = company;
  await office.forgetComplaints();
  company.walks += 1;
  const firstId = 9_000_000 + company.walks * 10;
  const people = [
    await meet(office, 'Nông Thị Hoa', firstId),
    await meet(office, 'Hoàng Văn Slao', firstId + 1),
  ];
  const done: string[] = [];
  try {
    for (const one of hasSent ? people : []) await finish(company, one);
    for (const step of list) {
      done.push(describeStep(step));
      await takeStep(company, people, step);
    }
    for (const one of people) await finish(company, one);
    const complaints = await findComplaints(office, provoked);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    for (const { acknowledged, pressed } of people) {
      company.acknowledged += acknowledged;
      company.pressed = addUp([company.pressed, pressed]);
    }
  } catch (error) {
    const logged = office.errors.slice(0, 3).join('\n');
    throw new Error(`after ${done.length} steps (${done.slice(-6).join(', ')})\n${logged}`, { cause: error });
  }
}

async function takeStep(company: Company, people: readonly Applicant[], step: Step): Promise<void> {
  const { office } = company;
  company.steps += 1;
  office.now = new Date(office.now.getTime() + stepMs);
  switch (step.by) {
    case 'office':
      if (step.does === 'wait') office.now = new Date(office.now.getTime() + 86_400_000);
      else {
        company.restarts += 1;
        await office.restart();
        // What Telegram does where it never heard that these were handled.
        for (const one of people)
          for (const updateId of one.chatter.updates.slice(-2)) await one.repeat(updateId);
      }
      return;
    case 'staff': {
      const hasErased = await company.staff[step.who]?.move(
        step.pick,
        people.flatMap(({ sentProposals }) => sentProposals),
      );
      for (const one of people) await one.lookAfterStaff(hasErased === true);
      return;
    }
    case 'applicant': {
      const [one, other] = step.who === 0 ? people : people.toReversed();
      if (one === undefined || other === undefined) throw new Error('Two people walk');
      await applicantMoves[step.does](one, { pick: step.pick, text: step.text, other });
      return;
    }
    default:
      return step satisfies never;
  }
}

/** Whatever happened before: who goes on answering comes to the end of the form. */
async function finish(company: Company, one: Applicant): Promise<void> {
  await one.do(
    [say('/start')],
    { keys: () => false, status: () => false, ends: () => false, starts: null },
    null,
  );
  for (let count = 0; count < mostStepsToTheEnd; count += 1) {
    company.steps += 1;
    company.office.now = new Date(company.office.now.getTime() + stepMs);
    if (one.hasSentNow) {
      company.formsFinished += 1;
      return;
    }
    await goForward(one, { pick: Math.floor((count * 7919) / 3) });
  }
  throw new Error(
    `The end of the form was not reached: ${one.chatter.newest.map(({ text }) => text).join(' / ')}`,
  );
}

function describeStep(step: Step): string {
  if (step.by === 'applicant') return `${step.who} ${step.does} ${step.pick}`;
  return step.by === 'staff' ? `staff ${step.who} ${step.pick}` : step.does;
}
