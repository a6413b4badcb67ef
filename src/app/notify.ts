// Queueing what must reach people later, in the transaction that causes it.
import { nextOfficeTime } from '../core/calendar.ts';
import type { PersonId } from '../core/ids.ts';
import { mayAct } from '../core/roles.ts';
import type { Tx } from '../storage/database.ts';
import { addDeliveries } from '../storage/deliveries.ts';
import { listGrants, listHolders } from '../storage/roles.ts';
import type { App } from './app.ts';
import type { Notice } from './notice.ts';

/** To the owner or a colleague, at once. `key` says what happened, so that it is said once. */
export async function notifyPerson(
  app: App,
  tx: Tx,
  to: PersonId,
  notice: Notice,
  key: string,
): Promise<void> {
  await queue(app, tx, [to], notice, key, app.clock.now());
}

/**
 * To the reviewer on the dossier; where nobody has it, or who had it may not review any more, to all who may; where
 * there is nobody, to the admins. At once in office hours, else when the centre opens. Returns how many are told,
 * those not counted who were told of it before.
 */
export async function notifyReviewers(
  app: App,
  tx: Tx,
  reviewer: PersonId | null,
  notice: Notice,
  key: string,
): Promise<number> {
  const people = await reviewersToTell(tx, reviewer);
  const dueAt = nextOfficeTime(app.rulebook.centre, app.clock.now());
  return queue(app, tx, [...new Set(people)], notice, key, dueAt);
}

/** To whoever leads the others, where nobody does to all who review; at once in office hours, else when the centre opens. */
export async function notifyLeads(
  app: App,
  tx: Tx,
  also: PersonId,
  notice: Notice,
  key: string,
): Promise<void> {
  const leads = (await listHolders(tx, ['lead'])).map(({ personId }) => personId);
  const people = leads.length > 0 ? leads : await reviewersToTell(tx, null);
  const dueAt = nextOfficeTime(app.rulebook.centre, app.clock.now());
  await queue(app, tx, [...new Set([...people, also])], notice, key, dueAt);
}

async function reviewersToTell(tx: Tx, reviewer: PersonId | null): Promise<PersonId[]> {
  if (reviewer !== null && mayAct(await listGrants(tx, reviewer), 'claim')) return [reviewer];
  const reviewers = await listHolders(tx, ['reviewer', 'lead']);
  const told = reviewers.length > 0 ? reviewers : await listHolders(tx, ['admin']);
  return told.map(({ personId }) => personId);
}

/** Under which the delivery of a notice to one person is found. */
export const deliveryKey = (key: string, person: PersonId): string => `${key} ${person}`;

async function queue(
  app: App,
  tx: Tx,
  people: readonly PersonId[],
  notice: Notice,
  key: string,
  dueAt: Date,
): Promise<number> {
  const proposalId = 'proposal' in notice ? notice.proposal : null;
  const deliveries = people.map((personId) => ({
    personId,
    proposalId,
    notice,
    key: deliveryKey(key, personId),
    dueAt,
  }));
  return addDeliveries(tx, deliveries, app.clock.now());
}
