import { setTimeout as wait } from 'node:timers/promises';

const hourMs = 60 * 60_000;

/** At once and then every hour, one run after the other; a run that fails is told of, and the next hour tries again. Returns how to end it. */
export function everyHour(
  run: (signal: AbortSignal) => Promise<void>,
  tell: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = (async () => {
    while (!signal.aborted) {
      await run(signal).catch(tell);
      await wait(hourMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await loop;
  };
}
