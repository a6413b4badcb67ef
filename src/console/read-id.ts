// The number of something in the address of a page.
import type { Context } from 'hono';
import { type AnyId, asId } from '../core/ids.ts';

/** The largest that the database gives. */
const largest = 2 ** 31 - 1;

/** Null where what stands there is no number that anything could have. */
export function readId<Id extends AnyId>({ req }: Context, name = 'id'): Id | null {
  const id = Number(req.param(name));
  return Number.isSafeInteger(id) && id > 0 && id <= largest ? asId<Id>(id) : null;
}
