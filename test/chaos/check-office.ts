// All checks of one office, when it is quiet: what is stored, what was told, who is alive.
import { readReport } from '../support/stand-in.ts';
import { pollHungUp } from '../walk/watched-office.ts';
import { type ChaosOffice, staffIds } from './chaos-office.ts';
import { checkAnswers } from './check-answers.ts';
import { checkArrivals, type Window } from './check-arrivals.ts';
import { checkStatuses } from './check-statuses.ts';
import type { Crowd } from './crowd.ts';
import { type ProposalRecord, readRecords } from './records.ts';

/** What faults do to Telegram's side by themselves. */
const provoked = [
  pollHungUp,
  /caller hung up/,
  /message is not modified/,
  /query is too old|query id is invalid/i,
];

export async function readOffice(
  office: ChaosOffice,
  telegramIds: readonly number[],
): Promise<ProposalRecord[]> {
  const database = await office.openDatabase();
  try {
    return await readRecords(database, telegramIds);
  } finally {
    await database.close();
  }
}

/** What is wrong with these people's proposals, and with the processes. */
export function checkStored(records: readonly ProposalRecord[], crowd: Crowd): string[] {
  const given = new Map(crowd.owners.map((owner) => [owner.phone.id, owner.given]));
  const faults = records.flatMap((record) => [
    ...checkAnswers(record, given.get(record.telegramId) ?? []),
    ...checkStatuses(record, staffIds.length),
  ]);
  const references = records.flatMap(({ reference }) => reference ?? []);
  const twice = references.filter((reference, index) => references.indexOf(reference) !== index);
  const owned = new Map<number, number>();
  for (const { telegramId } of records) owned.set(telegramId, (owned.get(telegramId) ?? 0) + 1);
  return [
    ...faults,
    ...twice.map((reference) => `the reference ${reference} was given twice`),
    ...[...owned]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => `${id} began once and has ${count} proposals`),
  ];
}

export function checkAlive({ slots }: ChaosOffice): string[] {
  return slots
    .filter(({ hasEndedByItself }) => hasEndedByItself)
    .map(({ name, log }) => `${name} ended by itself: ${log.slice(-3).join('\n')}`);
}

/** What the bot did wrong in Telegram's eyes. */
export async function checkCalls({ standIn }: ChaosOffice): Promise<string[]> {
  const { refused, unknownParameters } = await readReport(standIn);
  return [
    ...refused.map(({ method, error }) => `refused: ${method}: ${error}`),
    ...unknownParameters.map(({ method, name }) => `unknown parameter: ${method}: ${name}`),
  ].filter((complaint) => !provoked.some((pattern) => pattern.test(complaint)));
}

export interface Notices {
  readonly found: readonly string[];
  readonly sent: number;
  readonly twice: number;
}

/** Nothing waits any more; each notice came, and none came twice without a reason. */
export async function checkNotices(
  crowd: Crowd,
  records: readonly ProposalRecord[],
  faults: readonly Window[],
): Promise<Notices> {
  const notices = records.flatMap((record) => record.notices);
  const found = notices
    .filter(({ status }) => status !== 'sent')
    .map(({ key, status, lastError }) => `the notice ${key} is ${status} (${String(lastError)})`);
  let twice = 0;
  for (const { phone } of [...crowd.owners, ...crowd.clerks]) {
    const mine = notices.filter(({ telegramId }) => telegramId === phone.id);
    const messages = await phone.messagesSince(0);
    const arrivals = checkArrivals({ telegramId: phone.id, messages, notices: mine }, faults);
    found.push(...arrivals.found);
    twice += arrivals.twice;
  }
  return { found, sent: notices.length, twice };
}
