import { setTimeout as wait } from 'node:timers/promises';
import { type ServerType, serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UpdateQueue } from '../../src/bot/update-queue.ts';
import { Webhook } from '../../src/bot/webhook.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { type BareBot, hien, lan, openBareBot } from './bare-bot.ts';

const secret = 'Only_Telegram-knows-this-1';

let bare: BareBot;
let frontDoor: FrontDoor;
let server: ServerType;
let webhook: Webhook;

beforeEach(async () => {
  bare = await openBareBot({ token: '123456:webhook-test', webhookRetryMs: 20 });
  frontDoor = await openFrontDoor();
});

afterEach(async () => {
  bare.letAllGo();
  await webhook.stop();
  await new Promise((resolve) => {
    server.close(resolve);
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  await bare.standIn.stop();
  await frontDoor.stop();
});

/** The web server of the process, and the webhook that is not open yet. */
async function listen(options: { readonly trustsProxy?: boolean } = {}): Promise<void> {
  const { bot, log } = bare;
  bot.botInfo = await bot.api.getMe();
  const updates = new UpdateQueue((update) => bot.handleUpdate(update), log);
  const { trustsProxy = true } = options;
  webhook = new Webhook({ url: `${frontDoor.url}/telegram`, secret, trustsProxy, updates, log });
  const web = new Hono().all(webhook.path, (context) =>
    webhook.answer(context.req.raw, getConnInfo(context).remote.address),
  );
  server = await new Promise<ServerType>((resolve) => {
    const opened = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      frontDoor.leadTo(`http://127.0.0.1:${port}`);
      resolve(opened);
    });
  });
}

async function start(options: { readonly trustsProxy?: boolean } = {}): Promise<void> {
  await listen(options);
  await webhook.open(bare.bot.api);
}

async function call(options: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) {
  const { headers, ...rest } = options;
  return await fetch(`${frontDoor.url}/telegram`, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': secret, 'content-type': 'application/json', ...headers },
    ...rest,
  });
}

const chat = { id: hien, type: 'private', first_name: 'Hiền' };
const from = { id: hien, is_bot: false, first_name: 'Hiền' };
const messageOf = (update_id: number, text: string): string =>
  JSON.stringify({ update_id, message: { message_id: update_id, date: 1_790_000_000, chat, from, text } });
const pressOf = (update_id: number, data: string): string =>
  JSON.stringify({ update_id, callback_query: { id: '1', from, chat_instance: '1', data } });

