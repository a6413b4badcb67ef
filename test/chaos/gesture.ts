// What somebody did to answer a question, kept to be compared with what is stored.
import type { Gesture } from '../walk/right-answer.ts';

export interface Given {
  readonly telegramId: number;
  readonly proposal: number;
  readonly question: string;
  readonly row: number;
  /** Words that no other answer holds; null where the answer cannot hold any. */
  readonly mark: string | null;
  /** The bot has said that it is saved. */
  isAcknowledged: boolean;
}

let latestMark = 1_000_000;

/** A number of its own for each answer, which texts carry with them. */
export function nextPick(random: () => number): number {
  latestMark += 1 + Math.floor(random() * 9);
  return latestMark;
}

/** Where the words hold the number of this answer, it is what tells it from all others. */
export function markOf(gesture: Gesture, pick: number): string | null {
  return gesture.by === 'text' && gesture.text.includes(String(pick)) ? String(pick) : null;
}
