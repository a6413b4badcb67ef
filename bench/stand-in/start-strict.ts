// The strict stand-in in a process of its own: what it counts must not wait for what the bench does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StandInOptions } from '../../src/demo/stand-in/stand-in.ts';

export interface StrictStandIn {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startStrictStandIn(options: StandInOptions): Promise<StrictStandIn> {
  const program = fileURLToPath(new URL('strict.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(child.stdout), 'line');
  return {
    url: String(url),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
