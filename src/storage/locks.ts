// Locks between the instances that share a database: who holds one is alone in doing something.

export interface Locks {
  /** Null where another instance holds it, or waits for it. Throws where the server cannot be asked. */
  tryLock(name: string): Promise<Lock | null>;
  /** Joins the line, which keeps the order of asking. Throws where the turn does not come within ten seconds. */
  waitForLock(name: string): Promise<Lock>;
  close(): Promise<void>;
}

export interface Lock {
  /** Aborted when the connection that holds it breaks: from then on another instance may hold it. */
  readonly lost: AbortSignal;
  /** Never rejects: what cannot be released any more is lost. */
  release(): Promise<void>;
}
