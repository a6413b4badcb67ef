// The stream of events of one chat, for the page.
import type { ServerResponse } from 'node:http';
import type { Exchange } from '../exchange.ts';
import type { JsonObject } from '../json.ts';
import { requirePerson } from './request.ts';

const heartbeatMs = 15_000;

export function streamEvents(exchange: Exchange, query: JsonObject, response: ServerResponse): void {
  const { chat } = requirePerson(exchange, query);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    connection: 'keep-alive',
  });
  response.write('retry: 1000\n\n');
  const stopListening = exchange.events.listen(chat.about.id, (event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  // The request closes early in Node 20; only the response tells when the reader is gone.
  response.on('close', () => {
    clearInterval(heartbeat);
    stopListening();
  });
}
