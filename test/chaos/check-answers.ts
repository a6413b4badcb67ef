// What the event log, the answers and the versions say about each other, and about what people did: nothing lost, nothing twice.
import type { Given } from './gesture.ts';
import { countsInVersion, type ProposalRecord, type StoredEvent } from './records.ts';

const keyOf = ({ question, row }: { question: string | null; row: number | null }): string =>
  `${question}/${row}`;

/** The columns' own order of keys is of no meaning. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** Every contradiction, in words. */
export function checkAnswers(record: ProposalRecord, given: readonly Given[]): string[] {
  const mine = given.filter(({ proposal }) => proposal === record.id);
  return [...checkLog(record), ...checkVersion(record), ...checkGiven(record, mine)].map(
    (fault) => `proposal ${record.id} of ${record.telegramId}: ${fault}`,
  );
}

const tellsOfAnswer = ({ what }: StoredEvent): boolean => what === 'answerGiven' || what === 'answerRemoved';

/** Each event goes on from the one before it, and the last of them is what is stored. */
function checkLog({ events, answers }: ProposalRecord): string[] {
  const faults: string[] = [];
  const told = new Map<string, unknown>();
  for (const event of events.filter(tellsOfAnswer)) {
    const key = keyOf(event);
    if (asText(told.get(key) ?? null) !== asText(event.before ?? null))
      faults.push(`the log of ${key} does not go on from what was there: ${asText(event)}`);
    told.set(key, event.after ?? null);
  }
  const stored = new Map<string, unknown>(answers.map((answer) => [keyOf(answer), answer.value]));
  for (const key of new Set([...told.keys(), ...stored.keys()])) {
    const [inLog, kept] = [told.get(key) ?? null, stored.get(key) ?? null];
    if (asText(inLog) !== asText(kept))
      faults.push(`the answer ${key} is ${asText(kept)}, by the log it is ${asText(inLog)}`);
  }
  return faults;
}

/** Each change of answers or status is told once: as many changes as events. */
function checkVersion({ version, events }: ProposalRecord): string[] {
  const told = events.filter(countsInVersion).length;
  return told === version ? [] : [`its version is ${version}, its log tells of ${told} changes`];
}

function checkGiven({ events }: ProposalRecord, given: readonly Given[]): string[] {
  const faults: string[] = [];
  const taken = events.filter(({ what }) => what === 'answerGiven');
  const keys = new Set([...taken, ...given].map(keyOf));
  for (const key of keys) {
    const ofKey = given.filter((each) => keyOf(each) === key);
    const times = taken.filter((event) => keyOf(event) === key).length;
    if (times > ofKey.length)
      faults.push(`${key} was answered ${ofKey.length} times and taken ${times} times`);
    const acknowledged = ofKey.filter(({ isAcknowledged }) => isAcknowledged).length;
    if (acknowledged > times)
      faults.push(
        `${key} was acknowledged ${acknowledged} times and taken ${times} times: an answer is lost`,
      );
  }
  for (const { mark, question, row, isAcknowledged } of given) {
    if (mark === null) continue;
    const holding = taken.filter((event) => asText(event.after).includes(mark));
    if (holding.length > 1) faults.push(`the answer with ${mark} was taken ${holding.length} times`);
    if (holding.length === 0 && isAcknowledged)
      faults.push(`the acknowledged answer with ${mark} to ${question}/${row} is lost`);
    for (const event of holding)
      if (keyOf(event) !== `${question}/${row}`)
        faults.push(`the answer with ${mark} to ${question}/${row} was filed under ${keyOf(event)}`);
  }
  return faults;
}
