import { describe, expect, it } from 'vitest';
import { listEventsAbout, listHistory, recordEvents, scrubEvents } from '../../src/storage/events.ts';
import { freshDatabase } from '../support/database.ts';
import { addPerson, addProposal, monday } from './examples.ts';

describe('the event log', () => {
  it('is read page by page, latest first, with who did it', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const { id } = await addProposal(database, owner.id);
    const step = { at: monday, actorId: owner.id, proposalId: id };
    await recordEvents(database, [
      { ...step, what: 'proposalStarted' },
      { ...step, what: 'proposalSubmitted' },
      { ...step, what: 'proposalWithdrawn', actorId: null, why: 'đổi ý' },
    ]);
    const latest = await listHistory(database, id, { limit: 2 });
    expect(latest).toMatchObject([
      { what: 'proposalWithdrawn', actorName: null, why: 'đổi ý' },
      { what: 'proposalSubmitted', actorName: 'Nông Thị Lan' },
    ]);
    const before = latest.at(-1)?.id ?? 0;
    expect(await listHistory(database, id, { limit: 2, before })).toMatchObject([
      { what: 'proposalStarted' },
    ]);
  });

  it('tells what was done to a person', async () => {
    const { database } = await freshDatabase();
    const [admin, guest] = [await addPerson(database), await addPerson(database)];
    const grant = { role: 'reviewer', areaCode: null };
    await recordEvents(database, [
      { what: 'roleGranted', at: monday, actorId: admin.id, subjectId: guest.id, after: grant },
    ]);
    expect(await listEventsAbout(database, guest.id, 5)).toMatchObject([
      { what: 'roleGranted', after: grant },
    ]);
    expect(await listEventsAbout(database, admin.id, 5)).toEqual([]);
  });

  it('is kept by the database itself: an event can be emptied, not changed and not deleted', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const { id } = await addProposal(database, owner.id);
    const about = { at: monday, actorId: owner.id, proposalId: id };
    await recordEvents(database, [
      {
        ...about,
        what: 'answerGiven',
        question: 'name',
        row: 0,
        before: 'Lan',
        after: 'Lan Anh',
        why: 'sửa',
      },
    ]);
    const written = await listHistory(database, id, { limit: 1 });
    const { event } = database.prisma;
    const changes = [
      { what: 'proposalDeclined' },
      { at: new Date(0) },
      { actorId: null },
      { proposalId: null },
      { subjectId: owner.id },
      { question: 'phone' },
      { row: 1 },
      { before: 'Hoa' },
      { after: 'Hoa' },
      { why: '' },
    ];
    for (const data of changes) await expect(event.updateMany({ data })).rejects.toThrow();
    await expect(event.deleteMany()).rejects.toThrow();
    expect(await listHistory(database, id, { limit: 1 })).toEqual(written);

    await scrubEvents(database, id);
    expect(await listHistory(database, id, { limit: 1 })).toEqual([
      { ...written[0], before: null, after: null, why: null },
    ]);
  });
});
