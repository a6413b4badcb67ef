// A call that fails for a moment is made again, a little later and not for long: a person is waiting.
// What must arrive in the end is the sender's, and polling has a patience of its own.
import { setTimeout as wait } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';

const pausesMs = [500, 2_000];
const longestWaitMs = 5_000;

export const retryCalls: Transformer = async (call, method, payload, signal) => {
  const pauses = method === 'getUpdates' ? [] : pausesMs;
  for (const pauseMs of pauses) {
    try {
      const answer = await call(method, payload, signal);
      if (answer.ok) return answer;
      const waitMs = waitAfter(answer.error_code, answer.parameters?.retry_after, pauseMs);
      if (waitMs === null) return answer;
      await wait(waitMs);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      await wait(pauseMs);
    }
  }
  return call(method, payload, signal);
};

/** Null where trying again would not help, or not soon enough. */
function waitAfter(code: number, retryAfterSeconds: number | undefined, pauseMs: number): number | null {
  if (code >= 500) return pauseMs;
  if (code !== 429 || retryAfterSeconds === undefined) return null;
  const waitMs = retryAfterSeconds * 1000;
  return waitMs <= longestWaitMs ? waitMs : null;
}
