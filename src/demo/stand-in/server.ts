// The HTTP side: the Bot API, the files, and the controls, on one port of this machine only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CallAnswer, callMethod } from './call-method.ts';
import { answerControl } from './control/control.ts';
import type { Exchange } from './exchange.ts';
import { readCallParameters } from './read-body.ts';
import { Refusal } from './refusal.ts';

const idleConnectionMs = 75_000;

export interface ServerOptions {
  readonly callDelayMs: number;
  readonly noteChange: () => void;
}

export function createStandInServer(exchange: Exchange, options: ServerOptions): Server {
  const server = createServer((request, response) => {
    handle(exchange, options, request, response).catch((error: unknown) => {
      const description = `Internal Server Error: ${error instanceof Error ? error.message : String(error)}`;
      exchange.report.addRefused(request.url ?? '', description, {});
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, error_code: 500, description });
    });
  });
  // A bot's idle connection must outlive its long poll, or the next call meets a closed one.
  server.keepAliveTimeout = idleConnectionMs;
  server.headersTimeout = idleConnectionMs + 1000;
  return server;
}

async function handle(
  exchange: Exchange,
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://stand-in');
  const call = /^\/bot([^/]+)\/([^/]+)$/.exec(address.pathname);
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(address.pathname);
  const token = decodeURIComponent(call?.[1] ?? file?.[1] ?? exchange.token);
  if (token !== exchange.token) {
    request.resume();
    sendJson(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
  } else if (call?.[2] !== undefined) {
    await answerCall(exchange, options, decodeURIComponent(call[2]), address, request, response);
    options.noteChange();
  } else if (file?.[2] !== undefined) {
    sendFile(exchange, file[2], response);
  } else if (address.pathname.startsWith('/stand-in/')) {
    await answerControl(exchange, address, request, response);
    options.noteChange();
  } else {
    request.resume();
    sendJson(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
  }
}

async function answerCall(
  exchange: Exchange,
  options: ServerOptions,
  method: string,
  address: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A waiting poll is no work under way.
  const isWork = method.toLowerCase() !== 'getupdates';
  if (isWork) exchange.activity.beginCall();
  const hangUp = new AbortController();
  response.on('close', () => hangUp.abort());
  try {
    const raw = await readCallParameters(request, address);
    if (isWork && options.callDelayMs > 0) await sleep(options.callDelayMs);
    sendAnswer(response, await callMethod(exchange, method, raw, hangUp.signal));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    exchange.report.addRefused(method, error.message, {});
    sendAnswer(response, { kind: 'refused', code: error.code, description: error.message });
  } finally {
    if (isWork) exchange.activity.endCall();
  }
}

function sendAnswer(response: ServerResponse, answer: CallAnswer): void {
  switch (answer.kind) {
    case 'result':
      sendJson(response, 200, { ok: true, result: answer.result });
      break;
    case 'refused': {
      const { code, description, retryAfter } = answer;
      const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
      sendJson(response, code, { ok: false, error_code: code, description, ...parameters });
      break;
    }
    case 'html':
      response.writeHead(answer.code, { 'content-type': 'text/html' }).end(answer.html);
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
  }
}

function sendJson(response: ServerResponse, code: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(code, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function sendFile(exchange: Exchange, path: string, response: ServerResponse): void {
  const record = exchange.files.findByPath(decodeURIComponent(path));
  if (record === undefined) {
    sendJson(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    return;
  }
  const bytes = exchange.files.read(record);
  const fallback = record.path.startsWith('photos/') ? 'image/jpeg' : 'application/octet-stream';
  response.writeHead(200, {
    'content-type': record.mediaType ?? fallback,
    'content-length': bytes.length,
    // What people send must never run as a page of ours.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}
