import { Api } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { askStandIn, readReport } from '../../support/stand-in.ts';
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

describe('a call that is wrong in itself', () => {
  it('is refused with 401 when the token is wrong', async () => {
    const stranger = new Api('123456:other', { apiRoot: standIn.url });
    expect(await refusalOf(stranger.getMe())).toBe('401 Unauthorized');
  });

  it('is refused with 404 when there is no such method', async () => {
    const answer = await callRaw(standIn, 'sendMesage', {});
    expect(answer).toMatchObject({ error_code: 404, description: 'Not Found: method not found' });
  });

  it.each([
    ['sendMessage', { text: 'a' }, 'Bad Request: chat_id is empty'],
    ['sendMessage', { chat_id: person }, 'Bad Request: message text is empty'],
    [
      'sendMessage',
      { chat_id: true, text: 'a' },
      'Bad Request: field "chat_id" must be of type Integer or String',
    ],
    ['sendMessage', { chat_id: person, text: 5 }, 'Bad Request: field "text" must be of type String'],
    [
      'deleteMessage',
      { chat_id: person, message_id: 'x' },
      'Bad Request: field "message_id" must be of type Integer',
    ],
    [
      'sendChatAction',
      { chat_id: person, action: 'dancing' },
      'Bad Request: wrong parameter action in request',
    ],
    [
      'sendMessage',
      { chat_id: person, text: 'a', parse_mode: 'BBCode' },
      'Bad Request: unsupported parse_mode',
    ],
    [
      'sendMessage',
      { chat_id: person, text: 'a', reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
      'Bad Request: can\'t parse InlineKeyboardButton: can\'t find field "text"',
    ],
    [
      'sendMessage',
      { chat_id: person, text: 'a', reply_markup: {} },
      'Bad Request: object expected as reply markup',
    ],
    [
      'sendMessage',
      { chat_id: person, text: 'a', reply_markup: 'no' },
      'Bad Request: object expected as reply markup',
    ],
    [
      'setMyCommands',
      { commands: [{ command: 'Chào', description: 'x' }] },
      'Bad Request: BOT_COMMAND_INVALID',
    ],
  ])(
    'is refused when a parameter is missing or of the wrong type: %s %j',
    async (method, parameters, words) => {
      const answer = await callRaw(standIn, method, parameters);
      expect(answer).toEqual({ ok: false, error_code: 400, description: words });
    },
  );

  it('is refused when its JSON is broken', async () => {
    const response = await fetch(`${standIn.url}/bot${standIn.token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    });
    expect(response.status).toBe(400);
  });

  it('takes numbers written as text from forms, and the parameters of the address', async () => {
    const url = `${standIn.url}/bot${standIn.token}/sendMessage?chat_id=${person}`;
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ text: 'từ biểu mẫu' }) });
    expect(await response.json()).toMatchObject({ ok: true, result: { text: 'từ biểu mẫu' } });
  });

  it('is accepted with unknown parameters, which the report names, also deep inside', async () => {
    const button = { text: 'a', callback_data: 'b', colour: 'red' };
    const reply_markup = { inline_keyboard: [[button]] };
    const answer = await callRaw(standIn, 'sendMessage', {
      chat_id: person,
      text: 'a',
      silent: true,
      reply_markup,
    });
    expect(answer.ok).toBe(true);
    const names = (await readReport(standIn)).unknownParameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['silent', 'reply_markup.inline_keyboard.colour']));
  });
});

describe('a text', () => {
  it('may have 4,096 characters after parsing, and not one more', async () => {
    const sent = await api.sendMessage(person, `<b>${'ế'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
    expect(sent.text).toHaveLength(4096);
    expect(await refusalOf(api.sendMessage(person, 'ế'.repeat(4097)))).toBe(
      '400 Bad Request: message is too long',
    );
  });

  it('is counted in characters, not in the halves of an emoji', async () => {
    await expect(api.sendMessage(person, '🌱'.repeat(4096))).resolves.toBeDefined();
    expect(await refusalOf(api.sendMessage(person, '🌱'.repeat(4097)))).toContain('message is too long');
  });

  it.each(['', '   \n', '<b></b>', '<i> </i>'])(
    'is refused when nothing is left of it: "%s"',
    async (text) => {
      const call = api.sendMessage(person, text, { parse_mode: 'HTML' });
      expect(await refusalOf(call)).toBe('400 Bad Request: message text is empty');
    },
  );

  it('is refused in Markdown, which the bot does not use', async () => {
    expect(await refusalOf(api.sendMessage(person, '*a*', { parse_mode: 'MarkdownV2' }))).toContain(
      'HTML only',
    );
  });

  it('is refused with broken tags, in the official words', async () => {
    const call = api.sendMessage(person, 'Tiền <b>450', { parse_mode: 'HTML' });
    expect(await refusalOf(call)).toBe(
      '400 Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    );
  });

  it('cannot be the answer to a message that is not there, unless that is allowed', async () => {
    const gone = { message_id: 999_999 };
    expect(await refusalOf(api.sendMessage(person, 'a', { reply_parameters: gone }))).toBe(
      '400 Bad Request: message to be replied not found',
    );
    const lenient = { ...gone, allow_sending_without_reply: true };
    await expect(api.sendMessage(person, 'a', { reply_parameters: lenient })).resolves.toBeDefined();
  });
});
