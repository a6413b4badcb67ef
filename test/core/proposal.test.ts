import { describe, expect, it } from 'vitest';
import {
  allStatuses,
  decideOwnerTransition,
  decideTransition,
  isEditable,
  isSettled,
  type ProposalStatus,
  type TransitionName,
  type TransitionRequest,
  transitions,
} from '../../src/core/proposal.ts';

const nobody = {
  isOwner: false,
  hasDossier: false,
  isTaken: false,
  isReviewer: false,
  isLead: false,
  reason: 'Thiếu báo giá',
};
const owner = { ...nobody, isOwner: true };
const reviewer = { ...nobody, isReviewer: true };
const reviewerOnIt = { ...reviewer, hasDossier: true };
const lead = { ...nobody, isLead: true };

type Actor = Omit<TransitionRequest, 'name' | 'status'>;
const decide = (name: TransitionName, status: ProposalStatus, actor: Actor) =>
  decideTransition({ name, status, ...actor });

const names = [
  'submit',
  'claim',
  'release',
  'requestChanges',
  'shortlist',
  'decline',
  'reopen',
  'cancelChanges',
  'takeBack',
  'withdraw',
] as const satisfies readonly TransitionName[];

/** The whole life of a proposal: from where each move leads where, and by whom it may be made. */
const life: Readonly<Record<TransitionName, { from: ProposalStatus[]; to: ProposalStatus; by: Actor }>> = {
  submit: { from: ['draft', 'changesRequested'], to: 'submitted', by: owner },
  claim: { from: ['submitted'], to: 'inReview', by: reviewer },
  release: { from: ['inReview'], to: 'submitted', by: reviewerOnIt },
  requestChanges: { from: ['inReview'], to: 'changesRequested', by: reviewerOnIt },
  cancelChanges: { from: ['changesRequested'], to: 'inReview', by: reviewerOnIt },
  shortlist: { from: ['inReview'], to: 'shortlisted', by: reviewerOnIt },
  decline: { from: ['inReview'], to: 'declined', by: reviewerOnIt },
  reopen: { from: ['shortlisted', 'declined'], to: 'inReview', by: lead },
  takeBack: { from: ['submitted'], to: 'changesRequested', by: owner },
  withdraw: { from: ['submitted', 'inReview', 'changesRequested'], to: 'withdrawn', by: owner },
};

describe.each(names)('to %s', (name) => {
  const { from, to, by } = life[name];

  it.each(allStatuses)('a proposal that is %s', (status) => {
    const expected = from.includes(status) ? { ok: true, to } : { ok: false, reason: 'wrongStatus' };
    expect(decide(name, status, by)).toEqual(expected);
  });

  it('is refused to somebody who is neither its owner nor staff, in every status', () => {
    for (const status of allStatuses) expect(decide(name, status, nobody).ok).toBe(false);
  });
});

describe('the owner', () => {
  it('sends and withdraws, and does nothing that is for the staff', () => {
    const own: readonly string[] = ['submit', 'takeBack', 'withdraw'];
    const staffOnly = names.filter((name) => !own.includes(name));
    for (const name of staffOnly)
      for (const status of allStatuses)
        expect(decide(name, status, owner)).toEqual({ ok: false, reason: 'ownDossier' });
  });

  it('judges nothing that they asked for themselves, whatever role they hold', () => {
    for (const role of [reviewer, reviewerOnIt, lead])
      for (const name of ['claim', 'release', 'requestChanges', 'shortlist', 'decline', 'reopen'] as const)
        for (const status of life[name].from)
          expect(decide(name, status, { ...role, isOwner: true })).toEqual({
            ok: false,
            reason: 'ownDossier',
          });
  });

  it('is the only one who sends or withdraws, whoever asks', () => {
    for (const name of ['submit', 'takeBack', 'withdraw'] as const)
      for (const actor of [reviewer, reviewerOnIt, lead])
        expect(decide(name, 'submitted', actor)).toEqual({ ok: false, reason: 'notYours' });
  });

  it('has a short way to ask', () => {
    expect(decideOwnerTransition('submit', 'draft')).toEqual({ ok: true, to: 'submitted' });
    expect(decideOwnerTransition('withdraw', 'shortlisted')).toEqual({ ok: false, reason: 'wrongStatus' });
  });

  it('edits a draft and what was sent back, and nothing else', () => {
    expect(allStatuses.filter(isEditable)).toEqual(['draft', 'changesRequested']);
  });
});

describe('a reviewer', () => {
  it('takes what is free, and not what a colleague has', () => {
    expect(decide('claim', 'submitted', { ...reviewer, isTaken: true })).toEqual({
      ok: false,
      reason: 'someoneElseHasIt',
    });
  });

  it.each(['release', 'requestChanges', 'shortlist', 'decline'] as const)(
    'does not %s the dossier of a colleague',
    (name) => {
      expect(decide(name, 'inReview', { ...reviewer, isTaken: true })).toEqual({
        ok: false,
        reason: 'someoneElseHasIt',
      });
    },
  );

  it('does not reopen what is decided', () => {
    expect(decide('reopen', 'declined', reviewerOnIt)).toEqual({ ok: false, reason: 'notAllowed' });
  });
});

it('a lead may do whatever the reviewer on the dossier may', () => {
  for (const name of ['claim', 'release', 'requestChanges', 'shortlist', 'decline'] as const) {
    const [status] = life[name].from;
    if (status === undefined) throw new Error(`${name} leads from nowhere`);
    expect(decide(name, status, { ...lead, isTaken: true }).ok, name).toBe(true);
  }
});

describe('a reason', () => {
  it.each(['decline', 'reopen'] as const)('is needed to %s; blanks are none', (name) => {
    const actor = name === 'reopen' ? lead : reviewerOnIt;
    const [status] = life[name].from;
    if (status === undefined) throw new Error(`${name} leads from nowhere`);
    for (const reason of [null, '', ' \n\t'])
      expect(decide(name, status, { ...actor, reason })).toEqual({ ok: false, reason: 'reasonMissing' });
  });

  it('is not needed for anything else', () => {
    for (const name of names.filter((each) => each !== 'decline' && each !== 'reopen')) {
      const [status] = life[name].from;
      if (status === undefined) throw new Error(`${name} leads from nowhere`);
      expect(decide(name, status, { ...life[name].by, reason: null }).ok, name).toBe(true);
    }
  });
});

describe('the statuses', () => {
  it('can all be reached from a draft', () => {
    const reached = new Set<ProposalStatus>(['draft']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of Object.values(transitions))
        if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...allStatuses].sort());
  });

  it('are settled where nothing more is expected of owner or staff', () => {
    expect(allStatuses.filter(isSettled)).toEqual(['shortlisted', 'declined', 'withdrawn']);
  });

  it('know no approval: that is the province’s', () => {
    expect(allStatuses.filter((status) => /approv|accept|grant/i.test(status))).toEqual([]);
  });

  it('never lead back to a draft, and not out of a withdrawal', () => {
    expect(Object.values(transitions).filter(({ to }) => to === 'draft')).toEqual([]);
    expect(Object.values(transitions).filter(({ from }) => from.includes('withdrawn'))).toEqual([]);
  });
});
