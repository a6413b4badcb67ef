// Calls to the webhook that were refused: an address is named in the log once a minute, however often it tries.
import type { Logger } from 'pino';

const minuteMs = 60_000;
const mostAddresses = 20;

export class RefusedCalls {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #named = new Set<string>();
  #since = Number.NEGATIVE_INFINITY;
  #unnamed = 0;

  /** `now` in milliseconds, from wherever it likes. */
  constructor(log: Logger, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  note(address: string, status: number): void {
    if (this.#now() - this.#since >= minuteMs) this.#beginMinute();
    if (this.#named.has(address) || this.#named.size >= mostAddresses) {
      this.#unnamed += 1;
      return;
    }
    this.#named.add(address);
    this.#log.warn({ address, status }, 'a call to the webhook was refused');
  }

  #beginMinute(): void {
    if (this.#unnamed > 0)
      this.#log.warn({ calls: this.#unnamed }, 'more calls to the webhook were refused before');
    this.#since = this.#now();
    this.#named.clear();
    this.#unnamed = 0;
  }
}
