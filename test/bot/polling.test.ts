import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Polling, type PollingOptions, startPolling } from '../../src/bot/polling.ts';
import { UpdateQueue } from '../../src/bot/update-queue.ts';
import { startStandIn } from '../../src/demo/stand-in/stand-in.ts';
import { addFault, pushUpdate, readReport } from '../support/stand-in.ts';
import { type BareBot, hien, lan, openBareBot } from './bare-bot.ts';

const token = '123456:polling-test';

let bare: BareBot;
let polling: Polling | null;

beforeEach(async () => {
  bare = await openBareBot({ token });
  polling = null;
});

afterEach(async () => {
  bare.letAllGo();
  await polling?.stop();
  await bare.standIn.stop();
});

async function start(options: PollingOptions = {}): Promise<void> {
  const { bot, log } = bare;
  await bot.init();
  const updates = new UpdateQueue((update) => bot.handleUpdate(update), log);
  polling = startPolling(bot, updates, log, options);
}

describe('what people write', () => {
  it('is handled one after the other within a chat', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.write(hien, 'hai');
    await bare.write(hien, 'ba');
    await bare.has('begin giữ 1');
    await wait(300);
    expect(bare.happened).toEqual(['begin giữ 1']);
    bare.letGo('giữ 1');
    await bare.has('end ba');
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1', 'begin hai', 'end hai', 'begin ba', 'end ba']);
  });

  it('does not wait for somebody else’s slow answer', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    await bare.write(lan, 'hai');
    await bare.has('end hai');
    expect(bare.happened).not.toContain('end giữ 1');
  });

  it('is handled once, however often it is fetched while it is in hand', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    const before = (await readReport(bare.standIn)).calls['getUpdates'] ?? 0;
    await bare.until(
      async () => ((await readReport(bare.standIn)).calls['getUpdates'] ?? 0) > before + 2,
      'more polls',
    );
    bare.letGo('giữ 1');
    await bare.has('end giữ 1');
    await bare.until(async () => (await bare.pending()) === 0, 'everything confirmed');
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1']);
  });

  it('of a kind that nobody knows yet is passed over and confirmed', async () => {
    await start();
    await pushUpdate(bare.standIn, {
      something_new: { from: { id: hien, is_bot: false, first_name: 'Hiền' } },
    });
    await bare.write(hien, 'hai');
    await bare.has('end hai');
    await bare.until(async () => (await bare.pending()) === 0, 'everything confirmed');
    expect(bare.logged).toEqual([]);
  });

  it('is tried again where handling it broke, and then the next one has its turn', async () => {
    await start();
    await bare.write(hien, 'hỏng');
    await bare.write(hien, 'hai');
    await bare.has('end hai');
    expect(bare.happened).toEqual(['begin hỏng', 'begin hỏng', 'end hỏng', 'begin hai', 'end hai']);
    expect(bare.logged.filter(({ level }) => level >= 50)).toHaveLength(1);
    await bare.until(async () => (await bare.pending()) === 0, 'everything confirmed');
  });

  it('that breaks again and again is kept by Telegram and lets others through, until it is given up', async () => {
    await start({ patientForMs: 2_000 });
    await bare.write(hien, 'hỏng mãi');
    await bare.write(hien, 'hai');
    await bare.write(lan, 'ba');
    await bare.has('end ba');
    expect(await bare.pending()).toBe(3);
    expect(bare.happened).not.toContain('begin hai');
    await bare.has('end hai');
    await bare.until(async () => (await bare.pending()) === 0, 'everything confirmed');
    expect(bare.logged.at(-1)?.msg).toBe('an update was given up');
  });
});

describe('Telegram', () => {
  it('keeps an update until it is done, and what came after it too', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    await bare.write(lan, 'hai');
    await bare.has('end hai');
    await wait(600);
    expect(await bare.pending()).toBe(2);
    bare.letGo('giữ 1');
    await bare.until(async () => (await bare.pending()) === 0, 'both confirmed');
  });

  it('hands out again what was in hand when the process ended', async () => {
    await start();
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    const again = await bare.bot.api.getUpdates({ timeout: 0 });
    expect(again.map(({ message }) => message?.text)).toEqual(['giữ 1']);
  });

  it.each(['500', '502html', 'resetBefore', '429'] as const)(
    'may fail with %s for a while, and the bot goes on',
    async (kind) => {
      await addFault(bare.standIn, { kind, method: 'getUpdates', times: 2, retryAfter: 1 });
      await start();
      await bare.write(hien, 'một');
      await bare.has('end một');
      expect(bare.logged.some(({ level }) => level === 40)).toBe(true);
      expect(bare.logged.filter(({ level }) => level > 40)).toEqual([]);
    },
  );

  it('may be silent for longer than a call may take', async () => {
    await bare.standIn.stop();
    bare = await openBareBot({ token, timeoutSeconds: 2 });
    await start();
    await wait(3_500);
    await bare.write(hien, 'một');
    await bare.has('end một');
    expect(bare.logged).toEqual([]);
  });

  it('that does not know the token is named in the log, without the token', async () => {
    await start();
    await bare.standIn.stop();
    const other = await startStandIn({
      token: '999999:another',
      port: Number(new URL(bare.standIn.url).port),
    });
    await bare.until(() => bare.logged.some(({ level }) => level === 60), 'a fatal line');
    expect(bare.logged.find(({ level }) => level === 60)?.msg).toMatch(/BOT_TOKEN.*@BotFather/);
    expect(JSON.stringify(bare.logged)).not.toContain(token);
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
    await bare.write(hien, 'giữ 1');
    await bare.has('begin giữ 1');
    const stopped = polling?.stop();
    await wait(100);
    bare.letGo('giữ 1');
    await stopped;
    polling = null;
    expect(bare.happened).toEqual(['begin giữ 1', 'end giữ 1']);
    expect(await bare.pending()).toBe(0);
  });

  it('does not wait for what breaks again and again, and leaves it to the next start', async () => {
    await start();
    await bare.write(hien, 'hỏng mãi');
    await bare.has('begin hỏng mãi');
    const begun = Date.now();
    await polling?.stop();
    polling = null;
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(await bare.pending()).toBe(1);
  });

  it('begins nothing new: what comes later waits for the next start', async () => {
    await start();
    await polling?.stop();
    await bare.write(hien, 'sau');
    await wait(200);
    expect(bare.happened).toEqual([]);
    await start();
    await bare.has('end sau');
  });
});
