// Knows whether the bot has nothing left to do: no update open, no call under way.

export class Activity {
  #calls = 0;
  #watchers = new Set<() => void>();
  readonly #countPending: () => number;

  constructor(countPending: () => number) {
    this.#countPending = countPending;
  }

  beginCall(): void {
    this.#calls++;
  }

  endCall(): void {
    this.#calls--;
    this.noteChange();
  }

  noteChange(): void {
    for (const watcher of this.#watchers) watcher();
  }

  get callsUnderWay(): number {
    return this.#calls;
  }

  /** True as soon as everything is settled, false when that takes longer than `timeoutMs`. */
  async waitUntilSettled(timeoutMs: number): Promise<boolean> {
    if (this.#isSettled()) return true;
    return await new Promise((resolve) => {
      const finish = (isSettled: boolean) => {
        clearTimeout(timer);
        this.#watchers.delete(check);
        resolve(isSettled);
      };
      const check = () => {
        if (this.#isSettled()) finish(true);
      };
      const timer = setTimeout(() => finish(false), timeoutMs);
      this.#watchers.add(check);
    });
  }

  #isSettled(): boolean {
    return this.#calls === 0 && this.#countPending() === 0;
  }
}
