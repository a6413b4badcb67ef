// Among five thousand published answers the right one is found, however the question is typed.
import { expect, it } from 'vitest';
import type { Visit } from '../../../src/app/app.ts';
import { findKnownAnswers } from '../../../src/app/enquiry/known-answers.ts';
import { gramsOf } from '../../../src/core/answer-search.ts';
import { asId, type EnquiryId } from '../../../src/core/ids.ts';
import type { Database } from '../../../src/storage/database.ts';
import { findPerson } from '../../../src/storage/persons.ts';
import { publishAnswer, unpublishAnswer } from '../../../src/storage/published-answers.ts';
import { addPerson, monday } from '../../storage/examples.ts';
import { openOffice } from '../../support/office.ts';
import { asked, published } from './phrasings.ts';

/** As publishing does it, many rows at a time. */
async function publishAll(database: Database, publishedById: number): Promise<void> {
  await database.prisma.publishedAnswer.createMany({
    data: published.map((question, index) => ({
      id: index + 1,
      enquiryId: index + 1,
      question,
      answer: `Trả lời ${index + 1}`,
      publishedById,
      publishedAt: monday,
    })),
  });
  const grams = published.flatMap((question, index) =>
    gramsOf(question).map((gram) => ({ gram, answerId: index + 1 })),
  );
  for (let start = 0; start < grams.length; start += 10_000)
    await database.prisma.answerGram.createMany({ data: grams.slice(start, start + 10_000) });
}

it('is in the first three for at least 90 of 100 phrasings without diacritics and with slips', async () => {
  const { app } = (await openOffice()).product;
  const staff = await addPerson(app.database, 'Mai');
  await publishAll(app.database, staff.id);
  const person = await findPerson(app.database, staff.id);
  if (person === null) throw new Error('Mai is gone.');
  const visit: Visit = { person, updateId: null, isInTurn: () => true };
  const missed: string[] = [];
  let first = 0;
  for (const { question, phrasings } of asked)
    for (const words of phrasings) {
      const found = (await findKnownAnswers(app, visit, words)).map((answer) => answer.question);
      if (found[0] === question) first += 1;
      if (!found.includes(question)) missed.push(`${words} → ${found[0] ?? 'nothing'}`);
    }
  console.log(`search: ${100 - missed.length} of 100 in the first three, ${first} at the top`);
  expect(100 - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(90);
  expect(await findKnownAnswers(app, visit, 'xyz qwv 123')).toEqual([]);
  expect(await findKnownAnswers(app, visit, '?!')).toEqual([]);
}, 120_000);

it('what is taken back is not found any more, and what is published anew is found by its new words', async () => {
  const { app } = (await openOffice()).product;
  const staff = await addPerson(app.database, 'Mai');
  const visit: Visit = {
    person: { ...(await findPerson(app.database, staff.id)), language: 'vi' } as Visit['person'],
    updateId: null,
    isInTurn: () => true,
  };
  const enquiryId = asId<EnquiryId>(7);
  const publish = (question: string) =>
    app.database.transaction(async (tx) => {
      await publishAnswer(tx, { enquiryId, question, answer: 'Được ạ', publishedById: staff.id, at: monday });
      return { ok: true };
    });
  await publish('Lò nung gốm có được hỗ trợ không?');
  expect((await findKnownAnswers(app, visit, 'lo nung gom'))[0]).toMatchObject({ answer: 'Được ạ' });
  await publish('Bàn xoay gốm có được hỗ trợ không?');
  expect((await findKnownAnswers(app, visit, 'ban xoay gom'))[0]?.question).toBe(
    'Bàn xoay gốm có được hỗ trợ không?',
  );
  expect((await findKnownAnswers(app, visit, 'lo nung')).map(({ id }) => id)).not.toContain('p.1');
  await app.database.transaction(async (tx) => ({ ok: await unpublishAnswer(tx, enquiryId, monday) }));
  expect((await findKnownAnswers(app, visit, 'ban xoay gom')).map(({ id }) => id)).not.toContain('p.1');
});
