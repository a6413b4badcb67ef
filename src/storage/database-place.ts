/** Where the database is: a file of SQLite, or a schema on a PostgreSQL server. */
export type DatabasePlace =
  | { readonly engine: 'sqlite'; readonly file: string; readonly synchronous: Synchronous }
  /** `url` may hold a password: never log it. */
  | { readonly engine: 'postgresql'; readonly url: string; readonly schema: string };

/** Full: an acknowledged answer survives a power cut, which normal does not promise under WAL. */
export type Synchronous = 'full' | 'normal';
