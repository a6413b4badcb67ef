import { describe, expect, it } from 'vitest';
import {
  changeProposal,
  claimProposal,
  findProposal,
  findProposalByReference,
  listOwnedProposals,
} from '../../src/storage/proposals.ts';
import { countForStaff, listForStaff } from '../../src/storage/staff-lists.ts';
import { freshDatabase, reopenDatabase } from '../support/database.ts';
import { addPerson, addProposal, minutesLater, monday } from './examples.ts';

const firstPage = { order: 'oldestFirst', size: 10, number: 0 } as const;

describe('a proposal', () => {
  it('changes only where its version is the one that was read', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const { id } = await addProposal(database, owner.id);
    const withdraw = {
      proposalId: id,
      expectedVersion: 0,
      at: minutesLater(5),
      changes: { status: 'withdrawn' },
    } as const;
    expect(await changeProposal(database, withdraw)).toEqual({ ok: true, version: 1 });
    expect(await changeProposal(database, withdraw)).toEqual({ ok: false, reason: 'stale' });
    expect(await findProposal(database, id)).toMatchObject({
      status: 'withdrawn',
      version: 1,
      createdAt: monday,
      updatedAt: minutesLater(5),
    });
  });

  it('is claimed by one of twenty reviewers who press at the same moment, from two processes', async () => {
    const { database, place } = await freshDatabase();
    const other = await reopenDatabase(place);
    const owner = await addPerson(database);
    const { id } = await addProposal(database, owner.id, { status: 'submitted' });
    const reviewers = await Promise.all(Array.from({ length: 20 }, () => addPerson(database)));
    const outcomes = await Promise.all(
      reviewers.map((reviewer, index) =>
        claimProposal(index % 2 === 0 ? database : other, {
          proposalId: id,
          reviewerId: reviewer.id,
          from: ['submitted'],
          to: 'inReview',
          at: monday,
        }),
      ),
    );
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findProposal(database, id)).toMatchObject({
      status: 'inReview',
      reviewerId: reviewers[winner]?.id,
      version: 2,
    });
    const loser = outcomes[winner === 0 ? 1 : 0];
    expect(loser).toEqual({ ok: false, reason: 'taken', reviewerId: reviewers[winner]?.id });
  });

  it('is not claimed once it has left the status it is claimed from', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const { id } = await addProposal(database, owner.id, { status: 'withdrawn' });
    const claim = {
      proposalId: id,
      reviewerId: owner.id,
      from: ['submitted'],
      to: 'inReview',
      at: monday,
    } as const;
    expect(await claimProposal(database, claim)).toEqual({ ok: false, reason: 'taken', reviewerId: null });
  });

  it('is found by its reference, which no second one can have', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const { id } = await addProposal(database, owner.id, { reference: 'KC-2026-0001' });
    expect(await findProposalByReference(database, 'KC-2026-0001')).toMatchObject({ id });
    await expect(addProposal(database, owner.id, { reference: 'KC-2026-0001' })).rejects.toThrow();
  });

  it('stands in its owner’s list until it is discarded, latest change first', async () => {
    const { database } = await freshDatabase();
    const [owner, stranger] = [await addPerson(database), await addPerson(database)];
    const first = await addProposal(database, owner.id);
    const second = await addProposal(database, owner.id);
    const discarded = await addProposal(database, owner.id, { discardedAt: monday });
    await addProposal(database, stranger.id);
    const step = { proposalId: first.id, expectedVersion: 0, at: minutesLater(1), changes: { title: 'Dao' } };
    await changeProposal(database, step);
    const owned = await listOwnedProposals(database, owner.id);
    expect(owned.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await findProposal(database, discarded.id)).not.toBeNull();
  });
});

describe('the lists of the staff', () => {
  it('never show a draft, nor what was discarded', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    await addProposal(database, owner.id);
    await addProposal(database, owner.id, { status: 'submitted', discardedAt: monday });
    const sent = await addProposal(database, owner.id, { status: 'submitted' });
    const { items } = await listForStaff(database, {}, firstPage);
    expect(items.map(({ id }) => id)).toEqual([sent.id]);
  });

  it('filter by status, area, programme, reviewer, verdict, year and closing', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const reviewer = await addPerson(database, 'Lý Văn Sơn');
    const knives = await addProposal(database, owner.id, {
      status: 'inReview',
      title: 'Dao Phúc Sen',
      areaCode: '01576',
      programmeId: 'machinery',
      reviewerId: reviewer.id,
      verdictOutcome: 'eligible',
      plannedYear: 2027,
      closeRequestedAt: monday,
      reference: 'KC-2026-0007',
    });
    const noodles = await addProposal(database, owner.id, {
      status: 'submitted',
      title: 'Miến dong Đông Khê',
    });
    const find = async (filter: Parameters<typeof listForStaff>[1]) =>
      (await listForStaff(database, filter, firstPage)).items.map(({ id }) => id);
    const both = [knives.id, noodles.id];
    expect(await find({})).toEqual(both);
    expect(await find({ statuses: ['inReview', 'declined'] })).toEqual([knives.id]);
    expect(await find({ areaCodes: ['01576', '01777'] })).toEqual([knives.id]);
    expect(await find({ programmeId: 'trademark' })).toEqual([]);
    expect(await find({ reviewer: reviewer.id })).toEqual([knives.id]);
    expect(await find({ reviewer: 'nobody' })).toEqual([noodles.id]);
    expect(await find({ verdictOutcome: 'eligible', plannedYear: 2027 })).toEqual([knives.id]);
    expect(await find({ isFlagged: true })).toEqual([knives.id]);
    expect(await find({ words: 'phuc sen' })).toEqual([knives.id]);
    expect(await find({ words: 'ĐÔNG KHÊ' })).toEqual([noodles.id]);
    expect(await find({ words: 'kc-2026-0007' })).toEqual([knives.id]);
    expect(await find({ words: ' ' })).toEqual(both);
    expect(await find({ words: '%' })).toEqual([]);
    expect(await countForStaff(database, {})).toEqual(
      new Map([
        ['inReview', 1],
        ['submitted', 1],
      ]),
    );
    const { items } = await listForStaff(database, { reviewer: reviewer.id }, firstPage);
    expect(items).toMatchObject([{ ownerName: 'Nông Thị Lan', reviewerName: 'Lý Văn Sơn' }]);
  });

  it('come in pages that neither repeat nor skip', async () => {
    const { database } = await freshDatabase();
    const owner = await addPerson(database);
    const wanted: number[] = [];
    for (let count = 0; count < 7; count += 1)
      wanted.push((await addProposal(database, owner.id, { status: 'submitted' })).id);
    const page = (number: number) => listForStaff(database, {}, { order: 'oldestFirst', size: 3, number });
    const pages = [await page(0), await page(1), await page(2)];
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(wanted);
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false]);
    const backwards = await listForStaff(database, {}, { order: 'latestFirst', size: 2, number: 0 });
    expect(backwards.items.map(({ id }) => id)).toEqual(wanted.slice(-2).reverse());
  });
});
