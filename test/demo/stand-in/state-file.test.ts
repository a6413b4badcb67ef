import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, Phone } from '../../support/phone.ts';
import { askStandIn } from '../../support/stand-in.ts';
import { apiOf } from './bot-calls.ts';

let folder: string;
let stateFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  stateFile = join(folder, 'phones', 'state.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => startStandIn({ token: '123456:secret', stateFile });

describe('after a restart', () => {
  it('chats, buttons, files, commands and unconfirmed updates are there again', async () => {
    const before = await start();
    const phone = await openPhone(before, { firstName: 'Hiền', role: 'owner' });
    const base64 = Buffer.from('giấy').toString('base64');
    await askStandIn(before, 'POST', 'file', { person: phone.id, kind: 'document', name: 'a.pdf', base64 });
    const api = apiOf(before);
    const keyboard = new InlineKeyboard().text('Có', 'yes');
    await api.sendMessage(phone.id, '<b>Chào</b>', { parse_mode: 'HTML', reply_markup: keyboard });
    await api.setMyCommands([{ command: 'start', description: 'Bắt đầu' }]);
    await api.setMyDescription('Trợ lý');
    const chat = await phone.messages();
    const [update] = await api.getUpdates();
    await before.stop();

    const after = await start();
    try {
      const same = new Phone(after, phone.person);
      expect(await same.messages()).toEqual(chat);
      expect(await same.commands()).toEqual([{ command: 'start', description: 'Bắt đầu' }]);
      expect(await apiOf(after).getMyDescription()).toEqual({ description: 'Trợ lý' });
      expect(await apiOf(after).getUpdates()).toEqual([update]);
      const document = chat[0]?.document;
      if (document === undefined) throw new Error('No document in the chat');
      expect((await same.download(document)).toString()).toBe('giấy');
      const people = await askStandIn<{ people: object[] }>(after, 'GET', 'people');
      expect(people.people).toMatchObject([{ firstName: 'Hiền', role: 'owner', hasBlocked: false }]);
      const body = { person: phone.id, text: 'tiếp' };
      const next = await askStandIn<{ messageId: number; updateId: number }>(after, 'POST', 'send', body);
      expect(next.messageId).toBe(3);
      expect(next.updateId).toBeGreaterThan(update?.update_id ?? 0);
    } finally {
      await after.stop();
    }
  });

  it('what happened just before a crash is there, since changes are written soon', async () => {
    const crashed = await start();
    const phone = await openPhone(crashed, { firstName: 'Hiền' });
    await askStandIn(crashed, 'POST', 'send', { person: phone.id, text: 'một' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(existsSync(stateFile)).toBe(true);
    const after = await start();
    try {
      expect(await new Phone(after, phone.person).messages()).toHaveLength(1);
    } finally {
      await after.stop();
      await crashed.stop();
    }
  });

  it('a file of another version is refused in plain words', async () => {
    writeFileSync(join(folder, 'old.json'), '{"version":0}');
    const call = startStandIn({ token: '1:a', stateFile: join(folder, 'old.json') });
    await expect(call).rejects.toThrow('another version of the stand-in');
  });
});
