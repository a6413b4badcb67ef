// The built product as a process of its own: started, found at its address, and killed without warning.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../src/project-root.ts';

const program = fileURLToPath(new URL('dist/src/main.js', projectRoot));
const startWithinMs = 30_000;

export interface RunningProgram {
  /** Lines of the log, and whatever was said as a failure. */
  readonly log: readonly string[];
  /** Resolves with the address of its web pages when it serves. */
  whenStarted(): Promise<string>;
  readonly pid: number | undefined;
  /** By itself, by kill or by stop. */
  hasEnded(): boolean;
  /** kill -9. Throws where it had ended by itself. */
  kill(): Promise<void>;
  /** As a service manager ends it; resolves with its exit code. */
  stop(): Promise<unknown>;
}

/** In a folder of its own, so that no .env of the person at this machine is read. */
export function startProgram(folder: string, settings: Readonly<Record<string, string>>): RunningProgram {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const address = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      // What is logged are lines of JSON; whatever is printed besides is the greeting.
      if (line.startsWith('{')) log.push(line);
      else resolve(/http:\S+$/.exec(line)?.[0] ?? '');
    });
  });
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<unknown> => {
    if (hasEnded()) throw new Error(`The process had ended by itself: ${log.at(-1)}`);
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return {
    log,
    pid: child.pid,
    hasEnded,
    async whenStarted() {
      const ended = once(child, 'exit').then(() => {
        throw new Error(`The process ended before it had started: ${log.at(-1)}`);
      });
      const tooLate = wait(startWithinMs, undefined, { ref: false }).then(() => {
        throw new Error('The process did not start');
      });
      return Promise.race([address, ended, tooLate]);
    },
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}
