// Erasing a proposal: what the person said and sent goes; that it existed, when, and its reference stay.
import type { ProposalId } from '../core/ids.ts';
import type { Tx } from './database.ts';
import { eraseNotices } from './deliveries.ts';
import { scrubEvents } from './events.ts';
import { eraseFilesOf } from './files.ts';
import { findProposal } from './proposals.ts';
import { toJson } from './stored-json.ts';

/**
 * Returns the hashes of contents that nobody needs any more: delete those bytes from the file store after the
 * transaction. Erasing twice changes nothing. Throws where there is no such proposal.
 */
export async function eraseProposal(
  tx: Tx,
  { proposalId, at }: { proposalId: ProposalId; at: Date },
): Promise<{ unusedHashes: string[] }> {
  const proposal = await findProposal(tx, proposalId);
  if (proposal === null) throw new Error(`No proposal ${proposalId}`);
  if (proposal.erasedAt !== null) return { unusedHashes: [] };

  const { prisma } = tx;
  tx.recentAnswers.forget(proposalId);
  const where = { proposalId };
  await prisma.voiceNote.deleteMany({ where });
  await prisma.answer.deleteMany({ where });
  await prisma.note.deleteMany({ where });
  await prisma.changeRequest.updateMany({ where, data: { message: '', items: toJson([]) } });
  await prisma.submission.updateMany({ where, data: { frozen: toJson({}) } });
  await scrubEvents(tx, proposalId);
  await eraseNotices(tx, proposalId);
  await prisma.proposal.update({
    where: { id: proposalId },
    data: {
      title: '',
      searchText: '',
      askedDong: null,
      erasedAt: at,
      updatedAt: at,
      version: { increment: 1 },
    },
  });
  await prisma.person.updateMany({
    where: { activeProposalId: proposalId },
    data: { activeProposalId: null },
  });
  return { unusedHashes: await eraseFilesOf(tx, { proposalId, at }) };
}
