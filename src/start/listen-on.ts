import { type ServerType, serve } from '@hono/node-server';
import { StartRefusal } from './start-refusal.ts';

const lastAnswersMs = 200;

export interface Listening {
  /** With host and port. */
  readonly address: string;
  close(): Promise<void>;
}

/** Throws a StartRefusal where the port cannot be had. */
export async function listenOn(
  fetch: Parameters<typeof serve>[0]['fetch'],
  host: string,
  wantedPort: number,
): Promise<Listening> {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opened = serve({ fetch, hostname: host, port: wantedPort }, () => resolve(opened));
    opened.once('error', reject);
  }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why =
      code === 'EADDRINUSE' ? 'is taken by another program: choose another PORT' : `cannot be used (${code})`;
    throw new StartRefusal(`${host}:${wantedPort} ${why}`);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : wantedPort;
  return {
    address: `http://${host}:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        // The last answers are on their way; whoever only listens is not waited for.
        const hangUp = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections();
        }, lastAnswersMs);
        server.close(() => {
          clearTimeout(hangUp);
          resolve();
        });
      }),
  };
}
