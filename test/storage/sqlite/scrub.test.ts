import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadAnswers, saveAnswers } from '../../../src/storage/answers.ts';
import { eraseProposal } from '../../../src/storage/erase-proposal.ts';
import { addPerson, addProposal, minutesLater } from '../examples.ts';
import { openFreshSqlite } from './fresh-sqlite.ts';

const secret = 'Máy ép mua năm 2014, tháng hỏng ba lần';

it('leaves no word of an erased answer in the file or in the log beside it', async () => {
  const { database, file } = await openFreshSqlite();
  const onDisk = (): boolean =>
    [file, `${file}-wal`].some((each) => existsSync(each) && readFileSync(each).includes(secret));
  const owner = await addPerson(database);
  const { id: proposalId } = await addProposal(database, owner.id);
  await database.transaction((tx) =>
    saveAnswers(tx, {
      proposalId,
      expectedVersion: 0,
      actorId: owner.id,
      at: minutesLater(1),
      answers: [{ question: 'situation', row: 0, value: { kind: 'text', text: secret }, before: null }],
      changes: { title: secret },
    }),
  );
  expect((await loadAnswers(database, proposalId)).size).toBe(1);
  expect(onDisk()).toBe(true);
  await database.transaction((tx) => eraseProposal(tx, { proposalId, at: minutesLater(2) }));
  expect(onDisk()).toBe(true);
  await database.scrub();
  expect(onDisk()).toBe(false);
});
