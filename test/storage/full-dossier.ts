import type { ProposalId } from '../../src/core/ids.ts';
import { saveAnswerStep } from '../../src/storage/answers.ts';
import { addChangeRequest } from '../../src/storage/change-requests.ts';
import type { Database } from '../../src/storage/database.ts';
import { addDeliveries } from '../../src/storage/deliveries.ts';
import { recordEvents } from '../../src/storage/events.ts';
import { addFile } from '../../src/storage/files.ts';
import { addNote } from '../../src/storage/notes.ts';
import type { StoredPerson } from '../../src/storage/persons.ts';
import { addSubmission } from '../../src/storage/submissions.ts';
import { addVoiceNote } from '../../src/storage/voice-notes.ts';
import { addProposal, monday } from './examples.ts';

export const secret = 'Tết khách đặt 5 tấn';
export const photo = { mediaType: 'image/jpeg', bytes: 12_345, at: monday };
export const frozen = { answers: [secret] };

export function freeze(proposalId: ProposalId) {
  return { proposalId, at: monday, language: 'vi', rulebookVersion: 'r1', frozen };
}

/** A dossier in which everything that can quote the owner does. */
export async function fillDossier(
  database: Database,
  owner: StoredPerson,
  staff: StoredPerson,
): Promise<ProposalId> {
  const { id, version } = await addProposal(database, owner.id, {
    status: 'submitted',
    title: secret,
    reference: 'KC-2026-0001',
  });
  const files = { ownerId: owner.id, proposalId: id };
  const quotation = await addFile(database, { ...photo, ...files, name: 'báo giá.jpg', sha256: 'aa' });
  const voice = await addFile(database, { ...photo, ...files, name: 'voice.ogg', sha256: 'bb' });
  const value = { kind: 'text', text: secret } as const;
  await saveAnswerStep(database, {
    proposalId: id,
    expectedVersion: version,
    actorId: owner.id,
    at: monday,
    answers: [
      { question: 'situation', row: 0, value, before: { kind: 'text', text: `${secret} ạ` } },
      { question: 'paper-quotation', row: 0, value: { kind: 'files', files: [quotation] }, before: null },
    ],
    person: { activeProposalId: id },
  });
  await addVoiceNote(database, {
    proposalId: id,
    question: 'situation',
    row: 0,
    fileId: voice.id,
    at: monday,
  });
  await addNote(database, { proposalId: id, authorId: staff.id, text: secret, at: monday });
  const items = [{ question: 'situation', row: 0, comment: secret }] as const;
  await addChangeRequest(database, {
    proposalId: id,
    authorId: staff.id,
    at: monday,
    message: secret,
    items,
  });
  await database.transaction((tx) => addSubmission(tx, freeze(id)));
  const why = secret;
  await recordEvents(database, [
    { what: 'proposalDeclined', at: monday, actorId: staff.id, proposalId: id, why },
  ]);
  const notice = { text: secret };
  const telling = { personId: owner.id, proposalId: id, notice, key: `told ${id}`, dueAt: monday };
  await database.transaction((tx) => addDeliveries(tx, [telling], monday));
  return id;
}