describe('a call that does not come from Telegram', () => {
  it.each([
    ['without the secret', {}],
    ['with an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['with a secret of the same length', { 'x-telegram-bot-api-secret-token': secret.replace('O', 'o') }],
    ['with the beginning of the secret', { 'x-telegram-bot-api-secret-token': secret.slice(0, -1) }],
    ['with more than the secret', { 'x-telegram-bot-api-secret-token': `${secret}1` }],
  ])('%s is refused and changes nothing', async (_how, headers) => {
    await start();
    const body = messageOf(1, 'một');
    const answer = await fetch(`${frontDoor.url}/telegram`, { method: 'POST', headers, body });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
    expect(bare.happened).toEqual([]);
  });

  it('but from a browser is told that only POST is of use', async () => {
    await start();
    const answer = await call({ method: 'GET' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it.each(['', 'một', '{"update_id": 1', '[]', 'null', '{}', '{"update_id": "1"}', '{"update_id": 1.5}'])(
    'is refused where it says %j, which is no update',
    async (body) => {
      await start();
      expect((await call({ body })).status).toBe(400);
      expect(bare.happened).toEqual([]);
    },
  );

  it('is not read to its end where it says too much', async () => {
    await start();
    const long = messageOf(1, 'á'.repeat(600_000));
    expect((await call({ body: long })).status).toBe(413);
    // In pieces and without its length beforehand.
    const inPieces = new Blob([long]).stream();
    expect((await call({ body: inPieces, duplex: 'half' })).status).toBe(413);
    expect((await call({ body: messageOf(2, 'hai') })).status).toBe(200);
    expect(bare.happened).toEqual(['begin hai', 'end hai']);
  });

  it('is named in the log by its address alone, once', async () => {
    await start();
    const headers = { 'x-telegram-bot-api-secret-token': 'guessed', 'x-forwarded-for': '203.0.113.7' };
    for (let count = 0; count < 5; count += 1) await call({ headers, body: messageOf(1, 'Bí mật') });
    expect(bare.logged).toMatchObject([{ level: 40, address: '127.0.0.1', status: 401 }]);
    expect(JSON.stringify(bare.logged)).not.toMatch(/Bí mật|Hiền|guessed|Only_Telegram/);
  });

  it.each([
    [true, '203.0.113.7', '203.0.113.7'],
    [true, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [true, 'somewhere else', '127.0.0.1'],
    [false, '203.0.113.7', '127.0.0.1'],
  ])(
    'has an address that is believed where the web server in front is ours: %s, %s',
    async (trustsProxy, forwarded, named) => {
      await start({ trustsProxy });
      const answer = await webhook.answer(
        new Request(`${frontDoor.url}/telegram`, {
          method: 'POST',
          headers: { 'x-forwarded-for': forwarded },
        }),
        '127.0.0.1',
      );
      expect(answer.status).toBe(401);
      expect(bare.logged).toMatchObject([{ address: named }]);
    },
  );
});

describe('an update that Telegram brings', () => {
  it('is confirmed when it is done and not before', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    await wait(100);
    expect(await bare.pending()).toBe(1);
    bare.letGo('giữ 1');
    await bare.until(async () => (await bare.pending()) === 0, 'confirmed');
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1']);
  });

  it('is handled once when it comes again while it is in hand, and both calls are answered', async () => {
    await start();
    const first = call({ body: messageOf(1, 'giữ 1') });
    await bare.has('begin giữ 1');
    const second = call({ body: messageOf(1, 'giữ 1') });
    await wait(100);
    bare.letGo('giữ 1');
    expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1']);
  });

  it('does not wait for somebody else’s slow answer', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    await bare.write(lan, 'hai');
    await bare.has('end hai');
    expect(bare.happened).toEqual(['begin giữ 1', 'begin hai', 'end hai']);
  });

  it('waits for what the same person did before, message or press, in the order it was done', async () => {
    await start();
    const bodies = [messageOf(1, 'giữ 1'), pressOf(4, 'bốn'), messageOf(3, 'ba'), pressOf(2, 'hai')];
    const answers = bodies.map(async (body) => {
      await wait(bodies.indexOf(body) * 30);
      return (await call({ body })).status;
    });
    await wait(250);
    expect(bare.happened).toEqual(['begin giữ 1']);
    bare.letGo('giữ 1');
    expect(await Promise.all(answers)).toEqual([200, 200, 200, 200]);
    expect(bare.happened.filter((what) => what.startsWith('end'))).toEqual([
      'end giữ 1',
      'end hai',
      'end ba',
      'end bốn',
    ]);
  });

  it('is brought again where handling it broke, and then the next one has its turn', async () => {
    await start();
    await bare.write(hien, 'hỏng');
    await bare.write(hien, 'hai');
    await bare.has('end hai');
    expect(bare.happened).toEqual(['begin hỏng', 'begin hỏng', 'end hỏng', 'begin hai', 'end hai']);
    await bare.until(async () => (await bare.pending()) === 0, 'everything confirmed');
    expect(bare.logged.filter(({ level }) => level >= 50)).toHaveLength(1);
  });

  it('of a kind that nobody knows yet is passed over and confirmed', async () => {
    await start();
    expect((await call({ body: '{"update_id": 1, "something_new": {}}' })).status).toBe(200);
    expect(bare.logged).toEqual([]);
  });

  it('before the bot knows who it is, is brought again later', async () => {
    await listen();
    expect((await call({ body: messageOf(1, 'một') })).status).toBe(503);
    await webhook.open(bare.bot.api);
    expect((await call({ body: messageOf(1, 'một') })).status).toBe(200);
    expect(bare.happened).toEqual(['begin một', 'end một']);
  });
});

describe('stopping', () => {
  it('finishes and confirms what is in hand, and leaves to Telegram what comes meanwhile', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    const stopped = webhook.stop();
    await bare.write(lan, 'hai');
    await wait(100);
    bare.letGo('giữ 1');
    await stopped;
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1']);
    await bare.until(async () => (await bare.pending()) === 1, 'only what came meanwhile is left');
    await webhook.open(bare.bot.api);
    await bare.has('end hai');
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1', 'begin hai', 'end hai']);
  });
});
