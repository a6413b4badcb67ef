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

  /** Whether it ended and nobody here did it. */
  get hasEndedByItself(): boolean {
    return this.#address !== null && this.#running?.hasEnded() === true;
  }

  /** Again and again until it serves. */
  async start(): Promise<void> {
    for (;;) {
      const running = startProgram(this.#folder, this.#settings);
      this.#running = running;
      try {
        this.#address = await running.whenStarted();
        return;
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        this.refusedStarts.push({ at: performance.now(), said });
        if (!running.hasEnded()) await running.kill();
        this.#putAway();
        await wait(startAgainMs);
      }
    }
  }

  /** kill -9. Also one that is just starting. */
  async kill(): Promise<void> {
    const running = this.#running;
    this.#address = null;
    if (running !== null && !running.hasEnded()) await running.kill();
    this.#putAway();
  }

  /** As a service manager ends it. Throws where it does not end well. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (running === null) return;
    const code = await running.stop();
    this.#address = null;
    this.#putAway();
    if (code !== 0) throw new Error(`${this.name} ended with ${String(code)} when it was asked to stop`);
  }

  #putAway(): void {
    this.#oldLog = this.log;
    this.#running = null;
  }
}
