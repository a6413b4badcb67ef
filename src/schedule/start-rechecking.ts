// Once at the start: open proposals are judged again where the rulebook has changed.
import type { Logger } from 'pino';
import type { App } from '../app/app.ts';
import { describeError } from '../app/describe-error.ts';
import { recheckProposals } from '../app/recheck-proposals.ts';

/** Thousands of open proposals take a while: people are answered meanwhile. Returns how to end it. */
export function startRechecking(app: App, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const checking = recheckProposals(app, stopping.signal).catch((error: unknown) => {
    log.error(
      { err: describeError(error) },
      'open proposals could not all be judged again; the next start goes on',
    );
  });
  return async () => {
    stopping.abort();
    await checking;
  };
}
