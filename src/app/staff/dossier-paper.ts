// The papers of a dossier, from the answers as they were sent.
import type { ProposalId } from '../../core/ids.ts';
import { mayAct } from '../../core/roles.ts';
import type { App, Visit } from '../app.ts';
import { type PaperKind, paperFileName, paperSourceOf } from '../paper-source.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { aside } from './aside.ts';
import { openDossier } from './open-dossier.ts';

export async function takeDossierPaper(
  app: App,
  visit: Visit,
  id: ProposalId,
  paper: PaperKind,
): Promise<Reply> {
  const opened = await openDossier(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { proposal, assessment } = opened.dossier;
  const { reference } = proposal;
  const { person } = visit;
  const isUnmasked = proposal.reviewerId === person.id && mayAct(person.grants, 'seePersonalCodes');
  const written = await app.documents.writePaper(
    paper,
    paperSourceOf(app, { assessment, reference, isUnmasked }),
  );
  await remember(app, app.database, visit, { focus: aside(visit, id) });
  const fileName = paperFileName(paper, proposal);
  return { screen: 'paper', paper, proposal: id, isForStaff: true, fileName, ...written };
}
