// How many messages a second the whole bot may send, and who goes first: replies at once, notices where there is room,
// announcements in what is left, evenly spread. What the channel refuses slows the announcements down.

import { SentLately, type SentMessage } from './sent-lately.ts';

const secondMs = 1_000;
/** So much longer than a second is ours, beside what is late. */
const spareMs = 8;
/** Messages a second. */
const fast = 100;
/**
 * What a slow disk or a late timer cost is made up for by so much at most, the less the faster it goes: many at once arrive
 * spread out, and nearer to those after them. In one second there are never too many.
 */
const mostCatchUpMs = 200;
const leastCatchUpMs = 150;
const mostCaughtUp = 6;
/** As long somebody chats after their last message. */
const chatMs = 5_000;
/** Kept free for replies while somebody chats. */
const keptForReplies = 3;
/** Without a refusal for so long, a little faster is tried again. */
const calmMs = 60_000;
const faster = 1.03;
/** Refused with nearly the whole pace taken, it was jitter; with hardly any, it says little of how much would be taken. */
const nearlyAll = 0.9;
const slightlySlower = 0.99;
const hardlyAny = 0.2;
const muchSlower = 0.9;
const slower = 0.98;

export class Pace {
  readonly #perSecond: number;
  readonly #full: number;
  #rate: number;
  readonly #sent = new SentLately(spareMs);
  #nextSlot = 0;
  /** When announcements began to go after a rest, and when the last one went. */
  #begunAt = Number.NEGATIVE_INFINITY;
  #lastSlotAt = Number.NEGATIVE_INFINITY;
  #chattingUntil = 0;
  #pausedUntil = 0;
  #refusedAt = Number.NEGATIVE_INFINITY;

  /** `perSecond`: what the channel takes. Announcements keep a little below it, for clocks and networks jitter. */
  constructor(perSecond: number) {
    this.#perSecond = perSecond;
    this.#full = perSecond - Math.max(0.5, perSecond * 0.015);
    this.#rate = this.#full;
  }

  /** Messages a second that announcements are sent at, at the moment. */
  get rate(): number {
    return this.#rate;
  }

  /** Somebody wrote: their reply needs room in a moment. */
  expectReply(now: number): void {
    this.#chattingUntil = now + chatMs;
  }

  /** A message goes out now, whatever the pace: a reply or a notice. What is announced makes room for it. */
  note(now: number): void {
    this.#sent.add(now);
    // No more than a second ahead: after many replies at once they go on when the second has room.
    const next = Math.max(this.#nextSlot, now) + this.#slotMs(now);
    this.#nextSlot = Math.max(this.#nextSlot, Math.min(next, now + secondMs));
  }

  /** Milliseconds until a notice finds room; 0: now. */
  untilRoom(now: number): number {
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    return this.#sent.untilFewer(this.#perSecond, now);
  }

  /** Milliseconds until the next message of an announcement may go; 0: now. */
  untilSlot(now: number): number {
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    return Math.max(0, this.#nextSlot - now, this.#sent.untilFewer(this.#most(now), now));
  }

  /** How many may go now: several where time was lost, or where a slot is shorter than a tick. */
  freeSlots(now: number): number {
    if (this.untilSlot(now) > 0) return 0;
    const behindMs = now - this.#slotFrom(now);
    const due = 1 + Math.floor(behindMs / this.#slotMs(now));
    return Math.max(1, Math.min(due, Math.floor(this.#most(now)) - this.#sent.count(now)));
  }

  /** One goes now; whoever sends it says when it is answered. */
  takeSlot(now: number): SentMessage {
    const message = this.#sent.add(now);
    if (now - this.#lastSlotAt > secondMs) this.#begunAt = now;
    this.#lastSlotAt = now;
    this.#nextSlot = this.#slotFrom(now) + this.#slotMs(now);
    if (this.#rate >= this.#full || now - this.#refusedAt < calmMs) return message;
    this.#rate = Math.min(this.#full, this.#rate * faster);
    this.#refusedAt = now;
    return message;
  }

  /** Whatever the answer. Some are held up on their way: those after them must not catch up with them. */
  answered(message: SentMessage, now: number): void {
    this.#sent.answered(message, now);
  }

  /**
   * The channel refused a message, which went out at `sentAt`, as one too many: everything but replies waits, and is slower
   * afterwards.
   */
  refused(now: number, retryAfterMs: number, sentAt = now): void {
    const wasPaused = now < this.#pausedUntil;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + retryAfterMs);
    this.#nextSlot = Math.max(this.#nextSlot, this.#pausedUntil);
    this.#refusedAt = now;
    // Calls that were under way are refused as well: they tell nothing new.
    if (wasPaused) return;
    // The one that was refused was not taken.
    const taken = Math.max(1, this.#sent.countBefore(sentAt));
    if (taken >= this.#rate * nearlyAll) this.#rate *= slightlySlower;
    else if (taken < this.#perSecond * hardlyAny) this.#rate *= muchSlower;
    else this.#rate = taken * slower;
    this.#rate = Math.max(1, this.#rate);
  }

  /** Fast ones begin at half their pace: on a cold start the first calls take long, and the next ones arrive right behind them. */
  #slotMs(now: number): number {
    const isCold = this.#rate > fast && now - this.#begunAt < secondMs;
    return secondMs / (isCold ? this.#rate / 2 : this.#rate);
  }

  /** Where the next slot is counted from: after a long rest there is nothing to make up for. */
  #slotFrom(now: number): number {
    if (now - this.#nextSlot > secondMs) return now;
    const mostMs = Math.max(leastCatchUpMs, Math.min(mostCatchUpMs, (mostCaughtUp * secondMs) / this.#rate));
    return Math.max(this.#nextSlot, now - mostMs);
  }

  /** So many in one second, with those that are not announced. */
  #most(now: number): number {
    const kept = now < this.#chattingUntil ? Math.min(keptForReplies, this.#perSecond / 2) : 0;
    return this.#perSecond - kept;
  }
}
