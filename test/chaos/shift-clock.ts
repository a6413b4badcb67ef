// The clock of one instance, set from outside: see shifted-clock.mjs.
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const preload = pathToFileURL(fileURLToPath(new URL('shifted-clock.mjs', import.meta.url))).href;

export interface ShiftedClock {
  /** For the environment of the process. */
  readonly settings: Readonly<Record<string, string>>;
  /** By how much its clock is ahead of the machine's; behind where negative. */
  set(shiftMs: number): void;
}

export function makeClock(file: string, shiftMs: number): ShiftedClock {
  const set = (ms: number): void => {
    // Renamed, as half a number is another number.
    writeFileSync(`${file}.new`, String(Math.round(ms)));
    renameSync(`${file}.new`, file);
  };
  set(shiftMs);
  return { settings: { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: file }, set };
}
