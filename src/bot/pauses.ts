// How long to wait before trying again while something is out of reach.

export const firstPauseMs = 1_000;
// People are waiting: when it is back, they are answered seconds later.
const longestPauseMs = 4_000;

/** The pause after this one: twice as long, up to four seconds. */
export const longerPause = (pauseMs: number): number => Math.min(longestPauseMs, pauseMs * 2);
