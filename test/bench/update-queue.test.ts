import { expect, test } from 'vitest';
import { UpdateQueue } from '../../bench/stand-in/update-queue.ts';

const idsOf = (updates: readonly { readonly update_id: number }[]) => updates.map(({ update_id: id }) => id);

test('what was not confirmed is handed out again, and what was confirmed is not', async () => {
  const queue = new UpdateQueue();
  const first = queue.add({ message: {} });
  const second = queue.add({ message: {} });
  const ask = { limit: 100, seconds: 0 };
  expect(idsOf(await queue.take({ ...ask, offset: 0 }))).toEqual([first, second]);
  expect(idsOf(await queue.take({ ...ask, offset: first }))).toEqual([first, second]);
  expect(idsOf(await queue.take({ ...ask, offset: second }))).toEqual([second]);
  expect(idsOf(await queue.take({ ...ask, offset: second + 1 }))).toEqual([]);
  expect(queue.size).toBe(0);
});

test('a long poll is answered by the next update, and a later poll ends an earlier one', async () => {
  const queue = new UpdateQueue();
  const left = queue.take({ offset: 0, limit: 100, seconds: 30 });
  const waiting = queue.take({ offset: 0, limit: 100, seconds: 30 });
  expect(await left).toEqual([]);
  const id = queue.add({ message: {} });
  expect(idsOf(await waiting)).toEqual([id]);
});
