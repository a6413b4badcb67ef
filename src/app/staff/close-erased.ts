// Closing a dossier because its owner asked for erasure. It cannot be undone, so it is asked once more.
import type { PersonId, ProposalId } from '../../core/ids.ts';
import type { Tx } from '../../storage/database.ts';
import { eraseProposal } from '../../storage/erase-proposal.ts';
import { recordEvents } from '../../storage/events.ts';
import { erasePersonDetails, findPerson } from '../../storage/persons.ts';
import { listOwnedProposals } from '../../storage/proposals.ts';
import type { App, Visit } from '../app.ts';
import { eraseBytes } from '../erase-bytes.ts';
import type { Notice } from '../notice.ts';
import { notifyPerson } from '../notify.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { listDossiers } from './list-dossiers.ts';
import { openDossier } from './open-dossier.ts';
import { showDossier } from './show-dossier.ts';

export async function askToCloseErased(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'closeErased');
  if (!opened.ok) return opened.reply;
  const { heading, proposal } = opened.dossier;
  if (proposal.closeRequestedAt === null) return showDossier(app, visit, id, { refused: 'wrongStatus' });
  await remember(app, app.database, visit, { focus: null });
  return {
    screen: 'dossierPrompt',
    heading,
    prompt: 'closeErased',
    version: proposal.version,
    refused: null,
  };
}

/** The owner asked for erasure: what was said goes, the reference and the dates stay. */
export async function closeErasedDossier(
  app: App,
  visit: Visit,
  id: ProposalId,
  version: number,
): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'closeErased');
  if (!opened.ok) return opened.reply;
  const { proposal } = opened.dossier;
  if (proposal.closeRequestedAt === null || proposal.version !== version)
    return showDossier(app, visit, id, { refused: 'wrongStatus' });
  const at = app.clock.now();
  const unusedHashes = await app.database.transaction(async (tx) => {
    const { unusedHashes: unused } = await eraseProposal(tx, { proposalId: id, at });
    await recordEvents(tx, [{ what: 'proposalErased', at, actorId: visit.person.id, proposalId: id }]);
    await forgetOwner(tx, proposal.ownerId);
    const notice: Notice = { about: 'erasureClosed', proposal: id, reference: proposal.reference ?? '' };
    await notifyPerson(app, tx, proposal.ownerId, notice, `erased ${id}`);
    await remember(app, tx, visit, { focus: null });
    return unused;
  });
  await eraseBytes(app, unusedHashes);
  app.wakeSender();
  return listDossiers(app, visit, 'flagged', 0);
}

/** With the last proposal of somebody who took consent back goes their name. */
async function forgetOwner(tx: Tx, ownerId: PersonId): Promise<void> {
  const owner = await findPerson(tx, ownerId);
  if (owner === null || owner.consentAt !== null || owner.grants.length > 0) return;
  const left = await listOwnedProposals(tx, ownerId);
  if (left.length === 0) await erasePersonDetails(tx, ownerId);
}
