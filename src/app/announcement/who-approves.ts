// Who approves what somebody else wants to say: a second person who speaks for all its areas, where there is one.
import type { PersonId } from '../../core/ids.ts';
import { maySpeakFor } from '../../core/speaking.ts';
import type { Tx } from '../../storage/database.ts';
import { listHolders } from '../../storage/roles.ts';
import type { App, Visit } from '../app.ts';
import { areFree } from './free-areas.ts';

export interface Approvers {
  /** Whom to ask; nobody where it needs no second person. */
  readonly seconds: readonly PersonId[];
  /** Nobody else could approve it: an admin alone at the centre, or areas that an admin has set free. */
  readonly isAlone: boolean;
}

/** `visit`: of whoever wants to say it. */
export async function whoApproves(
  app: App,
  tx: Tx,
  { person }: Visit,
  areas: readonly string[],
): Promise<Approvers> {
  const holders = await listHolders(tx, ['officer', 'lead', 'admin']);
  const people = new Set(holders.map(({ personId }) => personId));
  const seconds = [...people].filter(
    (personId) =>
      personId !== person.id &&
      maySpeakFor(
        app.rulebook.areas,
        holders.filter((holder) => holder.personId === personId),
        areas,
      ),
  );
  const isAdmin = person.grants.some(({ role }) => role === 'admin');
  const isAlone = (seconds.length === 0 && isAdmin) || (await areFree(app, tx, areas));
  return { seconds: isAlone ? [] : seconds, isAlone };
}
