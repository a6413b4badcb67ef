// The instances that share a database: what is done in turn among them, and what one of them does for all.

/** Ends what was begun, and resolves when it has ended. */
export type End = () => Promise<unknown>;

export interface Instances {
  /** Whether others may be at work beside this one. */
  readonly areMany: boolean;
  /**
   * Does the work while no other instance does work of this name, in the order of asking. Rejects without having begun
   * it where the turn does not come within some seconds, and where the database is out of reach.
   */
  inTurn(name: string, work: () => Promise<void>): Promise<void>;
  /** For the work: whether it is still alone. False where the connection broke that kept others away. */
  isInTurn(name: string): boolean;
  /** Of all instances one begins these, and ends them when it stops or may no longer be the only one. Returns how to stop. */
  takeDuty(begin: () => readonly End[]): End;
  close(): Promise<void>;
}

/** One process with a database of its own. */
export const alone: Instances = {
  areMany: false,
  inTurn: (_name, work) => work(),
  isInTurn: () => true,
  takeDuty(begin) {
    const ends = begin();
    return () => Promise.all(ends.map((end) => end()));
  },
  close: async () => undefined,
};
