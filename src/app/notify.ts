// Queueing what must reach people later, in the transaction that causes it.
import { nextOfficeTime } from '../core/calendar.ts';
import type { PersonId } from '../core/ids.ts';
import type { Role } from '../core/roles.ts';
import type { Tx } from '../storage/database.ts';
import { addDeliveries } from '../storage/deliveries.ts';
import { listHolders } from '../storage/roles.ts';
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

/** To the staff: at once in office hours, else when the centre opens. Where nobody has the role, the admins hear of it. */
export async function notifyStaff(
  app: App,
  tx: Tx,
  to: { readonly roles: readonly Role[] } | { readonly person: PersonId },
  notice: Notice,
  key: string,
): Promise<void> {
  const people = 'person' in to ? [to.person] : await holdersOr(tx, to.roles, ['admin']);
  await queue(
    app,
    tx,
    [...new Set(people)],
    notice,
    key,
    nextOfficeTime(app.rulebook.centre, app.clock.now()),
  );
}

async function holdersOr(tx: Tx, roles: readonly Role[], others: readonly Role[]): Promise<PersonId[]> {
  const holders = await listHolders(tx, roles);
  const told = holders.length > 0 ? holders : await listHolders(tx, others);
  return told.map(({ personId }) => personId);
}

async function queue(
  app: App,
  tx: Tx,
  people: readonly PersonId[],
  notice: Notice,
  key: string,
  dueAt: Date,
): Promise<void> {
  const proposalId = 'proposal' in notice ? notice.proposal : null;
  const deliveries = people.map((personId) => ({
    personId,
    proposalId,
    notice,
    key: `${key} ${personId}`,
    dueAt,
  }));
  await addDeliveries(tx, deliveries, app.clock.now());
}
