import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { type InOrder, UpdateQueue } from '../../src/bot/update-queue.ts';

const hien = { id: 7_300_000_001, is_bot: false, first_name: 'Hiền' };
const lan = { id: 7_300_000_002, is_bot: false, first_name: 'Lan' };

const says = (update_id: number, from: typeof hien): Update => {
  const chat = { id: from.id, type: 'private', first_name: from.first_name } as const;
  return { update_id, message: { message_id: update_id, date: 1_790_000_000, chat, from, text: 'một' } };
};
const presses = (update_id: number, from: typeof hien): Update => ({
  update_id,
  callback_query: { id: String(update_id), from, chat_instance: '1', data: 'h' },
});

/** Begun and done, in order: "begin 1", "end 1". */
let happened: string[];
/** Updates whose handling waits until they are let go. */
let held: Map<number, () => void>;
let logged: string[];

beforeEach(() => {
  happened = [];
  held = new Map();
  logged = [];
});

function openQueue(
  options: { hold?: readonly number[]; broken?: readonly number[]; inOrder?: InOrder } = {},
) {
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const handle = async ({ update_id: id }: Update): Promise<void> => {
    happened.push(`begin ${id}`);
    if (options.hold?.includes(id)) await new Promise<void>((resolve) => held.set(id, resolve));
    if (options.broken?.includes(id)) throw new Error('a handler broke');
    happened.push(`end ${id}`);
  };
  return new UpdateQueue(handle, log, options.inOrder);
}

