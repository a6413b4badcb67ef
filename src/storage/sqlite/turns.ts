/** Ends a turn: the next in the queue begins. */
export type EndTurn = () => void;

/** Whoever changes the file takes a turn first. */
export type TakeTurn = () => Promise<EndTurn>;

/** First come, first served. */
export function createTurns(): TakeTurn {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let endTurn: EndTurn = () => undefined;
    last = new Promise((resolve) => {
      endTurn = resolve;
    });
    await before;
    return endTurn;
  };
}
