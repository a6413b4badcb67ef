// A word to the owner is passed on whole or not at all: nobody reads half a reason.

/** In characters as people count them. */
export interface TooLong {
  readonly length: number;
  readonly longest: number;
}

export function tooLongFor(text: string, longest: number): TooLong | null {
  const { length } = [...text];
  return length > longest ? { length, longest } : null;
}
