import { setTimeout as wait } from 'node:timers/promises';
import { Bot } from 'grammy';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotContext } from '../../src/bot/context.ts';
import { type Polling, startPolling } from '../../src/bot/polling.ts';
import { UpdateQueue } from '../../src/bot/update-queue.ts';
import { type StandIn, startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { addFault, askStandIn, pushUpdate, readReport } from '../support/stand-in.ts';

const token = '123456:polling-test';
const hien = 7_300_000_001;
const lan = 7_300_000_002;

let standIn: StandIn;
let polling: Polling | null;
let bot: Bot<BotContext>;
/** What was begun and done, in order: "begin một", "end một". */
let happened: string[];
/** Texts whose handling waits until they are let go. */
let held: Map<string, () => void>;
let logged: { readonly level: number; readonly msg: string }[];

beforeEach(async () => {
  standIn = await startStandIn({ token });
  for (const [id, firstName] of [
    [hien, 'Hiền'],
    [lan, 'Lan'],
  ] as const)
    await askStandIn(standIn, 'POST', 'people', { id, firstName });
  happened = [];
  held = new Map();
  logged = [];
  polling = null;
});

afterEach(async () => {
  for (const release of held.values()) release();
  await polling?.stop();
  await standIn.stop();
});

async function start(options: { readonly timeoutSeconds?: number } = {}): Promise<void> {
  const { timeoutSeconds = 20 } = options;
  bot = new Bot<BotContext>(token, { client: { apiRoot: standIn.url, timeoutSeconds } });
  bot.on('message:text', async (context) => {
    const { text } = context.message;
    happened.push(`begin ${text}`);
    if (text.startsWith('giữ')) await new Promise<void>((resolve) => held.set(text, resolve));
    if (text.startsWith('hỏng')) throw new Error('a handler broke');
    happened.push(`end ${text}`);
  });
  await bot.init();
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const updates = new UpdateQueue((update) => bot.handleUpdate(update), log);
  polling = startPolling(bot, updates, log);
}

async function write(person: number, text: string): Promise<void> {
  await askStandIn(standIn, 'POST', 'send', { person, text });
}

async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`not seen: ${what}; happened: ${happened.join(', ')}`);
    await wait(20);
  }
}

const has = (what: string) => until(() => happened.includes(what), what);
const pending = async (): Promise<number> => (await readReport(standIn)).pendingUpdates;

describe('what people write', () => {
  it('is handled one after the other within a chat', async () => {
    await start();
    await write(hien, 'giữ 1');
    await write(hien, 'hai');
    await write(hien, 'ba');
    await has('begin giữ 1');
    await wait(300);
    expect(happened).toEqual(['begin giữ 1']);
    held.get('giữ 1')?.();
    await has('end ba');
    expect(happened).toEqual(['begin giữ 1', 'end giữ 1', 'begin hai', 'end hai', 'begin ba', 'end ba']);
  });

  it('does not wait for somebody else’s slow answer', async () => {
    await start();
    await write(hien, 'giữ 1');
    await has('begin giữ 1');
    await write(lan, 'hai');
    await has('end hai');
    expect(happened).not.toContain('end giữ 1');
  });

  it('is handled once, however often it is fetched while it is in hand', async () => {
    await start();
    await write(hien, 'giữ 1');
    await has('begin giữ 1');
    const before = (await readReport(standIn)).calls['getUpdates'] ?? 0;
    await until(
      async () => ((await readReport(standIn)).calls['getUpdates'] ?? 0) > before + 2,
      'more polls',
    );
    held.get('giữ 1')?.();
    await has('end giữ 1');
    await until(async () => (await pending()) === 0, 'everything confirmed');
    expect(happened).toEqual(['begin giữ 1', 'end giữ 1']);
  });

  it('of a kind that nobody knows yet is passed over and confirmed', async () => {
    await start();
    await pushUpdate(standIn, { something_new: { from: { id: hien, is_bot: false, first_name: 'Hiền' } } });
    await write(hien, 'hai');
    await has('end hai');
    await until(async () => (await pending()) === 0, 'everything confirmed');
    expect(logged).toEqual([]);
  });

  it('is handled although the one before it broke', async () => {
    await start();
    await write(hien, 'hỏng');
    await write(hien, 'hai');
    await has('end hai');
    expect(logged.filter(({ level }) => level >= 50)).toHaveLength(1);
    await until(async () => (await pending()) === 0, 'everything confirmed');
  });
});

describe('Telegram', () => {
  it('keeps an update until it is done, and what came after it too', async () => {
    await start();
    await write(hien, 'giữ 1');
    await has('begin giữ 1');
    await write(lan, 'hai');
    await has('end hai');
    await wait(600);
    expect(await pending()).toBe(2);
    held.get('giữ 1')?.();
    await until(async () => (await pending()) === 0, 'both confirmed');
  });

  it('hands out again what was in hand when the process ended', async () => {
    await start();
    await write(hien, 'giữ 1');
    await has('begin giữ 1');
    const again = await bot.api.getUpdates({ timeout: 0 });
    expect(again.map(({ message }) => message?.text)).toEqual(['giữ 1']);
  });

  it.each(['500', '502html', 'resetBefore', '429'] as const)(
    'may fail with %s for a while, and the bot goes on',
    async (kind) => {
      await addFault(standIn, { kind, method: 'getUpdates', times: 2, retryAfter: 1 });
      await start();
      await write(hien, 'một');
      await has('end một');
      expect(logged.some(({ level }) => level === 40)).toBe(true);
      expect(logged.filter(({ level }) => level > 40)).toEqual([]);
    },
  );

  it('may be silent for longer than a call may take', async () => {
    await start({ timeoutSeconds: 2 });
    await wait(3_500);
    await write(hien, 'một');
    await has('end một');
    expect(logged).toEqual([]);
  });

  it('that does not know the token is named in the log, without the token', async () => {
    await start();
    await standIn.stop();
    const other = await startStandIn({ token: '999999:another', port: Number(new URL(standIn.url).port) });
    await until(() => logged.some(({ level }) => level === 60), 'a fatal line');
    expect(logged.find(({ level }) => level === 60)?.msg).toMatch(/BOT_TOKEN.*@BotFather/);
    expect(JSON.stringify(logged)).not.toContain(token);
    await polling?.stop();
    polling = null;
    await other.stop();
  });
});

describe('stopping', () => {
  it('does not wait for a quiet poll', async () => {
    await start();
    await wait(100);
    const begun = Date.now();
    await polling?.stop();
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  it('finishes what runs and confirms it, so that nothing is done twice', async () => {
    await start();
    await write(hien, 'giữ 1');
    await has('begin giữ 1');
    const stopped = polling?.stop();
    await wait(100);
    held.get('giữ 1')?.();
    await stopped;
    polling = null;
    expect(happened).toEqual(['begin giữ 1', 'end giữ 1']);
    expect(await pending()).toBe(0);
  });

  it('begins nothing new: what comes later waits for the next start', async () => {
    await start();
    await polling?.stop();
    await write(hien, 'sau');
    await wait(200);
    expect(happened).toEqual([]);
    await start();
    await has('end sau');
  });
});
