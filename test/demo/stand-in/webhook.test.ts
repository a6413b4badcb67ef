import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Api, webhookCallback } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, type Phone } from '../../support/phone.ts';
import { askStandIn, settle } from '../../support/stand-in.ts';
import { apiOf, refusalOf } from './bot-calls.ts';
import { createEchoBot } from './echo-bot.ts';

let standIn: StandIn;
let api: Api;
let phone: Phone;
let server: Server | undefined;

interface Delivery {
  readonly text: string;
  readonly secret: string | undefined;
  readonly at: number;
}

async function listen(created: Server): Promise<string> {
  server = created;
  await new Promise<void>((resolve) => created.listen(0, '127.0.0.1', resolve));
  const address = created.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}/hook`;
}

/** Answers with the codes one after the other, then 200. */
async function receive(codes: readonly number[]): Promise<{ url: string; deliveries: Delivery[] }> {
  const deliveries: Delivery[] = [];
  const url = await listen(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const update: { message?: { text?: string } } = JSON.parse(Buffer.concat(chunks).toString());
        const header = request.headers['x-telegram-bot-api-secret-token'];
        const secret = typeof header === 'string' ? header : undefined;
        response.statusCode = codes[deliveries.length] ?? 200;
        deliveries.push({ text: update.message?.text ?? '', secret, at: Date.now() });
        response.end();
      });
    }),
  );
  return { url, deliveries };
}

beforeEach(async () => {
  standIn = await startStandIn({ token: '123456:secret', webhookRetryMs: 40 });
  api = apiOf(standIn);
  phone = await openPhone(standIn, { firstName: 'Hiền' });
});

afterEach(async () => {
  await standIn.stop();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

describe('a webhook', () => {
  it('serves a grammY bot as polling does', async () => {
    const bot = createEchoBot(standIn);
    await bot.init();
    const url = await listen(createServer(webhookCallback(bot, 'http', { secretToken: 'abc' })));
    await api.setWebhook(url, { secret_token: 'abc' });
    await phone.send('xin chào');
    expect(await phone.screen()).toBe('Đã nghe: xin chào');
  });

  it('gets each update again, after twice as long each time, until it answers well', async () => {
    const { url, deliveries } = await receive([500, 500, 403]);
    await api.setWebhook(url, { secret_token: 'a-b_c' });
    await phone.send('một');
    expect(deliveries.map(({ text, secret }) => `${text} ${secret}`)).toEqual(Array(4).fill('một a-b_c'));
    const pauses = deliveries.slice(1).map(({ at }, index) => at - (deliveries[index]?.at ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(38);
    expect(pauses[1]).toBeGreaterThanOrEqual(78);
    expect(pauses[2]).toBeGreaterThanOrEqual(158);
    const info = await api.getWebhookInfo();
    expect(info).toMatchObject({ url, pending_update_count: 0 });
    expect(info.last_error_message).toContain('403');
  });

  it('gets nothing more once the stand-in has stopped, not even what failed just then', async () => {
    const held: ServerResponse[] = [];
    await api.setWebhook(await listen(createServer((_request, response) => held.push(response))));
    await askStandIn(standIn, 'POST', 'send', { person: phone.id, text: 'một' });
    while (held.length === 0) await wait(5);
    await standIn.stop();
    for (const response of held) response.writeHead(500).end();
    await wait(300);
    expect(held).toHaveLength(1);
    standIn = await startStandIn({ token: '123456:secret' });
  });

  it('keeps the order within a chat while one update fails', async () => {
    const { url, deliveries } = await receive([500]);
    await api.setWebhook(url);
    for (const text of ['một', 'hai']) await askStandIn(standIn, 'POST', 'send', { person: phone.id, text });
    await settle(standIn);
    expect(deliveries.map(({ text }) => text)).toEqual(['một', 'một', 'hai']);
  });

  it('and polling exclude each other', async () => {
    const { url } = await receive([]);
    const polling = refusalOf(api.getUpdates({ timeout: 30 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await api.setWebhook(url);
    expect(await polling).toBe('409 Conflict: terminated by setWebhook request');
    expect(await refusalOf(api.getUpdates())).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });

  it('drops what is waiting, when asked to', async () => {
    await askStandIn(standIn, 'POST', 'send', { person: phone.id, text: 'cũ' });
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getUpdates()).toEqual([]);
  });

  it('needs https outside this machine, and a secret of plain letters', async () => {
    expect(await refusalOf(api.setWebhook('http://example.com/hook'))).toBe(
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expect(await refusalOf(api.setWebhook('https://example.com', { secret_token: 'bí mật' }))).toBe(
      '400 Bad Request: secret token contains unallowed characters',
    );
    expect(await refusalOf(api.setWebhook('nowhere'))).toBe('400 Bad Request: invalid webhook URL specified');
  });
});
