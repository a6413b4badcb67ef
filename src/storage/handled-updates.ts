// How a person's update_ids are stored: the newest, then the steps down to each one before it ("412000123 1 7 1").
// They are written with every answer: numbers of nine digits each would be the largest part of it.
import { z } from 'zod';

/** Older builds wrote a plain list, newest last. */
const storedSchema = z.union([z.string(), z.array(z.number())]);

/** `updates` with the newest last. */
export function packUpdates(updates: readonly number[]): string {
  return updates
    .toReversed()
    .map((id, index, newestFirst) => (index === 0 ? id : (newestFirst[index - 1] ?? 0) - id))
    .join(' ');
}

/** The newest last; none where what is stored is of no known shape. */
export function unpackUpdates(stored: unknown): readonly number[] {
  const { data = [] } = storedSchema.safeParse(stored);
  if (typeof data !== 'string') return data;
  const updates: number[] = [];
  for (const step of data.split(' ').filter(Boolean).map(Number)) {
    const newer = updates.at(-1);
    updates.push(newer === undefined ? step : newer - step);
  }
  return updates.reverse();
}
