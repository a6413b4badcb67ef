// Prepared SQL, for the little that happens with every answer: the engine compiles it once, and Prisma has no part in it.
// Everything else goes by way of Prisma. The same statements serve both engines: docs/adr/0016.

/** What a column holds here: whole numbers, moments as ISO text, truths as 1 and 0, JSON as its text. */
export type SqlValue = string | number | null;

export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  /** `?` stands for the next value. It is prepared under its text: put no values into it. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export interface PreparedSql {
  /** The rows of a statement that reads, as they are committed. */
  read(statement: Statement): Promise<readonly SqlRow[]>;
  /**
   * Runs them in one transaction. False where the first one finds no row to change: nothing is written then.
   * Throws, with nothing written, where the database refuses one of them.
   */
  write(statements: readonly [Statement, ...Statement[]]): Promise<boolean>;
}
