// Real proxies on loopback: one that speaks HTTP, with CONNECT for tunnels, and one that speaks SOCKS5. They alone know
// where names like telegram.test are, so what reaches those names has come through them.
import { request as callOn, createServer } from 'node:http';
import { connect, createServer as createTcpServer, type Socket } from 'node:net';
import { listenHere } from './listen-here.ts';

/** Where names lead: `name:port` to an address of this machine. */
export type Names = Readonly<Record<string, string>>;

export interface TestProxy {
  readonly url: string;
  /** What was asked for: `CONNECT name:port`, or the method and the name. */
  readonly asked: readonly string[];
}

const bytesMean = { version: 5, byName: 3, open: 0, unknownHost: 4 };

/** With `login` (name:password) whoever does not say it is sent away with 407. */
export async function startHttpProxy(names: Names, login?: string): Promise<TestProxy> {
  const asked: string[] = [];
  const expected = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`;
  const server = createServer((request, response) => {
    const { hostname, port, pathname, search, protocol } = new URL(request.url ?? '', 'none://here');
    const name = `${hostname}:${port || '80'}`;
    asked.push(`${request.method} ${name}`);
    const target = names[name];
    if (expected !== undefined && request.headers['proxy-authorization'] !== expected)
      return response.writeHead(407).end();
    if (protocol !== 'http:' || target === undefined) return response.writeHead(502).end();
    const onward = callOn(`${target}${pathname}${search}`, {
      method: request.method,
      // The host that was asked for stays: what is signed includes it.
      headers: request.headers,
    });
    onward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
    return undefined;
  });
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${request.url}`);
    const target = names[request.url ?? ''];
    if (expected !== undefined && request.headers['proxy-authorization'] !== expected)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    if (target === undefined) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    join(socket, target, () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'), head);
    return undefined;
  });
  const url = new URL(await listenHere(server));
  if (login !== undefined) [url.username = '', url.password = ''] = login.split(':');
  return { url: url.href, asked };
}

/** Without a password, for names alone: whoever looks the name up by themselves is refused. */
export async function startSocksProxy(names: Names): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createTcpServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([bytesMean.version, bytesMean.open]));
      socket.once('data', (wish) => {
        const length = wish[4] ?? 0;
        const isByName = wish[3] === bytesMean.byName;
        const name = isByName
          ? `${wish.subarray(5, 5 + length).toString()}:${wish.readUInt16BE(5 + length)}`
          : 'an address';
        asked.push(`CONNECT ${name}`);
        const target = names[name];
        const say = (code: number) =>
          socket.write(Buffer.from([bytesMean.version, code, 0, 1, 0, 0, 0, 0, 0, 0]));
        if (target === undefined) {
          say(bytesMean.unknownHost);
          socket.end();
        } else join(socket, target, () => say(0), Buffer.alloc(0));
      });
    });
  });
  return { url: (await listenHere(server)).replace('http:', 'socks5:'), asked };
}

function join(socket: Socket, target: string, opened: () => void, head: Buffer): void {
  const { hostname, port } = new URL(target);
  const onward = connect(Number(port), hostname, () => {
    opened();
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  onward.once('error', () => socket.destroy());
  socket.once('error', () => onward.destroy());
}
