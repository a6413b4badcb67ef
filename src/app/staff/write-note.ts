import { cleanText } from '../../core/clean-text.ts';
import type { ProposalId } from '../../core/ids.ts';
import { recordEvents } from '../../storage/events.ts';
import { addNote } from '../../storage/notes.ts';
import type { App, Visit } from '../app.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { openDossier } from './open-dossier.ts';
import { showDossier } from './show-dossier.ts';

export async function askForNote(app: App, visit: Visit, id: ProposalId): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'writeNote');
  if (!opened.ok) return opened.reply;
  await remember(app, app.database, visit, { focus: { kind: 'note', proposal: id } });
  const { heading, proposal } = opened.dossier;
  return { screen: 'dossierPrompt', heading, prompt: 'note', version: proposal.version, refused: null };
}

/** Internal: the owner never sees it. */
export async function keepNote(app: App, visit: Visit, id: ProposalId, text: string): Promise<Reply> {
  const opened = await openDossier(app, visit, id, 'writeNote');
  if (!opened.ok) return opened.reply;
  const note = cleanText(text);
  if (note === '') return askForNote(app, visit, id);
  const at = app.clock.now();
  await app.database.transaction(async (tx) => {
    await addNote(tx, { proposalId: id, authorId: visit.person.id, text: note, at });
    await recordEvents(tx, [{ what: 'noteWritten', at, actorId: visit.person.id, proposalId: id }]);
    await remember(app, tx, visit, { focus: null });
  });
  return showDossier(app, visit, id, 'noteKept');
}
