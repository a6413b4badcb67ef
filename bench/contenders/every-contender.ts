import type { Contender } from './contender.ts';
import * as peers from './peers.ts';
import { product } from './product.ts';

/** In the order of the tables. */
export const everyContender: readonly Contender[] = [
  peers.floor,
  peers.rememberingFloor,
  peers.telegraf,
  peers.grammySession,
  peers.gramio,
  peers.conversations,
  product,
];
