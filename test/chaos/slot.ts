// A place for one instance of the product, as a service manager sees it: started, killed, stopped, and started again
// where a start is refused.
import { setTimeout as wait } from 'node:timers/promises';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { makeClock, type ShiftedClock } from './shift-clock.ts';

const startAgainMs = 250;
const latestLines = 60;

export interface RefusedStart {
  /** By performance.now(). */
  readonly at: number;
  readonly said: string;
}

export class Slot {
  readonly name: string;
  readonly clock: ShiftedClock;
  readonly refusedStarts: RefusedStart[] = [];
  readonly #folder: string;
  #settings: Readonly<Record<string, string>>;
  #running: RunningProgram | null = null;
  #address: string | null = null;
  #starting: Promise<void> | null = null;
  readonly #killed = new WeakSet<RunningProgram>();
  #oldLog: readonly string[] = [];

  constructor(name: string, folder: string, clockFile: string, shiftMs: number) {
    this.name = name;
    this.#folder = folder;
    this.#settings = {};
    this.clock = makeClock(clockFile, shiftMs);
  }

  set settings(settings: Readonly<Record<string, string>>) {
    this.#settings = { ...settings, ...this.clock.settings };
  }

  /** Where it listens; null while it does not. */
  get address(): string | null {
    return this.#address;
  }

  /** What it was, and is, logging: the latest lines. */
  get log(): readonly string[] {
    return [...this.#oldLog, ...(this.#running?.log ?? [])].slice(-latestLines);
  }

  get pid(): number | undefined {
    return this.#running?.pid;
  }

  /** Whether it ended and nobody here did it. */
  get hasEndedByItself(): boolean {
    return this.#address !== null && this.#running?.hasEnded() === true;
  }

  /** Again and again until it serves. Whoever asks meanwhile waits for the same start. */
  start(): Promise<void> {
    this.#starting ??= this.#startUntilItServes().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #startUntilItServes(): Promise<void> {
    while (this.#address === null) {
      const running = startProgram(this.#folder, this.#settings);
      this.#running = running;
      try {
        this.#address = await running.whenStarted();
      } catch (error) {
        if (!this.#killed.has(running)) {
          const said = error instanceof Error ? error.message : String(error);
          this.refusedStarts.push({ at: performance.now(), said });
          if (!running.hasEnded()) await running.kill();
          await wait(startAgainMs);
        }
        this.#putAway(running);
      }
    }
  }

  /** kill -9. Also one that is just starting, which then starts once more. */
  async kill(): Promise<void> {
    const running = this.#running;
    this.#address = null;
    if (running === null) return;
    this.#killed.add(running);
    if (!running.hasEnded()) await running.kill();
    this.#putAway(running);
  }

  /** As a service manager ends it. Throws where it does not end well. */
  async stop(): Promise<void> {
    await this.#starting;
    const running = this.#running;
    if (running === null) return;
    const code = await running.stop();
    if (this.#killed.has(running)) return;
    this.#address = null;
    this.#putAway(running);
    if (code !== 0) throw new Error(`${this.name} ended with ${String(code)} when it was asked to stop`);
  }

  #putAway(running: RunningProgram): void {
    if (this.#running !== running) return;
    this.#oldLog = this.log;
    this.#running = null;
  }
}
