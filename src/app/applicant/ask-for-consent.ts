import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';

type ConsentReply = Extract<Reply, { screen: 'consent' }>;

/** Remembers the update, for it may be sent again when consent is there, and must not act then. */
export async function askForConsent(
  app: App,
  visit: Visit,
  how: Pick<ConsentReply, 'notice' | 'commune'>,
): Promise<ConsentReply> {
  await remember(app, app.database, visit, { focus: null });
  return { screen: 'consent', ...how };
}
