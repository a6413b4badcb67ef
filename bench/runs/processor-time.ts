// Processor time of a PostgreSQL server: it has a process for each connection, and those that have ended are counted
// with the first one.
import { readdirSync, readFileSync } from 'node:fs';

/** Of a kernel's clock: a hundred ticks a second on every Linux of today. */
const tickMs = 10;

interface Times {
  readonly parent: number;
  readonly ownMs: number;
  readonly endedChildrenMs: number;
}

/** Milliseconds so far; NaN where the system does not tell. */
export function serverTimeMs(pid: number): number {
  const first = readTimes(pid);
  if (first === null) return Number.NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readTimes(Number(name)))
    .filter((times) => times?.parent === pid);
  return children.reduce((sum, times) => sum + (times?.ownMs ?? 0), first.ownMs + first.endedChildrenMs);
}

/** Null where there is no such process any more, or no such system. */
function readTimes(pid: number): Times | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ms = (...indexes: readonly number[]): number =>
      indexes.reduce((sum, index) => sum + (fields[index] ?? 0) * tickMs, 0);
    return { parent: fields[1] ?? 0, ownMs: ms(11, 12), endedChildrenMs: ms(13, 14) };
  } catch {
    return null;
  }
}
