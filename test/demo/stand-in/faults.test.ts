import { type Api, HttpError } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, type Phone } from '../../support/phone.ts';
import { addFault, askStandIn, clearFaults, readReport, resetReport } from '../../support/stand-in.ts';
import { apiOf, callRaw, refusalOf } from './bot-calls.ts';

let standIn: StandIn;
let api: Api;
let phone: Phone;

async function start(options: Partial<StandInOptions> = {}): Promise<void> {
  standIn = await startStandIn({ token: '123456:secret', ...options });
  api = apiOf(standIn);
  phone = await openPhone(standIn, { firstName: 'Hiền' });
  await askStandIn(standIn, 'POST', 'send', { person: phone.id, text: '/start' });
}

const textsFromBot = async () =>
  (await phone.messages()).filter(({ from }) => from === 'bot').map(({ text }) => text);

beforeEach(() => start());
afterEach(() => standIn.stop());

describe('a fault', () => {
  it('429 says how long to wait, as often as it was asked for', async () => {
    await addFault(standIn, { kind: '429', method: 'sendMessage', times: 2, retryAfter: 7 });
    for (let time = 0; time < 2; time++) {
      const answer = await callRaw(standIn, 'sendMessage', { chat_id: phone.id, text: 'a' });
      expect(answer).toEqual({
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 7',
        parameters: { retry_after: 7 },
      });
    }
    await expect(api.sendMessage(phone.id, 'a')).resolves.toBeDefined();
    expect((await readReport(standIn)).refused).toEqual([]);
  });

  it('403 and 500 are answered as Telegram does', async () => {
    await addFault(standIn, { kind: '403', times: 1 });
    expect(await refusalOf(api.sendMessage(phone.id, 'a'))).toBe(
      '403 Forbidden: bot was blocked by the user',
    );
    await addFault(standIn, { kind: '500', times: 1 });
    expect(await refusalOf(api.sendMessage(phone.id, 'a'))).toBe('500 Internal Server Error');
    expect(await textsFromBot()).toEqual([]);
  });

  it('502 is a page and no JSON', async () => {
    await addFault(standIn, { kind: '502html', times: 1 });
    await expect(api.sendMessage(phone.id, 'a')).rejects.toBeInstanceOf(HttpError);
    expect(await textsFromBot()).toEqual([]);
  });

  it('that resets before leaves no message, after leaves one although the call failed', async () => {
    await addFault(standIn, { kind: 'resetBefore', times: 1 });
    await expect(api.sendMessage(phone.id, 'trước')).rejects.toBeInstanceOf(HttpError);
    expect(await textsFromBot()).toEqual([]);
    await addFault(standIn, { kind: 'resetAfter', times: 1 });
    await expect(api.sendMessage(phone.id, 'sau')).rejects.toBeInstanceOf(HttpError);
    expect(await textsFromBot()).toEqual(['sau']);
  });

  it('can be slowness', async () => {
    await addFault(standIn, { kind: 'slow', times: 1, delayMs: 200 });
    const begun = Date.now();
    await api.sendMessage(phone.id, 'a');
    expect(Date.now() - begun).toBeGreaterThanOrEqual(195);
  });

  it('meets only the method and the person it is meant for, and can be cleared', async () => {
    const other = await openPhone(standIn, { firstName: 'Sáng' });
    await askStandIn(standIn, 'POST', 'send', { person: other.id, text: '/start' });
    await addFault(standIn, { kind: '500', person: other.id, method: 'sendMessage', times: 5 });
    await api.sendMessage(phone.id, 'a');
    await api.sendChatAction(other.id, 'typing');
    expect(await refusalOf(api.sendMessage(other.id, 'a'))).toContain('500');
    await clearFaults(standIn);
    await expect(api.sendMessage(other.id, 'a')).resolves.toBeDefined();
  });
});

describe('the pace', () => {
  it('is held for all chats together', async () => {
    await standIn.stop();
    await start({ messagesPerSecond: 5 });
    for (let sent = 0; sent < 5; sent++) await api.sendMessage(phone.id, `${sent}`);
    expect(await refusalOf(api.sendMessage(phone.id, 'thừa'))).toBe('429 Too Many Requests: retry after 1');
    await new Promise((resolve) => setTimeout(resolve, 1050));
    await expect(api.sendMessage(phone.id, 'a')).resolves.toBeDefined();
  });

  it('is held within one chat, short bursts aside', async () => {
    await standIn.stop();
    await start({ messagesPerSecond: 1000 });
    for (let sent = 0; sent < 20; sent++) await api.sendMessage(phone.id, `${sent}`);
    expect(await refusalOf(api.sendMessage(phone.id, 'a'))).toMatch(/^429/);
    const other = await openPhone(standIn, { firstName: 'Sáng' });
    await askStandIn(standIn, 'POST', 'send', { person: other.id, text: '/start' });
    await expect(api.sendMessage(other.id, 'a')).resolves.toBeDefined();
  });

  it('of a slow network is the same for every call', async () => {
    await standIn.stop();
    await start({ callDelayMs: 100 });
    const begun = Date.now();
    await api.getMe();
    expect(Date.now() - begun).toBeGreaterThanOrEqual(95);
  });
});

describe('the report', () => {
  it('names each refused call with its reason, counts calls, and can be emptied', async () => {
    await refusalOf(api.sendMessage(phone.id, '<b>', { parse_mode: 'HTML' }));
    const report = await readReport(standIn);
    expect(report.refused).toMatchObject([
      {
        method: 'sendMessage',
        error: expect.stringContaining("can't parse entities"),
        parameters: { text: '<b>' },
      },
    ]);
    expect(report.calls).toEqual({ sendMessage: 1 });
    expect(report.pendingUpdates).toBe(1);
    await resetReport(standIn);
    expect(await readReport(standIn)).toMatchObject({ refused: [], calls: {}, unansweredPresses: [] });
  });
});
