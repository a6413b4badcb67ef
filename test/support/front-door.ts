// The web server that stands in front of the product, as nginx or Caddy would: one address outside, while the product
// behind it comes and goes on others, or several instances share the work. It says who called, and answers 502 where
// there is nobody behind it.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface FrontDoor {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where the product listens now, each in turn; nowhere while it does not. */
  leadTo(...addresses: readonly string[]): void;
  /** Waits for no answer any more; what was passed on goes on behind it. */
  hangUp(): void;
  stop(): Promise<void>;
}

export async function openFrontDoor(): Promise<FrontDoor> {
  let behind: readonly string[] = [];
  let count = 0;
  const server = createServer((incoming, answer) => {
    count += 1;
    const address = behind[count % behind.length];
    if (address === undefined) refuse(incoming, answer);
    else forward(address, incoming, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The front door has no port');
  return {
    url: `http://127.0.0.1:${bound.port}`,
    leadTo(...addresses) {
      behind = addresses;
    },
    hangUp: () => server.closeAllConnections(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(behind: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const claimed = incoming.headers['x-forwarded-for'];
  const caller = incoming.socket.remoteAddress ?? '';
  const forwarded = claimed === undefined ? caller : `${String(claimed)}, ${caller}`;
  const outgoing = request(
    new URL(incoming.url ?? '/', behind),
    { method: incoming.method, headers: { ...incoming.headers, 'x-forwarded-for': forwarded }, agent: false },
    (response) => {
      // An early answer leaves words unread.
      incoming.unpipe(outgoing).resume();
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    },
  );
  outgoing.on('error', () => refuse(incoming, answer));
  incoming.pipe(outgoing);
}

function refuse(incoming: IncomingMessage, answer: ServerResponse): void {
  incoming.resume();
  if (answer.headersSent) answer.destroy();
  else answer.writeHead(502).end();
}
