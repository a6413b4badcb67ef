import { type Api, InlineKeyboard, Keyboard } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { askStandIn } from '../../support/stand-in.ts';
import { apiOf, callRaw, refusalOf } from './bot-calls.ts';

const person = 7_100_000_001;
let standIn: StandIn;
let api: Api;

beforeAll(async () => {
  standIn = await startStandIn({ token: '123456:secret' });
  api = apiOf(standIn);
  await askStandIn(standIn, 'POST', 'people', { id: person, firstName: 'Hiền' });
  await askStandIn(standIn, 'POST', 'send', { person, text: '/start' });
});

afterAll(() => standIn.stop());

describe('buttons', () => {
  const sendButton = (button: object) =>
    callRaw(standIn, 'sendMessage', {
      chat_id: person,
      text: 'a',
      reply_markup: { inline_keyboard: [[button]] },
    });
  const textOnly =
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";

  it('hold 64 bytes of data, which are fewer letters in Vietnamese', async () => {
    expect((await sendButton({ text: 'a', callback_data: 'a'.repeat(64) })).ok).toBe(true);
    expect((await sendButton({ text: 'a', callback_data: 'a'.repeat(65) })).ok).toBe(false);
    const tooLong = await sendButton({ text: 'a', callback_data: 'ế'.repeat(22) });
    expect(tooLong.description).toBe('Bad Request: BUTTON_DATA_INVALID');
  });

  it('need exactly one action', async () => {
    expect((await sendButton({ text: 'a' })).description).toBe(textOnly);
    expect((await sendButton({ text: 'a', callback_data: '' })).description).toBe(textOnly);
    const two = await sendButton({ text: 'a', callback_data: 'b', url: 'https://example.com' });
    expect(two.description).toContain('more than one action');
  });

  it('need words', async () => {
    expect((await sendButton({ text: ' ', callback_data: 'b' })).description).toContain('text is empty');
  });

  it.each([
    'http://localhost:3000/a',
    'http://127.0.0.1/',
    'https://192.168.1.4/x',
    'https://10.0.0.1/x',
    'http://172.20.1.1',
    'http://[::1]:3000/',
    'http://printer.local/',
  ])('must not lead to a local address: %s', async (url) => {
    expect((await sendButton({ text: 'a', url })).description).toBe('Bad Request: BUTTON_URL_INVALID');
  });

  it('must lead somewhere at all', async () => {
    const noHost = await sendButton({ text: 'a', url: 'http://centre/' });
    expect(noHost.description).toBe(
      "Bad Request: inline keyboard button URL 'http://centre/' is invalid: Wrong HTTP URL",
    );
    const wrongScheme = await sendButton({ text: 'a', url: 'ftp://example.com' });
    expect(wrongScheme.description).toContain('Unsupported URL protocol');
    expect((await sendButton({ text: 'a', url: 'https://t.me/khuyen_cong_bot?start=x' })).ok).toBe(true);
    expect((await sendButton({ text: 'a', url: 'tg://resolve?domain=x' })).ok).toBe(true);
  });

  it('are at most 100 under one message, 8 in a row', async () => {
    const many = (count: number) => {
      const keyboard = new InlineKeyboard();
      for (let index = 0; index < count; index++) keyboard.text(String(index), `d${index}`).row();
      return api.sendMessage(person, 'a', { reply_markup: keyboard });
    };
    await expect(many(100)).resolves.toBeDefined();
    expect(await refusalOf(many(101))).toBe('400 Bad Request: reply markup is too long');
    const row = InlineKeyboard.from([
      Array.from({ length: 9 }, (_, index) => InlineKeyboard.text(`${index}`)),
    ]);
    expect(await refusalOf(api.sendMessage(person, 'a', { reply_markup: row }))).toContain('too long');
  });
});

describe('the keyboard below the chat', () => {
  const sendKeyboard = (keyboard: unknown) =>
    callRaw(standIn, 'sendMessage', { chat_id: person, text: 'a', reply_markup: { keyboard } });

  it('is refused without rows, without words, or with two actions in one key', async () => {
    expect((await sendKeyboard([])).description).toContain('there are no buttons');
    expect((await sendKeyboard([{ text: 'a' }])).description).toContain('reply_markup.keyboard');
    expect((await sendKeyboard([[{ text: '' }]])).description).toContain('text is empty');
    const both = { text: 'a', request_contact: true, request_location: true };
    expect((await sendKeyboard([[both]])).description).toContain('more than one action');
  });

  it('comes and goes', async () => {
    await api.sendMessage(person, 'a', {
      reply_markup: new Keyboard().text('Tiếp').placeholder('Viết ở đây'),
    });
    const chat = await askStandIn<{ keyboard: unknown }>(standIn, 'GET', `chat?person=${person}&last=1`);
    const rows = [[{ text: 'Tiếp' }]];
    expect(chat.keyboard).toEqual({ rows, isOneTime: false, placeholder: 'Viết ở đây' });
    await api.sendMessage(person, 'a', { reply_markup: { remove_keyboard: true } });
    const after = await askStandIn<{ keyboard: unknown }>(standIn, 'GET', `chat?person=${person}&last=1`);
    expect(after.keyboard).toBeNull();
  });
});
