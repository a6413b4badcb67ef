// Bytes whose erasure could not be finished when it was asked for.
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { eraseLeftBytes } from '../app/erase-bytes.ts';
import { again, everyHour } from './again.ts';

/** Returns how to end it. */
export function startErasing(app: App, log: Logger): () => Promise<void> {
  return again(
    everyHour,
    async () => {
      const count = await eraseLeftBytes(app);
      if (count > 0) log.info({ count }, 'files whose erasure was not finished are gone now');
    },
    (error) =>
      log.error(
        { err: describeError(error) },
        'erased files are still in the store; the next hour tries again',
      ),
  );
}
