import type { PersonId } from '../../core/ids.ts';
import { listHolders } from '../../storage/roles.ts';
import type { App } from '../app.ts';

export interface Reviewer {
  readonly id: PersonId;
  readonly name: string;
}

/** Everybody who may have a dossier, once, longest in the role first. */
export async function listReviewers(app: App): Promise<Reviewer[]> {
  const holders = await listHolders(app.database, ['reviewer', 'lead']);
  return [...new Map(holders.map(({ personId, name }) => [personId, { id: personId, name }])).values()];
}
