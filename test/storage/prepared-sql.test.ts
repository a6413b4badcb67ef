import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../src/core/answer.ts';
import { asId, type PersonId } from '../../src/core/ids.ts';
import type { AnswersToSave } from '../../src/storage/answer-changes.ts';
import { loadProposal, saveAnswerStep, saveAnswers } from '../../src/storage/answers.ts';
import type { Database } from '../../src/storage/database.ts';
import {
  changePerson,
  findPersonByTelegramId,
  meetPerson,
  type PersonChanges,
} from '../../src/storage/persons.ts';
import { grantRole } from '../../src/storage/roles.ts';
import { freshDatabase } from '../support/database.ts';
import { addProposal, minutesLater, monday } from './examples.ts';

const telegramId = 2 ** 52 - 1;
const nobody = asId<PersonId>(404);
const words: AnswerValue = { kind: 'text', text: `Nước "mắm" 'Cát Hải' \\ 50% ? $1\n🌾 ́` };
const price: AnswerValue = { kind: 'money', dong: 9_000_000_000_000 };
const weight: AnswerValue = { kind: 'quantity', amount: 0.1, unit: '' };

/** The same person with the same proposal, whichever database it is. */
async function begin(database: Database) {
  const owner = await meetPerson(database, {
    telegramId,
    name: 'Lý Thị Mẩy',
    username: null,
    language: 'vi',
    at: monday,
  });
  const proposal = await addProposal(database, owner.id, { title: 'Miến dong', plannedYear: 2027 });
  return { owner, proposal };
}

function firstStep({ owner, proposal }: Awaited<ReturnType<typeof begin>>): AnswersToSave {
  return {
    proposalId: proposal.id,
    expectedVersion: proposal.version,
    actorId: owner.id,
    at: minutesLater(1.0021),
    answers: [
      { question: 'product', row: 0, value: words, before: null },
      { question: 'machine-price', row: 1, value: price, before: null },
      { question: 'machine-quantity', row: 0, value: weight, before: { kind: 'unknown' } },
    ],
    changes: { title: 'Miến dong Đức ?', areaCode: '01774', plannedYear: null, verdictOutcome: 'needsStaff' },
  };
}

function secondStep(first: AnswersToSave): AnswersToSave {
  return {
    ...first,
    expectedVersion: first.expectedVersion + 1,
    at: minutesLater(2),
    answers: [
      { question: 'product', row: 0, value: { kind: 'text', text: 'Hương' }, before: words },
      { question: 'machine-price', row: 1, value: null, before: price },
    ],
    changes: {},
  };
}

const place: PersonChanges = {
  focus: { kind: 'answer', key: { question: 'cost', row: 0 } },
  activeProposalId: null,
  handledUpdates: [7, 412_000_000, 412_000_009],
  isReachable: false,
  seenAt: minutesLater(1),
};

/** Every column as the database keeps it, so that a moment or a truth written another way is seen. */
async function storedRows({ prisma }: Database): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const [table, order] of Object.entries({
    Person: '"id"',
    Proposal: '"id"',
    Answer: '"question"',
    Event: '"id"',
  })) {
    const all = await prisma.$queryRawUnsafe<object[]>(`SELECT * FROM "${table}"`);
    const columns = Object.keys(all[0] ?? {}).map((name) => `CAST("${name}" AS TEXT) AS "${name}"`);
    rows.push(await prisma.$queryRawUnsafe(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY ${order}`));
  }
  return rows;
}

describe('prepared SQL', () => {
  it('writes an answer exactly as the plain way does', async () => {
    const { database: prepared } = await freshDatabase();
    const { database: plain } = await freshDatabase();
    const begun = await begin(prepared);
    await begin(plain);
    const first = firstStep(begun);
    for (const [step, person] of [
      [first, place],
      [secondStep(first), { focus: null, isReachable: true }],
    ] as const) {
      const outcome = await saveAnswerStep(prepared, { ...step, person });
      const expected = await plain.transaction(async (tx) => {
        await changePerson(tx, step.actorId, person);
        return saveAnswers(tx, step);
      });
      expect(outcome).toEqual(expected);
      expect(await storedRows(prepared)).toEqual(await storedRows(plain));
    }
  });

  it('reads a person and a proposal exactly as the plain way does', async () => {
    const { database } = await freshDatabase();
    const { owner, proposal } = await begin(database);
    const bare = await findPersonByTelegramId(database, telegramId);
    expect(bare).toEqual(await database.transaction((tx) => findPersonByTelegramId(tx, telegramId)));

    await saveAnswerStep(database, { ...firstStep({ owner, proposal }), person: place });
    await changePerson(database, owner.id, { consentAt: minutesLater(0.5), username: 'may' });
    for (const role of ['officer', 'reviewer'] as const) {
      const areaCode = role === 'officer' ? '01774' : null;
      await grantRole(database, { personId: owner.id, role, areaCode, grantedBy: null, at: monday });
    }
    const person = await findPersonByTelegramId(database, telegramId);
    expect(person?.grants).toHaveLength(2);
    expect(person).toEqual(await database.transaction((tx) => findPersonByTelegramId(tx, telegramId)));
    const loaded = await loadProposal(database, proposal.id);
    expect(loaded?.answers.size).toBe(3);
    expect(loaded).toEqual(await database.transaction((tx) => loadProposal(tx, proposal.id)));
  });

  it('lets one that is refused take nobody along, whoever is saved at the same moment', async () => {
    const { database } = await freshDatabase();
    const begun = await begin(database);
    const other = await addProposal(database, begun.owner.id);
    const step = { ...firstStep(begun), person: place };
    const [kept, refused] = await Promise.allSettled([
      saveAnswerStep(database, step),
      saveAnswerStep(database, { ...step, proposalId: other.id, expectedVersion: 0, actorId: nobody }),
    ]);
    expect(kept).toMatchObject({ value: { ok: true } });
    expect(refused.status).toBe('rejected');
    expect((await loadProposal(database, begun.proposal.id))?.answers.size).toBe(3);
    expect(await loadProposal(database, other.id)).toMatchObject({
      proposal: { version: 0 },
      answers: new Map(),
    });
  });

  it('reads what is committed while a transaction is open beside it', async () => {
    const { database } = await freshDatabase();
    const { owner } = await begin(database);
    await database.transaction(async (tx) => {
      await changePerson(tx, owner.id, { name: 'inside' });
      expect(await findPersonByTelegramId(database, telegramId)).toMatchObject({ name: owner.name });
    });
    expect(await findPersonByTelegramId(database, telegramId)).toMatchObject({ name: 'inside' });
  });
});
