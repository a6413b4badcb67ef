// What an admin sets through one instance holds in the others within seconds.
import type { Logger } from 'pino';
import { describeError } from '../app/describe-error.ts';
import type { LiveRulebook } from '../app/live-rulebook.ts';
import { again, everyTwoSeconds } from './again.ts';

/** Returns how to end it. */
export function keepRulesFresh(rules: LiveRulebook, log: Logger): () => Promise<void> {
  return again(
    everyTwoSeconds,
    () => rules.refresh(),
    (error) =>
      log.warn(
        { err: describeError(error) },
        'settings could not be read anew; those of before go on holding',
      ),
  );
}
