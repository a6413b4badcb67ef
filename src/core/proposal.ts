// The life of a proposal: its statuses and the table that says who moves it from where to where.
// Nothing here is an approval: the province approves, later and elsewhere.

export const allStatuses = [
  'draft',
  'submitted',
  'inReview',
  'changesRequested',
  'shortlisted',
  'declined',
  'withdrawn',
] as const;

export type ProposalStatus = (typeof allStatuses)[number];

export type TransitionName =
  | 'submit'
  | 'claim'
  | 'release'
  | 'requestChanges'
  | 'shortlist'
  | 'decline'
  | 'cancelChanges'
  | 'reopen'
  | 'takeBack'
  | 'withdraw';

interface Transition {
  readonly from: readonly ProposalStatus[];
  readonly to: ProposalStatus;
  /** owner: who filled it in; reviewer: the one who has the dossier; anyReviewer: any of them; lead. */
  readonly by: 'owner' | 'reviewer' | 'anyReviewer' | 'lead';
  readonly needsReason: boolean;
}

export const transitions: Readonly<Record<TransitionName, Transition>> = {
  submit: { from: ['draft', 'changesRequested'], to: 'submitted', by: 'owner', needsReason: false },
  claim: { from: ['submitted'], to: 'inReview', by: 'anyReviewer', needsReason: false },
  release: { from: ['inReview'], to: 'submitted', by: 'reviewer', needsReason: false },
  requestChanges: { from: ['inReview'], to: 'changesRequested', by: 'reviewer', needsReason: false },
  /** What was asked for is not needed after all. */
  cancelChanges: { from: ['changesRequested'], to: 'inReview', by: 'reviewer', needsReason: false },
  shortlist: { from: ['inReview'], to: 'shortlisted', by: 'reviewer', needsReason: false },
  decline: { from: ['inReview'], to: 'declined', by: 'reviewer', needsReason: true },
  reopen: { from: ['shortlisted', 'declined'], to: 'inReview', by: 'lead', needsReason: true },
  /** Nobody reads it yet: the owner mends it and sends it again. */
  takeBack: { from: ['submitted'], to: 'changesRequested', by: 'owner', needsReason: false },
  withdraw: {
    from: ['submitted', 'inReview', 'changesRequested'],
    to: 'withdrawn',
    by: 'owner',
    needsReason: false,
  },
};

export type TransitionRefusal =
  | 'wrongStatus'
  | 'notYours'
  /** Nobody judges what they asked for themselves. */
  | 'ownDossier'
  | 'someoneElseHasIt'
  | 'notAllowed'
  | 'reasonMissing';

export interface TransitionRequest {
  readonly name: TransitionName;
  readonly status: ProposalStatus;
  readonly isOwner: boolean;
  readonly hasDossier: boolean;
  /** Somebody else claimed it. */
  readonly isTaken: boolean;
  readonly isReviewer: boolean;
  readonly isLead: boolean;
  readonly reason: string | null;
}

/** Whether the move is allowed, and where it leads. A lead may do whatever the reviewer on the dossier may. */
export function decideTransition(
  request: TransitionRequest,
): { ok: true; to: ProposalStatus } | { ok: false; reason: TransitionRefusal } {
  const transition = transitions[request.name];
  const refusal = refuseActor(transition.by, request);
  if (refusal !== null) return { ok: false, reason: refusal };
  if (!transition.from.includes(request.status)) return { ok: false, reason: 'wrongStatus' };
  if (transition.needsReason && (request.reason ?? '').trim() === '')
    return { ok: false, reason: 'reasonMissing' };
  return { ok: true, to: transition.to };
}

/** The same for the owner of the proposal, who is nobody else in it. */
export function decideOwnerTransition(
  name: 'submit' | 'takeBack' | 'withdraw',
  status: ProposalStatus,
): ReturnType<typeof decideTransition> {
  return decideTransition({
    name,
    status,
    isOwner: true,
    hasDossier: false,
    isTaken: false,
    isReviewer: false,
    isLead: false,
    reason: null,
  });
}

function refuseActor(by: Transition['by'], request: TransitionRequest): TransitionRefusal | null {
  if (by !== 'owner' && request.isOwner) return 'ownDossier';
  switch (by) {
    case 'owner':
      return request.isOwner ? null : 'notYours';
    case 'lead':
      return request.isLead ? null : 'notAllowed';
    case 'anyReviewer':
      if (!request.isReviewer && !request.isLead) return 'notAllowed';
      return request.isTaken && !request.isLead ? 'someoneElseHasIt' : null;
    case 'reviewer':
      if (!request.isReviewer && !request.isLead) return 'notAllowed';
      return request.hasDossier || request.isLead ? null : 'someoneElseHasIt';
    default:
      return by satisfies never;
  }
}

/** The owner edits only here. */
export function isEditable(status: ProposalStatus): boolean {
  return status === 'draft' || status === 'changesRequested';
}

/** Shortlisted, declined and withdrawn proposals are settled as far as this product goes. */
export function isSettled(status: ProposalStatus): boolean {
  return status === 'shortlisted' || status === 'declined' || status === 'withdrawn';
}
