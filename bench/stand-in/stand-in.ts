// Telegram for the bench: only what a form needs, answered at once. Whether a bot keeps to Telegram's rules is checked
// elsewhere; this one must never be what is waited for.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { UpdateQueue } from './update-queue.ts';

export interface SentMessage {
  readonly chat: number;
  readonly messageId: number;
  /** As the bot wrote it, markup and all. */
  readonly text: string;
  readonly buttons: readonly Button[];
  /** The message brings the keyboard below the chat. */
  readonly hasKeyboard: boolean;
}

export interface Button {
  readonly text: string;
  readonly data: string;
}

export interface StandIn {
  readonly url: string;
  readonly updates: UpdateQueue;
  /** Calls so far, by method. */
  readonly calls: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export interface StandInOptions {
  /** From the bot to Telegram and back, in milliseconds, on every call. */
  readonly delayMs?: number;
  onMessage(message: SentMessage): void;
}

type Parameters = Readonly<Record<string, unknown>>;

const me = {
  id: 4_200_000_000,
  is_bot: true,
  first_name: 'Bench',
  username: 'bench_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};

export async function startStandIn({ delayMs = 0, onMessage }: StandInOptions): Promise<StandIn> {
  const updates = new UpdateQueue();
  const calls = new Map<string, number>();
  let lastMessageId = 0;

  async function call(method: string, parameters: Parameters): Promise<unknown> {
    switch (method) {
      case 'getUpdates':
        return updates.take({
          offset: Number(parameters['offset'] ?? 0),
          limit: Number(parameters['limit'] ?? 100),
          seconds: Number(parameters['timeout'] ?? 0),
        });
      case 'getMe':
        return me;
      case 'sendMessage':
      case 'editMessageText': {
        lastMessageId += 1;
        const message = readMessage(parameters, lastMessageId);
        onMessage(message);
        const { chat, messageId, text } = message;
        return { message_id: messageId, date: nowInSeconds(), chat: { id: chat, type: 'private' }, text };
      }
      default:
        return true;
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').slice((request.url ?? '').lastIndexOf('/') + 1);
    calls.set(method, (calls.get(method) ?? 0) + 1);
    const parameters = await readParameters(request);
    if (delayMs > 0) await wait(delayMs / 2);
    const result = JSON.stringify({ ok: true, result: await call(method, parameters) });
    if (delayMs > 0) await wait(delayMs / 2);
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', Buffer.byteLength(result));
    response.end(result);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('the stand-in could not answer', request.url, error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  return { url: await listen(server), updates, calls, close: () => close(server, updates) };
}

function readMessage(parameters: Parameters, messageId: number): SentMessage {
  // Some libraries send nested values as JSON within JSON.
  const given = parameters['reply_markup'];
  const markup: { inline_keyboard?: { text: string; callback_data?: string }[][]; keyboard?: unknown } =
    (typeof given === 'string' ? JSON.parse(given) : given) ?? {};
  return {
    chat: Number(parameters['chat_id']),
    messageId,
    text: String(parameters['text']),
    buttons: (markup.inline_keyboard ?? [])
      .flat()
      .flatMap(({ text, callback_data: data }) => (data === undefined ? [] : [{ text, data }])),
    hasKeyboard: markup.keyboard !== undefined,
  };
}

async function readParameters(request: IncomingMessage): Promise<Parameters> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  if (body === '') return {};
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return JSON.parse(body);
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body));
  throw new Error(`a body of the type ${type}`);
}

export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

function close(server: Server, updates: UpdateQueue): Promise<void> {
  updates.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
