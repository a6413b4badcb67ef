// The messages of the last second: how many, and when there are fewer.

const secondMs = 1_000;
/** A refusal tells of the second before its call was made, which may be long ago. */
const rememberedMs = 30_000;
const mostForgotten = 2_000;
/** The shortest way to the channel and back may grow: so much for each call. */
const forgettingMs = 0.02;

export interface SentMessage {
  readonly at: number;
  /** It counts until then. */
  leaves: number;
}

export class SentLately {
  /** Oldest first. */
  #sent: SentMessage[] = [];
  /** Where those that count begin in it. */
  #first = 0;
  readonly #windowMs: number;
  #shortestMs = Number.POSITIVE_INFINITY;

  /** `spareMs`: two messages may be nearer to each other when they arrive than when they left. */
  constructor(spareMs: number) {
    this.#windowMs = secondMs + spareMs;
  }

  add(now: number): SentMessage {
    const message = { at: now, leaves: now + this.#windowMs };
    this.#sent.push(message);
    return message;
  }

  /** It was answered: what took longer than others may have arrived later, and counts for longer. */
  answered(message: SentMessage, now: number): void {
    const tookMs = now - message.at;
    this.#shortestMs = Math.min(tookMs, this.#shortestMs + forgettingMs);
    message.leaves += tookMs - this.#shortestMs;
  }

  count(now: number): number {
    this.#forget(now);
    return this.#sent.length - this.#first;
  }

  /** Milliseconds until there are fewer than so many. */
  untilFewer(most: number, now: number): number {
    const excess = this.count(now) - Math.max(1, Math.floor(most)) + 1;
    if (excess <= 0) return 0;
    const leaving = this.#sent[this.#first + excess - 1];
    return leaving === undefined ? 0 : Math.max(1, leaving.leaves - now);
  }

  /** How many were sent in the second before this one. */
  countBefore(sentAt: number): number {
    let count = 0;
    for (let index = this.#sent.length - 1; index >= 0; index -= 1) {
      const at = this.#sent[index]?.at ?? 0;
      if (at <= sentAt - secondMs) break;
      if (at < sentAt) count += 1;
    }
    return count;
  }

  #forget(now: number): void {
    while (this.#first < this.#sent.length && (this.#sent[this.#first]?.leaves ?? 0) <= now) this.#first += 1;
    const last = this.#sent[mostForgotten - 1];
    if (this.#first < mostForgotten || last === undefined || last.at > now - rememberedMs) return;
    this.#sent = this.#sent.slice(mostForgotten);
    this.#first -= mostForgotten;
  }
}
