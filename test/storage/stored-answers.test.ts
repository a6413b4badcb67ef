import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerValue, answerTo } from '../../src/core/answer.ts';
import { asId, type FileId } from '../../src/core/ids.ts';
import { loadAnswers, loadProposal, saveAnswerStep } from '../../src/storage/answers.ts';
import { freshDatabase } from '../support/database.ts';
import { giving, noodles, startDraft } from './drafts.ts';
import { monday } from './examples.ts';

describe('stored answers', () => {
  it('come back as they were given, whatever the kind', async () => {
    const { database } = await freshDatabase();
    const { draft } = await startDraft(database);
    const whole = fc.integer({ min: 0, max: 9_000_000_000_000 });
    const text = fc.string({ unit: 'grapheme' });
    const anyAnswer: fc.Arbitrary<AnswerValue> = fc.oneof(
      fc.record({ kind: fc.constant('unknown' as const) }),
      fc.record({ kind: fc.constant('choice' as const), option: text }),
      fc.record({ kind: fc.constant('text' as const), text }),
      fc.record({
        kind: fc.constant('number' as const),
        number: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
      }),
      fc.record({
        kind: fc.constant('quantity' as const),
        amount: whole.map((tenths) => tenths / 10),
        unit: text,
      }),
      fc.record({ kind: fc.constant('money' as const), dong: whole }),
      fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 1900, max: 2100 }) }),
      fc.record({
        kind: fc.constant('month' as const),
        year: fc.integer({ min: 1900, max: 2100 }),
        month: fc.option(fc.integer({ min: 1, max: 12 })),
      }),
      fc.record({ kind: fc.constant('commune' as const), code: text }),
      fc.record({ kind: fc.constant('phone' as const), digits: text }),
      fc.record({ kind: fc.constant('taxCode' as const), digits: text }),
      fc.record({
        kind: fc.constant('files' as const),
        files: fc.array(
          fc.record({
            id: fc.nat().map((id) => asId<FileId>(id)),
            name: text,
            mediaType: text,
            bytes: fc.nat(),
          }),
        ),
      }),
      fc.record({
        kind: fc.constant('rows' as const),
        rows: fc.array(fc.nat()),
        last: fc.nat(),
        isComplete: fc.boolean(),
      }),
    );
    let version = 0;
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (value) => {
        await saveAnswerStep(database, { ...giving({ ...draft, version }, value), person: {} });
        version += 1;
        expect(answerTo(await loadAnswers(database, draft.id), 'product')).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('count as unanswered where their shape is no longer known, and are reported once, by id only', async () => {
    const said: unknown[] = [];
    const { database } = await freshDatabase({ log: { warn: (...line) => said.push(line) } });
    const { draft } = await startDraft(database);
    await saveAnswerStep(database, { ...giving(draft, noodles), person: {} });
    const old = { question: 'cost', row: 0, kind: 'money', value: { kind: 'money', dong: 'bí mật' } };
    await database.prisma.answer.create({ data: { ...old, proposalId: draft.id, answeredAt: monday } });
    expect(await loadAnswers(database, draft.id)).toEqual(new Map([['product/0', noodles]]));
    expect((await loadProposal(database, draft.id))?.answers.size).toBe(1);
    expect(said).toEqual([[{ proposalId: draft.id, question: 'cost', row: 0 }, expect.any(String)]]);
  });
});
