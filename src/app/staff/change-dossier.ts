// One change of a dossier: its status, its event and what follows from it, together or not at all.

import type { Tx } from '../../storage/database.ts';
import type { NewEvent } from '../../storage/events.ts';
import { recordEvents } from '../../storage/events.ts';
import type { StoredProposal } from '../../storage/proposal-row.ts';
import { type ChangeOutcome, changeProposal, type ProposalChanges } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';

export interface DossierChange {
  readonly changes: ProposalChanges;
  readonly event: Omit<NewEvent, 'at' | 'actorId' | 'proposalId'>;
  /** What else belongs to it: notices, requests. Runs once the change holds. */
  readonly also?: (tx: Tx) => Promise<void>;
}

/** Stale: somebody was faster, nothing was written, and the caller decides again on what is there now. */
export async function changeDossier(
  app: App,
  visit: Visit,
  proposal: StoredProposal,
  { changes, event, also }: DossierChange,
): Promise<ChangeOutcome> {
  const at = app.clock.now();
  const { id: proposalId, version: expectedVersion } = proposal;
  const outcome = await app.database.transaction(async (tx) => {
    const changed = await changeProposal(tx, { proposalId, expectedVersion, at, changes });
    if (!changed.ok) return changed;
    await recordEvents(tx, [{ ...event, at, actorId: visit.person.id, proposalId }]);
    await also?.(tx);
    await remember(app, tx, visit, { focus: null });
    return changed;
  });
  if (outcome.ok) app.wakeSender();
  return outcome;
}
