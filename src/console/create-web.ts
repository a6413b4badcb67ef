// The web side of the process: a health check now, the staff's pages later.
import { Hono } from 'hono';

export interface WebParts {
  /** Resolves when the database answers. */
  readonly checkHealth: () => Promise<void>;
}

export function createWeb({ checkHealth }: WebParts): Hono {
  const web = new Hono();
  web.get('/healthz', async (context) => {
    try {
      await checkHealth();
      return context.json({ ok: true });
    } catch {
      return context.json({ ok: false }, 503);
    }
  });
  return web;
}
