// Spoken answers, kept with their question for the staff to listen to.
import type { AnswerKey } from '../core/answer.ts';
import { asId, type FileId, type ProposalId } from '../core/ids.ts';
import { storedQuestionId } from './answer-schema.ts';
import type { Access } from './database.ts';

export interface VoiceNote extends AnswerKey {
  readonly proposalId: ProposalId;
  readonly fileId: FileId;
  readonly at: Date;
}

export async function addVoiceNote(access: Access, note: VoiceNote): Promise<void> {
  const { proposalId, question, row, fileId, at } = note;
  await access.prisma.voiceNote.createMany({ data: { proposalId, question, row, fileId, at } });
}

/** Oldest first. */
export async function listVoiceNotes(access: Access, proposalId: ProposalId): Promise<VoiceNote[]> {
  const rows = await access.prisma.voiceNote.findMany({ where: { proposalId }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    proposalId,
    question: storedQuestionId.parse(row.question),
    row: row.row,
    fileId: asId<FileId>(row.fileId),
    at: row.at,
  }));
}
