import { describe, expect, it } from 'vitest';
import { type AnswerValue, answerTo } from '../../src/core/answer.ts';
import { asId } from '../../src/core/ids.ts';
import { loadAnswers, loadProposal, saveAnswerStep, saveAnswers } from '../../src/storage/answers.ts';
import { listHistory } from '../../src/storage/events.ts';
import { findPerson, hasHandled, rememberUpdate, type StoredPerson } from '../../src/storage/persons.ts';
import { changeProposal } from '../../src/storage/proposals.ts';
import { freshDatabase, reopenDatabase } from '../support/database.ts';
import { giving, noodles, startDraft } from './drafts.ts';
import { addPerson, minutesLater, monday } from './examples.ts';

const price: AnswerValue = { kind: 'money', dong: 180_000_000 };

describe('saving an answer', () => {
  it('keeps the answer, the next version, what lists show, the event and the update in one step', async () => {
    const { database, place } = await freshDatabase();
    const { owner, draft } = await startDraft(database);
    const outcome = await saveAnswerStep(database, {
      ...giving(draft, noodles),
      changes: { title: 'Miến dong Thành Công', areaCode: '01777', verdictOutcome: 'incomplete' },
      person: {
        handledUpdates: rememberUpdate(owner, 9001),
        focus: { kind: 'answer', question: 'sector' },
        activeProposalId: draft.id,
        seenAt: minutesLater(1),
      },
    });
    expect(outcome).toEqual({ ok: true, version: 1 });

    const restarted = await reopenDatabase(place);
    const stored = await loadProposal(restarted, draft.id);
    expect(stored?.proposal).toMatchObject({
      version: 1,
      title: 'Miến dong Thành Công',
      areaCode: '01777',
      verdictOutcome: 'incomplete',
      updatedAt: minutesLater(1),
    });
    expect(stored && answerTo(stored.answers, 'product')).toEqual(noodles);
    const person = await findPerson(restarted, owner.id);
    expect(person).toMatchObject({
      activeProposalId: draft.id,
      focus: { kind: 'answer', question: 'sector' },
      handledUpdates: [9001],
    });
    expect(person && hasHandled(person, 9001)).toBe(true);
    expect(await listHistory(restarted, draft.id, { limit: 10 })).toMatchObject([
      { what: 'answerGiven', question: 'product', row: 0, before: null, after: noodles, actorId: owner.id },
    ]);
  });

  it('writes nothing at all where another phone was faster', async () => {
    const { database } = await freshDatabase();
    const { owner, draft } = await startDraft(database);
    await saveAnswerStep(database, { ...giving(draft, noodles), person: { handledUpdates: [1] } });
    const late = { ...giving(draft, { kind: 'text', text: 'Hương' }), person: { handledUpdates: [2] } };
    expect(await saveAnswerStep(database, late)).toEqual({ ok: false, reason: 'stale' });
    expect(await loadAnswers(database, draft.id)).toEqual(new Map([['product/0', noodles]]));
    expect(await findPerson(database, owner.id)).toMatchObject({ handledUpdates: [1] });
    expect(await listHistory(database, draft.id, { limit: 10 })).toHaveLength(1);
  });

  it('lets one of twenty phones through for each version', async () => {
    const { database } = await freshDatabase();
    const { draft } = await startDraft(database);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, phone) =>
        saveAnswerStep(database, {
          ...giving(draft, { kind: 'text', text: `phone ${phone}` }),
          person: { handledUpdates: [phone] },
        }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(await loadAnswers(database, draft.id)).toEqual(
      new Map([['product/0', { kind: 'text', text: `phone ${winner}` }]]),
    );
  });

  it('does not take a broken assumption for a stale version', async () => {
    const { database } = await freshDatabase();
    const { draft } = await startDraft(database);
    const nobody = { ...giving(draft, noodles), actorId: asId<StoredPerson['id']>(404) };
    await expect(saveAnswerStep(database, { ...nobody, person: {} })).rejects.toThrow();
    expect((await loadProposal(database, draft.id))?.proposal.version).toBe(0);
  });

  it('replaces an answer, and removes those of a removed machine, remembering what they were', async () => {
    const { database } = await freshDatabase();
    const { draft } = await startDraft(database);
    const machine = { question: 'machine-price', row: 2 } as const;
    const outcome = await database.transaction(async (tx) => {
      const first = { ...giving(draft, noodles), answers: [{ ...machine, value: price, before: null }] };
      await saveAnswers(tx, first);
      const second = { ...first, expectedVersion: 1, answers: [{ ...machine, value: null, before: price }] };
      return saveAnswers(tx, second);
    });
    expect(outcome).toEqual({ ok: true, version: 2 });
    expect(await loadAnswers(database, draft.id)).toEqual(new Map());
    expect(await listHistory(database, draft.id, { limit: 1 })).toMatchObject([
      { what: 'answerRemoved', ...machine, before: price, after: null },
    ]);
  });

  it('is refused, with the rest of its transaction, once the proposal has moved on', async () => {
    const { database } = await freshDatabase();
    const { draft } = await startDraft(database);
    const sent = { proposalId: draft.id, expectedVersion: 0, at: monday };
    await changeProposal(database, { ...sent, changes: { status: 'submitted' } });
    const outcome = await database.transaction(async (tx) => {
      await addPerson(tx, 'undone');
      return saveAnswers(tx, giving(draft, noodles));
    });
    expect(outcome).toEqual({ ok: false, reason: 'stale' });
    expect(await database.prisma.person.count({ where: { name: 'undone' } })).toBe(0);
  });
});
