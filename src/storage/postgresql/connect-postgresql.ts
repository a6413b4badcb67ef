import pg from 'pg';
import type { DatabasePlace } from '../database-place.ts';

export type PostgresqlPlace = Extract<DatabasePlace, { engine: 'postgresql' }>;

const connectWithinMs = 10_000;

/**
 * What every connection to the server is opened with. Whatever else a server asks for stands in the URL:
 * `?sslmode=verify-full`, `?max=20` connections.
 */
export function connectionSettings({ url, schema }: PostgresqlPlace): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: 'khuyen-cong',
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    // The default schema needs no word, and some poolers in front of a server refuse one.
    ...(schema === 'public' ? {} : { options: `-c search_path=${schema}` }),
  };
}

/** One connection of its own for the work. Throws where the server cannot be reached. */
export async function withConnection<Outcome>(
  place: PostgresqlPlace,
  work: (connection: pg.Client) => Promise<Outcome>,
): Promise<Outcome> {
  const connection = new pg.Client(connectionSettings(place));
  // A connection that breaks fails the statement that is being run; it says so a second time here.
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end().catch(() => undefined);
  }
}
