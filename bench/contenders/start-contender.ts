// A contender as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Contender, Place } from './contender.ts';

const probe = new URL('probe.mjs', import.meta.url).href;
const startWithinMs = 60_000;

export interface Usage {
  /** Milliseconds of processor time, in all threads. */
  readonly cpuMs: number;
  readonly rssBytes: number;
  /** Handed to the disk; null where the system does not tell. */
  readonly writtenBytes: number | null;
}

export interface Running {
  usage(): Promise<Usage>;
  /** As the power goes. */
  kill(): Promise<void>;
  /** As a service manager ends it. */
  stop(): Promise<void>;
}

/** In a folder of its own, so that no .env of the person at this machine is read. Resolves before it serves. */
export function startContender(contender: Pick<Contender, 'program' | 'environment'>, place: Place): Running {
  const child = spawn(process.execPath, ['--import', probe, contender.program], {
    cwd: place.folder,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...contender.environment(place) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(join(place.folder, 'contender.log'), { flags: 'a' });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  let ending: Promise<void> | null = null;
  const endOnce = (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    ending ??= end(child, signal);
    return ending;
  };
  return {
    usage: () => readUsage(child),
    kill: () => endOnce('SIGKILL'),
    stop: () => endOnce('SIGTERM'),
  };
}

/** What a contender printed, for failures. */
export function readLog(folder: string): string {
  return readFileSync(join(folder, 'contender.log'), 'utf8');
}

async function readUsage(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message');
  child.send('usage');
  const late = wait(startWithinMs, undefined, { ref: false }).then(() => {
    throw new Error('A contender did not say what it used');
  });
  const [{ cpu, rss }] = await Promise.race([answer, late]);
  return { cpuMs: (cpu.user + cpu.system) / 1000, rssBytes: rss, writtenBytes: readWritten(child.pid) };
}

function readWritten(pid: number | undefined): number | null {
  try {
    const written = /^write_bytes: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1];
    return written === undefined ? null : Number(written);
  } catch {
    return null;
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('A contender ended by itself');
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

export const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
