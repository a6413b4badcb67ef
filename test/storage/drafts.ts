// A draft and an answer to save in it.
import type { AnswerValue } from '../../src/core/answer.ts';
import type { AnswersToSave } from '../../src/storage/answer-changes.ts';
import type { Database } from '../../src/storage/database.ts';
import type { StoredPerson } from '../../src/storage/persons.ts';
import type { StoredProposal } from '../../src/storage/proposal-row.ts';
import { addPerson, addProposal, minutesLater } from './examples.ts';

export const noodles: AnswerValue = { kind: 'text', text: 'Miến dong' };

export async function startDraft(
  database: Database,
): Promise<{ owner: StoredPerson; draft: StoredProposal }> {
  const owner = await addPerson(database);
  return { owner, draft: await addProposal(database, owner.id) };
}

export function giving(draft: StoredProposal, value: AnswerValue | null, before: AnswerValue | null = null) {
  return {
    proposalId: draft.id,
    expectedVersion: draft.version,
    actorId: draft.ownerId,
    at: minutesLater(1),
    answers: [{ question: 'product', row: 0, value, before }],
  } satisfies AnswersToSave;
}
