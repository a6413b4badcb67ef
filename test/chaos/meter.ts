// How long people wait: each wait from sending to the answer, and what follows from it for the time after a fault.

interface Wait {
  readonly sentAt: number;
  answeredAt: number | null;
}

export interface Recovery {
  /** From the end of the fault to the first answer to anybody, in milliseconds. */
  readonly firstMs: number;
  /** To the last answer to those who were waiting when the fault ended; as `firstMs` where nobody was. */
  readonly everyoneMs: number;
}

/** Moments are those of performance.now(). */
export class Meter {
  #waits: Wait[] = [];

  begin(): Wait {
    const begun: Wait = { sentAt: performance.now(), answeredAt: null };
    this.#waits.push(begun);
    return begun;
  }

  end(wait: Wait): void {
    wait.answeredAt = performance.now();
  }

  /** Null as long as nobody has been answered since. */
  recoverySince(moment: number): Recovery | null {
    const answered = this.#waits.filter(({ answeredAt }) => answeredAt !== null && answeredAt >= moment);
    const since = answered.map(({ answeredAt }) => (answeredAt ?? 0) - moment);
    if (since.length === 0) return null;
    const waiting = answered.filter(({ sentAt }) => sentAt < moment);
    const firstMs = Math.min(...since);
    const everyoneMs = Math.max(firstMs, ...waiting.map(({ answeredAt }) => (answeredAt ?? 0) - moment));
    return { firstMs, everyoneMs };
  }

  /** The waits of the rounds before are of no interest. */
  forget(): void {
    this.#waits = this.#waits.filter(({ answeredAt }) => answeredAt === null);
  }
}
