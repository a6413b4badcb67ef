// The queue of enquiries is looked after: what somebody took and forgot goes back, and each morning begins with a list.
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { returnForgotten, tellWhatWaits } from '../app/enquiry/tend-queue.ts';
import { again, everyFiveMinutes } from './again.ts';

/** Returns how to end it. */
export function startTending(app: App, log: Logger): () => Promise<void> {
  return again(
    everyFiveMinutes,
    async () => {
      const count = await returnForgotten(app);
      if (count > 0) log.info({ count }, 'enquiries that nobody answered in time are back in the queue');
      await tellWhatWaits(app);
    },
    (error) =>
      log.error({ err: describeError(error) }, 'the queue of enquiries was not looked after; soon again'),
  );
}
