// How long to wait before trying again while something is out of reach.

export const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** The pause after this one: twice as long, up to half a minute. */
export const longerPause = (pauseMs: number): number => Math.min(longestPauseMs, pauseMs * 2);
