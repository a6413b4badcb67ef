// The papers of one's own proposal, as it stands: at any moment, with what is open left blank.
import type { ProposalId } from '../../core/ids.ts';
import type { App, Visit } from '../app.ts';
import { type PaperKind, paperFileName, paperSourceOf } from '../paper-source.ts';
import { remember } from '../remember.ts';
import type { Reply } from '../reply.ts';
import { openOwnProposal } from './own-proposal.ts';

export async function takeOwnPaper(app: App, visit: Visit, id: ProposalId, paper: PaperKind): Promise<Reply> {
  const opened = await openOwnProposal(app, visit, id);
  if (!opened.ok) return opened.reply;
  const { proposal, assessment } = opened.own;
  const { reference } = proposal;
  const source = paperSourceOf(app, { assessment, reference, isUnmasked: true });
  const written = await app.documents.writePaper(paper, source);
  await remember(app, app.database, visit, { focus: null, proposal: id });
  const fileName = paperFileName(paper, proposal);
  return { screen: 'paper', paper, proposal: id, isForStaff: false, fileName, ...written };
}
