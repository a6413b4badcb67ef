// The way of each proposal by its event log, against the table of transitions; and what it must have told people.
import { type ProposalStatus, type TransitionName, transitions } from '../../src/core/proposal.ts';
import { countsInVersion, type ProposalRecord } from './records.ts';

const namesOf: Readonly<Record<string, TransitionName>> = {
  proposalSubmitted: 'submit',
  proposalClaimed: 'claim',
  proposalReleased: 'release',
  changesRequested: 'requestChanges',
  changesCancelled: 'cancelChanges',
  proposalShortlisted: 'shortlist',
  proposalDeclined: 'decline',
  proposalReopened: 'reopen',
  proposalTakenBack: 'takeBack',
  proposalWithdrawn: 'withdraw',
};

/** Every contradiction, in words. `reviewers`: how many of the centre hear of a new dossier that nobody has. */
export function checkStatuses(record: ProposalRecord, reviewers: number): string[] {
  return [...checkWay(record), ...checkNotices(record, reviewers)].map(
    (fault) => `proposal ${record.id} of ${record.telegramId}: ${fault}`,
  );
}

function checkWay({ events, status, submissions, reference }: ProposalRecord): string[] {
  const faults: string[] = [];
  let at: ProposalStatus = 'draft';
  for (const { what } of events) {
    const name = namesOf[what];
    if (name === undefined) continue;
    const { from, to } = transitions[name];
    if (!from.includes(at)) faults.push(`${what} happened while it was ${at}`);
    at = to;
  }
  if (at !== status) faults.push(`it is ${status}, by the log it is ${at}`);
  const sent = events.filter(({ what }) => what === 'proposalSubmitted').map(({ after }) => after);
  if (sent.join() !== submissions.join())
    faults.push(`sent as ${sent.join(', ')}, kept are the submissions ${submissions.join(', ')}`);
  if ((reference === null) !== (sent.length === 0)) faults.push(`its reference is ${String(reference)}`);
  return faults;
}

/** The keys name the event and the version that it changed, so each is known beforehand. */
function checkNotices(record: ProposalRecord, reviewers: number): string[] {
  const { id, ownerId } = record;
  const expected: string[] = [];
  let version = 0;
  const toReviewers: { readonly key: string; readonly count: number }[] = [];
  let reviewer: number | null = null;
  for (const event of record.events) {
    const { what, after, actorId } = event;
    const toOwner = ownersNotices[what];
    if (toOwner !== undefined) expected.push(`${toOwner} ${id} ${version} ${ownerId}`);
    if (what === 'proposalSubmitted')
      toReviewers.push({
        key: `submission ${id} ${String(after)} `,
        count: reviewer === null ? reviewers : 1,
      });
    // A lead takes over what is sent again: whoever had it hears of it.
    if (what === 'proposalClaimed' && reviewer !== null && reviewer !== actorId)
      expected.push(`handed away ${id} ${version} ${reviewer}`);
    if (what === 'proposalClaimed') reviewer = actorId;
    if (what === 'proposalReleased') reviewer = null;
    if (countsInVersion(event)) version += 1;
  }
  const keys = record.notices.map(({ key }) => key);
  const isKnown = (key: string): boolean =>
    expected.includes(key) || toReviewers.some((each) => key.startsWith(each.key));
  return [
    ...expected.filter((key) => !keys.includes(key)).map((key) => `the notice ${key} is missing`),
    ...toReviewers.flatMap(({ key, count }) => {
      const queued = keys.filter((each) => each.startsWith(key)).length;
      return queued === count ? [] : [`${count} were to hear of ${key}, ${queued} notices are there`];
    }),
    ...keys.filter((key) => !isKnown(key)).map((key) => `nothing explains the notice ${key}`),
  ];
}

const ownersNotices: Readonly<Record<string, string>> = {
  proposalClaimed: 'claimed',
  changesRequested: 'changes',
  proposalShortlisted: 'shortlisted',
  proposalDeclined: 'declined',
  verdictChanged: 'verdict',
};
