import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import {
  closeChangeRequests,
  findOpenChangeRequest,
  listChangeRequests,
} from '../../src/storage/change-requests.ts';
import { addNote, listNotes } from '../../src/storage/notes.ts';
import { addSubmission, findSubmission, listSubmissions } from '../../src/storage/submissions.ts';
import { listVoiceNotes } from '../../src/storage/voice-notes.ts';
import { freshDatabase } from '../support/database.ts';
import { addPerson, minutesLater, monday } from './examples.ts';
import { fillDossier, freeze, frozen, secret } from './full-dossier.ts';

describe('a dossier', () => {
  it('keeps voice notes, notes and submissions in the order they came', async () => {
    const { database } = await freshDatabase();
    const [owner, staff] = [await addPerson(database), await addPerson(database, 'Lý Văn Sơn')];
    const id = await fillDossier(database, owner, staff);
    await addNote(database, { proposalId: id, authorId: staff.id, text: 'Đã gọi', at: minutesLater(1) });
    const second = await database.transaction((tx) =>
      addSubmission(tx, { ...freeze(id), frozen: { answers: [] } }),
    );
    expect(second.number).toBe(2);
    expect((await listNotes(database, id)).map(({ text, authorName }) => [text, authorName])).toEqual([
      [secret, 'Lý Văn Sơn'],
      ['Đã gọi', 'Lý Văn Sơn'],
    ]);
    expect(await listVoiceNotes(database, id)).toMatchObject([{ question: 'situation', row: 0 }]);
    expect((await listSubmissions(database, id)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await findSubmission(database, id)).toMatchObject({ number: 2, frozen: { answers: [] } });
    expect(await findSubmission(database, id, 1)).toMatchObject({ number: 1, frozen });
    expect(await loadAnswers(database, id)).toHaveProperty('size', 2);
  });

  it('has a change request open until it is closed', async () => {
    const { database } = await freshDatabase();
    const [owner, staff] = [await addPerson(database), await addPerson(database)];
    const id = await fillDossier(database, owner, staff);
    expect(await findOpenChangeRequest(database, id)).toMatchObject({
      message: secret,
      items: [{ question: 'situation', row: 0, comment: secret }],
      closedAt: null,
    });
    await closeChangeRequests(database, id, minutesLater(4));
    expect(await findOpenChangeRequest(database, id)).toBeNull();
    expect(await listChangeRequests(database, id)).toMatchObject([{ closedAt: minutesLater(4) }]);
  });

  it('belongs to a proposal that exists', async () => {
    const { database } = await freshDatabase();
    const staff = await addPerson(database);
    const note = { proposalId: asId<ProposalId>(404), authorId: staff.id, text: '', at: monday };
    await expect(addNote(database, note)).rejects.toThrow();
  });
});
