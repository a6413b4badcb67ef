// The web side of the process: a health check, and the staff's pages.
import { Hono } from 'hono';
import { createConsole } from './create-console.ts';
import type { ConsoleParts } from './visitor.ts';

export interface WebParts extends ConsoleParts {
  /** Resolves when the database answers. */
  readonly checkHealth: () => Promise<void>;
}

export function createWeb({ checkHealth, ...parts }: WebParts): Hono {
  const web = new Hono();
  web.get('/healthz', async (context) => {
    try {
      await checkHealth();
      return context.json({ ok: true });
    } catch {
      return context.json({ ok: false }, 503);
    }
  });
  web.route('/', createConsole(parts));
  return web;
}
