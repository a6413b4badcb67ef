// Specificity: is this text concrete? Vague proposals are what the centre complains of most, so the bot says what to add.
import type { Want } from '../answer-kinds/answer-kind.ts';
import { hasDate } from './dates.ts';
import { hasMachine } from './machines.ts';
import { hasOutcome } from './outcomes.ts';
import { hasPlace, type PlaceNames } from './places.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { type Reading, readTokens } from './tokens.ts';

export interface Specificity {
  /** What the question wants most is absent. Advice only: a vague text is an answer all the same. */
  readonly isVague: boolean;
  /** Both in the order of `wants`. */
  readonly found: readonly Want[];
  readonly missing: readonly Want[];
}

/**
 * Looks for what the question wants, with or without diacritics. `wants` has the most important first; without wants
 * nothing is vague. `places`: names of communes to know besides the well-known ones (`readPlaceNames`).
 */
export function checkSpecificity(text: string, wants: readonly Want[], places?: PlaceNames): Specificity {
  const reading = readTokens(text);
  const quantities = findQuantities(reading);
  const found = wants.filter((want) => names(want, reading, quantities, places));
  const missing = wants.filter((want) => !found.includes(want));
  return { isVague: isVague(wants[0], found, quantities), found, missing };
}

function names(
  want: Want,
  reading: Reading,
  quantities: readonly Quantity[],
  places: PlaceNames | undefined,
): boolean {
  switch (want) {
    case 'number':
      return quantities.length > 0;
    case 'unit':
      return quantities.some(({ hasUnit }) => hasUnit);
    case 'place':
      return hasPlace(reading, places);
    case 'date':
      return hasDate(reading);
    case 'machine':
      return hasMachine(reading);
    case 'outcome':
      return hasOutcome(reading, quantities);
  }
}

/** Where a figure is wanted most, "1 cái máy" is none: it names the thing and measures nothing. */
function isVague(most: Want | undefined, found: readonly Want[], quantities: readonly Quantity[]): boolean {
  if (most === undefined) {
    return false;
  }
  if (most === 'number' || most === 'unit') {
    return !quantities.some(({ isSingle }) => !isSingle);
  }
  return !found.includes(most);
}
