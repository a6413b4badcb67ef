import { describe, expect, it } from 'vitest';
import { countDeliveries, takeDueDeliveries } from '../../src/storage/deliveries.ts';
import { eraseProposal } from '../../src/storage/erase-proposal.ts';
import { listHistory } from '../../src/storage/events.ts';
import { addFile, findFile, listFiles } from '../../src/storage/files.ts';
import { findPerson } from '../../src/storage/persons.ts';
import { changeProposal, findProposal } from '../../src/storage/proposals.ts';
import { freshDatabase } from '../support/database.ts';
import { addPerson, addProposal, minutesLater, monday } from './examples.ts';
import { fillDossier, photo } from './full-dossier.ts';

describe('erasing a proposal', () => {
  it('leaves nothing of what the owner said, in any table', async () => {
    const { database } = await freshDatabase();
    const [owner, staff] = [await addPerson(database), await addPerson(database)];
    const id = await fillDossier(database, owner, staff);
    const { unusedHashes } = await database.transaction((tx) =>
      eraseProposal(tx, { proposalId: id, at: minutesLater(9) }),
    );
    expect(unusedHashes.sort()).toEqual(['aa', 'bb']);
    const { prisma } = database;
    const everything = JSON.stringify([
      await prisma.answer.findMany(),
      await prisma.proposal.findMany(),
      await prisma.note.findMany(),
      await prisma.changeRequest.findMany(),
      await prisma.submission.findMany(),
      await prisma.event.findMany(),
      await prisma.delivery.findMany(),
      await prisma.voiceNote.findMany(),
      await prisma.file.findMany(),
    ]);
    for (const trace of ['Tết', 'tet khach', 'báo giá', 'voice.ogg']) expect(everything).not.toContain(trace);
  });

  it('keeps that it existed, when, its reference, and what happened to it', async () => {
    const { database } = await freshDatabase();
    const [owner, staff] = [await addPerson(database), await addPerson(database)];
    const id = await fillDossier(database, owner, staff);
    const before = await listHistory(database, id, { limit: 99 });
    const erase = () =>
      database.transaction((tx) => eraseProposal(tx, { proposalId: id, at: minutesLater(9) }));
    await erase();
    expect(await erase()).toEqual({ unusedHashes: [] });
    expect(await findProposal(database, id)).toMatchObject({
      reference: 'KC-2026-0001',
      status: 'submitted',
      erasedAt: minutesLater(9),
      version: 3,
    });
    const after = await listHistory(database, id, { limit: 99 });
    expect(after.map(({ what, at }) => [what, at])).toEqual(before.map(({ what, at }) => [what, at]));
    expect((await findPerson(database, owner.id))?.activeProposalId).toBeNull();
  });

  it('stops what waits to be sent about it, and any later change', async () => {
    const { database } = await freshDatabase();
    const [owner, staff] = [await addPerson(database), await addPerson(database)];
    const id = await fillDossier(database, owner, staff);
    await database.transaction((tx) => eraseProposal(tx, { proposalId: id, at: minutesLater(9) }));
    const take = { now: minutesLater(99), leaseUntil: minutesLater(100), limit: 9 };
    expect(await takeDueDeliveries(database, take)).toEqual([]);
    expect(await countDeliveries(database)).toEqual(new Map([['failed', 1]]));
    const late = { proposalId: id, expectedVersion: 3, at: minutesLater(10), changes: { title: 'lại' } };
    expect(await changeProposal(database, late)).toEqual({ ok: false, reason: 'stale' });
  });

  it('leaves another proposal alone, and the bytes that it shares', async () => {
    const { database } = await freshDatabase();
    const [owner, staff] = [await addPerson(database), await addPerson(database)];
    const id = await fillDossier(database, owner, staff);
    const other = await addProposal(database, owner.id);
    const shared = { ...photo, ownerId: owner.id, proposalId: other.id, name: 'giống.jpg', sha256: 'aa' };
    const { id: sharedId } = await addFile(database, shared);
    const erased = database.transaction((tx) => eraseProposal(tx, { proposalId: id, at: monday }));
    expect(await erased).toEqual({ unusedHashes: ['bb'] });
    expect(await findFile(database, sharedId)).toMatchObject({ name: 'giống.jpg', erasedAt: null });
    expect(await listFiles(database, other.id)).toHaveLength(1);
    expect(await listFiles(database, id)).toEqual([]);
  });
});
