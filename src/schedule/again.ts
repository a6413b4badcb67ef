import { setTimeout as wait } from 'node:timers/promises';

/** How often, in milliseconds. */
export const everyHour = 60 * 60_000;
export const everyFiveMinutes = 5 * 60_000;
export const everyTwoSeconds = 2_000;

/** At once and then every so often, one run after the other; a run that fails is told of, and the next one tries again. Returns how to end it. */
export function again(
  everyMs: number,
  run: (signal: AbortSignal) => Promise<void>,
  tell: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = (async () => {
    while (!signal.aborted) {
      await run(signal).catch(tell);
      await wait(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await loop;
  };
}
