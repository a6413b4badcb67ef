// The line between the product and Telegram: bytes pass as they are, until it is cut.
import { createServer, connect as openSocket, type Socket } from 'node:net';

export interface Wire {
  /** What the product takes for Telegram. Without a slash at the end. */
  readonly url: string;
  readonly isCut: boolean;
  /** Every connection breaks, and no new one comes about. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openWire(to: string): Promise<Wire> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = openSocket(Number(port), hostname);
    keep(far);
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    // A connection that Telegram resets is reset here too, not ended in good order.
    far.once('close', (hadError) => (hadError ? near.resetAndDestroy() : near.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The wire has no port');
  const breakAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${bound.port}`,
    get isCut() {
      return isCut;
    },
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}
