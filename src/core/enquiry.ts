// The life of an enquiry: what a person asks the staff in free words. Who moves it from where to where.

export type EnquiryStatus = 'waiting' | 'claimed' | 'answered' | 'closed';

export const enquiryStatuses = [
  'waiting',
  'claimed',
  'answered',
  'closed',
] as const satisfies EnquiryStatus[];

export type EnquiryMove =
  | 'claim'
  | 'release'
  | 'handOver'
  | 'answer'
  | 'correct'
  | 'withdraw'
  | 'finish'
  | 'note';

interface Move {
  readonly from: readonly EnquiryStatus[];
  readonly to: EnquiryStatus | 'same';
  /** holder: the one who has it, or any of the staff where nobody has it; a lead may do all. */
  readonly by: 'anybody' | 'holder';
}

/** What the staff do. Whoever asked may add and close at any time: `addedTo` and 'closed'. */
const moves: Readonly<Record<EnquiryMove, Move>> = {
  claim: { from: ['waiting'], to: 'claimed', by: 'anybody' },
  release: { from: ['claimed'], to: 'waiting', by: 'holder' },
  handOver: { from: ['waiting', 'claimed'], to: 'claimed', by: 'holder' },
  /** Another word may follow an answer, also where it was closed. */
  answer: { from: ['waiting', 'claimed', 'answered', 'closed'], to: 'answered', by: 'holder' },
  /** The last answer says something else now, or is taken back: whoever asked waits again. */
  correct: { from: ['claimed', 'answered', 'closed'], to: 'same', by: 'holder' },
  withdraw: { from: ['claimed', 'answered', 'closed'], to: 'claimed', by: 'holder' },
  /** Settled by phone, or nothing to answer. */
  finish: { from: ['waiting', 'claimed', 'answered'], to: 'closed', by: 'holder' },
  note: { from: ['waiting', 'claimed', 'answered', 'closed'], to: 'same', by: 'anybody' },
};

export const enquiryMoves = Object.keys(moves) as readonly EnquiryMove[];

export type EnquiryRefusal = 'wrongStatus' | 'someoneElseHasIt' | 'notAllowed' | 'ownEnquiry';

export interface EnquiryState {
  readonly status: EnquiryStatus;
  readonly holder: 'me' | 'nobody' | 'another';
  readonly isAsker: boolean;
  readonly isReviewer: boolean;
  readonly isLead: boolean;
}

/** Whether one of the staff may do this now, and where it leads. */
export function decideMove(
  name: EnquiryMove,
  { status, holder, isAsker, isReviewer, isLead }: EnquiryState,
):
  | { readonly ok: true; readonly to: EnquiryStatus }
  | { readonly ok: false; readonly reason: EnquiryRefusal } {
  const { from, to, by } = moves[name];
  if (!isReviewer && !isLead) return { ok: false, reason: 'notAllowed' };
  if (isAsker) return { ok: false, reason: 'ownEnquiry' };
  const isTaken = holder === 'another' && !isLead;
  if (isTaken && (by === 'holder' || name === 'claim') && status !== 'closed')
    return { ok: false, reason: 'someoneElseHasIt' };
  // A lead takes over what somebody else has.
  const isTakenOver = name === 'claim' && status === 'claimed' && holder === 'another' && isLead;
  if (!from.includes(status) && !isTakenOver) return { ok: false, reason: 'wrongStatus' };
  return { ok: true, to: to === 'same' ? status : to };
}

/** Where it stands once whoever asked adds to it: with the one who has it, else back in the queue. */
export function addedTo(status: EnquiryStatus, holderStays: boolean): EnquiryStatus {
  if (status === 'waiting' || status === 'claimed') return status;
  return holderStays ? 'claimed' : 'waiting';
}

/** What may be asked, so that nobody floods the few who answer. */
export const mostOpenEnquiries = 5;
export const mostEnquiriesADay = 10;
/** Of one enquiry, in one day. */
export const mostMessagesADay = 30;
/** So that an answer reaches a phone in one message with what stands around it. */
export const longestAnswer = 3_000;
/** Minutes in which the office was open: who took it and says nothing for so long gives it back. One working day. */
export const heldMinutes = 450;
/** A published question is one line that fits on a button and under a thumb. */
export const longestPublished = 200;
