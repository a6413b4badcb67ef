// Open proposals are judged again where the rulebook has changed, or the day has come on which one of its rules turns.
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { recheckProposals } from '../app/recheck-proposals.ts';
import { again, everyHour } from './again.ts';

/** Thousands of open proposals take a while: people are answered meanwhile. Returns how to end it. */
export function startRechecking(app: App, log: Logger): () => Promise<void> {
  return again(
    everyHour,
    async (signal) => {
      const count = await recheckProposals(app, signal);
      if (count !== null && count > 0)
        log.info({ count }, 'verdicts changed with the rules; their owners are told');
    },
    (error) =>
      log.error(
        { err: describeError(error) },
        'open proposals could not all be judged again; the next hour goes on',
      ),
  );
}
