import type { PersonId } from '../core/ids.ts';
import { requeueUnreached } from '../storage/deliveries.ts';
import { changePerson } from '../storage/persons.ts';
import type { App } from './app.ts';

/** Somebody who had blocked the bot is back: what was meant for them meanwhile goes out after all. */
export async function reachableAgain(app: App, person: PersonId): Promise<void> {
  await changePerson(app.database, person, { isReachable: true });
  await requeueUnreached(app.database, person, app.clock.now());
  app.wakeSender();
}
