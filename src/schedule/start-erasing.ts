// Once at the start and then every hour: bytes whose erasure could not be finished when it was asked for.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { eraseLeftBytes } from '../app/erase-bytes.ts';

const pauseMs = 60 * 60_000;

/** Returns how to end it. */
export function startErasing(app: App, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = (async () => {
    while (!signal.aborted) {
      try {
        const count = await eraseLeftBytes(app);
        if (count > 0) log.info({ count }, 'files whose erasure was not finished are gone now');
      } catch (error) {
        log.error(
          { err: describeError(error) },
          'erased files are still in the store; the next hour tries again',
        );
      }
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await loop;
  };
}
