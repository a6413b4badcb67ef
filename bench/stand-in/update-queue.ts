// Updates wait here until the bot asks for what follows them, as Telegram keeps them: what a killed bot had not
// confirmed is handed out again.

export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

interface Poll {
  readonly limit: number;
  answer(updates: readonly Update[]): void;
}

/** As long as Telegram's: whoever stores these numbers stores their digits. */
export const firstUpdateId = 412_000_000;

export class UpdateQueue {
  #waiting: Update[] = [];
  #last = firstUpdateId;
  #poll: Poll | null = null;

  add(update: object): number {
    this.#last += 1;
    this.#waiting.push({ update_id: this.#last, ...update });
    const poll = this.#poll;
    this.#poll = null;
    poll?.answer(this.#waiting.slice(0, poll.limit));
    return this.#last;
  }

  /** How many are not confirmed. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Answers at once where something waits or no time is given, otherwise with the next update or an empty list. */
  take(asked: { readonly offset: number; readonly limit: number; readonly seconds: number }) {
    this.#waiting = this.#waiting.filter(({ update_id: id }) => id >= asked.offset);
    const first = this.#waiting.slice(0, asked.limit);
    if (first.length > 0 || asked.seconds <= 0) return Promise.resolve<readonly Update[]>(first);
    this.#poll?.answer([]);
    return new Promise<readonly Update[]>((resolve) => {
      const timer = setTimeout(() => poll.answer([]), asked.seconds * 1000);
      const poll: Poll = {
        limit: asked.limit,
        answer: (updates) => {
          clearTimeout(timer);
          if (this.#poll === poll) this.#poll = null;
          resolve(updates);
        },
      };
      this.#poll = poll;
    });
  }

  /** Ends a poll that hangs, for whoever closes the stand-in. */
  close(): void {
    this.#poll?.answer([]);
  }
}
