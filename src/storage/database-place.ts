/** Where the database is: a file of SQLite, or a schema on a PostgreSQL server. */
export type DatabasePlace =
  | { readonly engine: 'sqlite'; readonly file: string }
  /** `url` may hold a password: never log it. */
  | { readonly engine: 'postgresql'; readonly url: string; readonly schema: string };
