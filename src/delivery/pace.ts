// How many messages a second the whole bot may send, and who goes first: replies at once, notices where there is room,
// announcements in what is left, evenly spread. What the channel refuses slows the announcements down.

const secondMs = 1_000;
/** Two calls may be nearer to each other when they arrive than when they left: a second of ours is a little longer. */
const windowMs = 1_020;
/** What a slow disk or a late timer cost is made up for by so much at most; in one second there are never too many. */
const mostCatchUpMs = 200;
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
  /** When the messages of the last second, and a little more, went out, oldest first. */
  #sent: number[] = [];
  #nextSlot = 0;
  #chattingUntil = 0;
  #pausedUntil = 0;
  #refusedAt = Number.NEGATIVE_INFINITY;

  /** `perSecond`: what the channel takes. Announcements keep a little below it, for clocks and networks jitter. */
  constructor(perSecond: number) {
    this.#perSecond = perSecond;
    this.#full = perSecond - Math.max(0.7, perSecond * 0.015);
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
    this.#forget(now);
    this.#sent.push(now);
    // No more than a second ahead: after many replies at once they go on when the second has room.
    const next = Math.max(this.#nextSlot, now) + secondMs / this.#rate;
    this.#nextSlot = Math.max(this.#nextSlot, Math.min(next, now + secondMs));
  }

  /** Milliseconds until a notice finds room; 0: now. */
  untilRoom(now: number): number {
    this.#forget(now);
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    return this.#untilFewer(this.#perSecond, now);
  }

  /** Milliseconds until the next message of an announcement may go; 0: now. */
  untilSlot(now: number): number {
    this.#forget(now);
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    return Math.max(0, this.#nextSlot - now, this.#untilFewer(this.#most(now), now));
  }

  /** How many may go now: several where time was lost, or where a slot is shorter than a tick. */
  freeSlots(now: number): number {
    if (this.untilSlot(now) > 0) return 0;
    const behindMs = now - Math.max(this.#nextSlot, now - mostCatchUpMs);
    const due = 1 + Math.floor((behindMs * this.#rate) / secondMs);
    return Math.max(1, Math.min(due, Math.floor(this.#most(now)) - this.#sent.length));
  }

  /** One goes now. */
  takeSlot(now: number): void {
    this.#sent.push(now);
    this.#nextSlot = Math.max(this.#nextSlot, now - mostCatchUpMs) + secondMs / this.#rate;
    if (this.#rate >= this.#full || now - this.#refusedAt < calmMs) return;
    this.#rate = Math.min(this.#full, this.#rate * faster);
    this.#refusedAt = now;
  }

  /** The channel refused a message as one too many: everything but replies waits, and is slower afterwards. */
  refused(now: number, retryAfterMs: number): void {
    this.#forget(now);
    const wasPaused = now < this.#pausedUntil;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + retryAfterMs);
    this.#nextSlot = Math.max(this.#nextSlot, this.#pausedUntil);
    this.#refusedAt = now;
    // Calls that were under way are refused as well: they tell nothing new.
    if (wasPaused) return;
    // The one that was refused was not taken.
    const taken = Math.max(1, this.#sent.length - 1);
    if (taken >= this.#rate * nearlyAll) this.#rate *= slightlySlower;
    else if (taken < this.#perSecond * hardlyAny) this.#rate *= muchSlower;
    else this.#rate = taken * slower;
    this.#rate = Math.max(1, this.#rate);
  }

  /** So many in one second, with those that are not announced. */
  #most(now: number): number {
    const kept = now < this.#chattingUntil ? Math.min(keptForReplies, this.#perSecond / 2) : 0;
    return this.#perSecond - kept;
  }

  #untilFewer(most: number, now: number): number {
    const excess = this.#sent.length - Math.max(1, Math.floor(most)) + 1;
    if (excess <= 0) return 0;
    const leaving = this.#sent[excess - 1];
    return leaving === undefined ? 0 : Math.max(1, leaving + windowMs - now);
  }

  #forget(now: number): void {
    let gone = 0;
    while (gone < this.#sent.length && (this.#sent[gone] ?? 0) <= now - windowMs) gone += 1;
    if (gone > 0) this.#sent = this.#sent.slice(gone);
  }
}
