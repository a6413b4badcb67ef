import type { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { askStandIn } from '../../support/stand-in.ts';
import { apiOf, refusalOf } from './bot-calls.ts';

const person = 7_100_000_001;
let standIn: StandIn;
let api: Api;

async function write(text: string): Promise<number> {
  const answer = await askStandIn<{ updateId: number }>(standIn, 'POST', 'send', { person, text });
  return answer.updateId;
}

const textsOf = (updates: Awaited<ReturnType<Api['getUpdates']>>) =>
  updates.map((update) => update.message?.text);

beforeEach(async () => {
  standIn = await startStandIn({ token: '123456:secret' });
  api = apiOf(standIn);
  await askStandIn(standIn, 'POST', 'people', { id: person, firstName: 'Hiền' });
});

afterEach(() => standIn.stop());

describe('updates', () => {
  it('come in order, and again and again until an offset confirms them', async () => {
    const ids = [await write('một'), await write('hai'), await write('ba')];
    expect(ids).toEqual([ids[0], Number(ids[0]) + 1, Number(ids[0]) + 2]);
    expect(textsOf(await api.getUpdates())).toEqual(['một', 'hai', 'ba']);
    expect(textsOf(await api.getUpdates())).toEqual(['một', 'hai', 'ba']);
    expect(textsOf(await api.getUpdates({ offset: Number(ids[1]) }))).toEqual(['hai', 'ba']);
    expect(textsOf(await api.getUpdates())).toEqual(['hai', 'ba']);
    expect(textsOf(await api.getUpdates({ limit: 1 }))).toEqual(['hai']);
    expect(textsOf(await api.getUpdates({ offset: -1 }))).toEqual(['ba']);
    expect(await api.getUpdates({ offset: Number(ids[2]) + 1 })).toEqual([]);
  });

  it('show the message as it was when they arose', async () => {
    await write('trước');
    const body = { person, messageId: 1, text: 'sau' };
    await askStandIn(standIn, 'POST', 'edit', body);
    const [first, second] = await api.getUpdates();
    expect(first?.message?.text).toBe('trước');
    expect(second?.edited_message?.text).toBe('sau');
  });

  it('end a long poll at once', async () => {
    const begun = Date.now();
    const polling = api.getUpdates({ timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await write('một');
    expect(textsOf(await polling)).toEqual(['một']);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  it('let a long poll end empty after its time', async () => {
    const begun = Date.now();
    expect(await api.getUpdates({ timeout: 1 })).toEqual([]);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(950);
  });

  it('go to one poller only: the older one is sent away', async () => {
    const older = refusalOf(api.getUpdates({ timeout: 30 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const newer = api.getUpdates({ timeout: 30 });
    expect(await older).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await write('một');
    expect(textsOf(await newer)).toEqual(['một']);
  });

  it('are not lost to a poller that hung up', async () => {
    const hangUp = new AbortController();
    const url = `${standIn.url}/bot${standIn.token}/getUpdates?timeout=30`;
    const polling = fetch(url, { signal: hangUp.signal }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    hangUp.abort();
    await polling;
    await write('một');
    expect(textsOf(await api.getUpdates())).toEqual(['một']);
  });

  it('come only in the kinds that the bot asked for', async () => {
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    await write('không nghe');
    expect(await api.getUpdates()).toEqual([]);
    await api.getUpdates({ allowed_updates: [] });
    await write('nghe');
    expect(textsOf(await api.getUpdates())).toEqual(['nghe']);
  });

  it('can be sent again with the same id after they were confirmed', async () => {
    const updateId = await write('một');
    await api.getUpdates({ offset: updateId + 1 });
    await askStandIn(standIn, 'POST', 'update', { repeatOf: updateId });
    const [again] = await api.getUpdates({ offset: updateId + 1 });
    expect(again).toMatchObject({ update_id: updateId, message: { text: 'một' } });
    expect(await api.getUpdates({ offset: updateId + 1 })).toEqual([]);
    const unknown = askStandIn(standIn, 'POST', 'update', { repeatOf: 5 });
    await expect(unknown).rejects.toThrow('No update 5');
  });

  it('can be any object at all', async () => {
    await askStandIn(standIn, 'POST', 'update', { update: { poll_answer: { poll_id: 'x' } } });
    const [update] = await api.getUpdates();
    expect(update).toMatchObject({ update_id: expect.any(Number), poll_answer: { poll_id: 'x' } });
  });

  it('have ids that a later stand-in does not give again', async () => {
    const before = await write('một');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const later = await startStandIn({ token: '123456:secret' });
    try {
      await askStandIn(later, 'POST', 'people', { id: person, firstName: 'Hiền' });
      const answer = await askStandIn<{ updateId: number }>(later, 'POST', 'send', { person, text: 'a' });
      expect(answer.updateId).toBeGreaterThan(before);
      expect(answer.updateId).toBeLessThan(2 ** 31);
    } finally {
      await later.stop();
    }
  });
});