describe('updates of one person', () => {
  it('are handled one after the other', async () => {
    const queue = openQueue({ hold: [1] });
    const both = [queue.handle(says(1, hien)), queue.handle(says(2, hien))];
    await wait(50);
    expect(happened).toEqual(['begin 1']);
    held.get(1)?.();
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(happened).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('keep the order in which they were sent, though a button press overtook a message', async () => {
    const queue = openQueue({ hold: [1] });
    const all = [queue.handle(says(1, hien))];
    await wait(20);
    for (const update of [presses(4, hien), says(3, hien), presses(2, hien)]) all.push(queue.handle(update));
    held.get(1)?.();
    await Promise.all(all);
    expect(happened.filter((what) => what.startsWith('begin'))).toEqual([
      'begin 1',
      'begin 2',
      'begin 3',
      'begin 4',
    ]);
  });

  it('that come at the same moment are handled in the order in which they were sent', async () => {
    const queue = openQueue();
    await Promise.all([queue.handle(presses(2, hien)), queue.handle(says(1, hien))]);
    expect(happened).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('are handled although the one before broke, which is said once and in the log', async () => {
    const queue = openQueue({ broken: [1] });
    expect(await Promise.all([queue.handle(says(1, hien)), queue.handle(says(2, hien))])).toEqual([
      false,
      true,
    ]);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('"update":1');
    expect(logged[0]).not.toContain('một');
  });
});

describe('updates of two people', () => {
  it('do not wait for each other', async () => {
    const queue = openQueue({ hold: [1] });
    const slow = queue.handle(says(1, hien));
    expect(await queue.handle(says(2, lan))).toBe(true);
    expect(happened).toEqual(['begin 1', 'begin 2', 'end 2']);
    held.get(1)?.();
    expect(await slow).toBe(true);
  });
});

describe('the same update', () => {
  it('that comes again while it is in hand is handled once, and both are told when it is done', async () => {
    const queue = openQueue({ hold: [1] });
    const first = queue.handle(says(1, hien));
    const second = queue.handle(says(1, hien));
    await wait(20);
    held.get(1)?.();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(happened).toEqual(['begin 1', 'end 1']);
  });

  it('that comes again afterwards is handled again: whether it took effect is for the database to say', async () => {
    const queue = openQueue();
    await queue.handle(says(1, hien));
    await queue.handle(says(1, hien));
    expect(happened).toEqual(['begin 1', 'end 1', 'begin 1', 'end 1']);
  });
});

describe('a lock of several processes', () => {
  it('is held around each update of a chat', async () => {
    const inOrder: InOrder = async (chat, work) => {
      happened.push(`lock ${chat}`);
      await work();
      happened.push(`unlock ${chat}`);
    };
    const queue = openQueue({ inOrder });
    await Promise.all([queue.handle(says(1, hien)), queue.handle(presses(2, hien))]);
    const locked = (id: number) => [`lock ${hien.id}`, `begin ${id}`, `end ${id}`, `unlock ${hien.id}`];
    expect(happened).toEqual([...locked(1), ...locked(2)]);
  });

  it('that cannot be had leaves the update unhandled, and the next one has its turn', async () => {
    let isBroken = true;
    const inOrder: InOrder = async (_chat, work) => {
      if (isBroken) throw new Error('no lock to be had');
      await work();
    };
    const queue = openQueue({ inOrder });
    expect(await queue.handle(says(1, hien))).toBe(false);
    isBroken = false;
    expect(await queue.handle(says(1, hien))).toBe(true);
  });
});

describe('waiting until nothing is in hand', () => {
  it('waits for what runs and for what waits behind it', async () => {
    const queue = openQueue({ hold: [1] });
    void queue.handle(says(1, hien));
    void queue.handle(says(2, hien));
    await wait(20);
    const idle = queue.whenIdle(5_000);
    held.get(1)?.();
    await idle;
    expect(happened.at(-1)).toBe('end 2');
  });

  it('ends at its limit where something hangs', async () => {
    const queue = openQueue({ hold: [1] });
    void queue.handle(says(1, hien));
    await queue.whenIdle(50);
    expect(happened).toEqual(['begin 1']);
    held.get(1)?.();
  });

  it('is over at once where nothing is', async () => {
    await openQueue().whenIdle(5_000);
    expect(happened).toEqual([]);
  });
});

describe('with patience, what broke', () => {
  it('is tried again before the next one of its chat, and nobody else waits', async () => {
    const stopping = new AbortController().signal;
    let isBroken = true;
    const inOrder: InOrder = async (chat, work) => {
      if (isBroken && chat === hien.id) throw new Error('no lock to be had');
      await work();
    };
    const queue = openQueue({ inOrder });
    const both = [says(1, hien), says(2, hien)].map((update) =>
      queue.handle(update, { forMs: 10_000, stopping }),
    );
    expect(await queue.handle(says(3, lan))).toBe(true);
    isBroken = false;
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(happened.filter((what) => what.startsWith('end'))).toEqual(['end 3', 'end 1', 'end 2']);
  });

  it('is given back at once when receiving stops', async () => {
    const stopping = new AbortController();
    const queue = openQueue({ broken: [1] });
    const handled = queue.handle(says(1, hien), { forMs: 10_000, stopping: stopping.signal });
    await wait(50);
    stopping.abort();
    await queue.whenIdle(500);
    expect(await handled).toBe(false);
    expect(happened).toEqual(['begin 1']);
  });

  it('is not given up while the database is out of reach, however long that takes', async () => {
    const stopping = new AbortController().signal;
    let isDown = true;
    const inOrder: InOrder = async (_chat, work) => {
      if (isDown) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      await work();
    };
    const queue = openQueue({ inOrder });
    const handled = queue.handle(says(1, hien), { forMs: 1_500, stopping });
    await wait(3_500);
    expect(happened).toEqual([]);
    isDown = false;
    expect(await handled).toBe(true);
    expect(happened).toEqual(['begin 1', 'end 1']);
  });

  it('is tried again for whoever brings it while it is in hand for somebody who stops', async () => {
    const first = new AbortController();
    const second = new AbortController();
    let isBroken = true;
    const inOrder: InOrder = async (_chat, work) => {
      if (isBroken) throw new Error('no lock to be had');
      await work();
    };
    const queue = openQueue({ inOrder });
    const before = queue.handle(says(1, hien), { forMs: 10_000, stopping: first.signal });
    const after = queue.handle(says(1, hien), { forMs: 10_000, stopping: second.signal });
    await wait(50);
    isBroken = false;
    first.abort();
    expect(await Promise.all([before, after])).toEqual([false, true]);
    expect(happened).toEqual(['begin 1', 'end 1']);
  });
});
