import { type Api, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, type Phone } from '../../support/phone.ts';
import { askStandIn, readReport } from '../../support/stand-in.ts';
import { apiOf, refusalOf } from './bot-calls.ts';

let standIn: StandIn;
let api: Api;
let phone: Phone;

/** Without a bot that polls there is nothing to wait for. */
async function write(text: string): Promise<number> {
  const body = { person: phone.id, text };
  return (await askStandIn<{ messageId: number }>(standIn, 'POST', 'send', body)).messageId;
}

beforeEach(async () => {
  standIn = await startStandIn({ token: '123456:secret', pressLifetimeMs: 300 });
  api = apiOf(standIn);
  phone = await openPhone(standIn, { firstName: 'Hiền' });
});

afterEach(() => standIn.stop());

describe('whom the bot may write to', () => {
  it('is not somebody who never wrote to it', async () => {
    expect(await refusalOf(api.sendMessage(phone.id, 'a'))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    );
    expect(await refusalOf(api.sendMessage(42, 'a'))).toBe('400 Bad Request: chat not found');
  });

  it('is not somebody who has blocked it, until they unblock it', async () => {
    await write('/start');
    await askStandIn(standIn, 'POST', 'block', { person: phone.id });
    expect(await refusalOf(api.sendMessage(phone.id, 'a'))).toBe(
      '403 Forbidden: bot was blocked by the user',
    );
    await expect(phone.send('a')).rejects.toThrow('has blocked the bot');
    await askStandIn(standIn, 'POST', 'unblock', { person: phone.id });
    await expect(api.sendMessage(phone.id, 'a')).resolves.toBeDefined();
    const changes = (await api.getUpdates()).map((update) => update.my_chat_member?.new_chat_member.status);
    expect(changes).toEqual([undefined, 'kicked', 'member']);
  });

  it('is a group only while the bot is in it', async () => {
    const body = { person: phone.id, text: 'Chào', kind: 'supergroup', title: 'Bản' };
    const { chatId } = await askStandIn<{ chatId: number }>(standIn, 'POST', 'group', body);
    expect(await api.sendMessage(chatId, 'a')).toMatchObject({ chat: { type: 'supergroup', title: 'Bản' } });
    await api.leaveChat(chatId);
    expect(await refusalOf(api.sendMessage(chatId, 'a'))).toBe(
      '403 Forbidden: bot is not a member of the supergroup chat',
    );
  });
});

describe('changing a message', () => {
  it('is refused when nothing changes, neither words nor buttons', async () => {
    await write('/start');
    const keyboard = new InlineKeyboard().text('Có', 'yes');
    const { message_id } = await api.sendMessage(phone.id, '<b>a</b>', {
      parse_mode: 'HTML',
      reply_markup: keyboard,
    });
    const same = { parse_mode: 'HTML', reply_markup: keyboard } as const;
    expect(await refusalOf(api.editMessageText(phone.id, message_id, '<strong>a</strong>', same))).toMatch(
      /^400 Bad Request: message is not modified: specified new message content/,
    );
    expect(await refusalOf(api.editMessageReplyMarkup(phone.id, message_id, same))).toContain(
      'is not modified',
    );
    // The same words with other buttons, or in another style, are a change.
    await api.editMessageText(phone.id, message_id, '<b>a</b>', { parse_mode: 'HTML' });
    await api.editMessageText(phone.id, message_id, 'a');
    const [, shown] = await phone.messages();
    expect(shown).toMatchObject({ text: 'a', html: 'a' });
    expect(shown?.buttons).toBeUndefined();
    expect(shown?.editDate).toBeDefined();
  });

  it('is refused for what is not there, not the own, or has no text', async () => {
    const own = await write('/start');
    expect(await refusalOf(api.editMessageText(phone.id, 999, 'b'))).toBe(
      '400 Bad Request: message to edit not found',
    );
    expect(await refusalOf(api.editMessageText(phone.id, own, 'b'))).toBe(
      "400 Bad Request: message can't be edited",
    );
    const text = await api.sendMessage(phone.id, 'a');
    expect(await refusalOf(api.editMessageCaption(phone.id, text.message_id, { caption: 'b' }))).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
  });

  it('is refused once the message is deleted, and so is deleting it twice', async () => {
    await write('/start');
    const { message_id } = await api.sendMessage(phone.id, 'a');
    await api.deleteMessage(phone.id, message_id);
    expect(await refusalOf(api.deleteMessage(phone.id, message_id))).toBe(
      '400 Bad Request: message to delete not found',
    );
    expect(await refusalOf(api.editMessageText(phone.id, message_id, 'b'))).toContain(
      'message to edit not found',
    );
    expect(await phone.messages()).toHaveLength(1);
    await expect(api.deleteMessages(phone.id, [message_id, 77])).resolves.toBe(true);
  });

  it('by the person reaches the bot as an edited message', async () => {
    const messageId = await write('ba trăm');
    await askStandIn(standIn, 'POST', 'edit', { person: phone.id, messageId, text: '300 triệu' });
    const [, update] = await api.getUpdates();
    expect(update?.edited_message).toMatchObject({ message_id: messageId, text: '300 triệu' });
  });
});

describe('answering a press', () => {
  async function pressed(): Promise<string> {
    await write('/start');
    const { message_id: messageId } = await api.sendMessage(phone.id, 'a', {
      reply_markup: new InlineKeyboard().text('Có', 'yes'),
    });
    await askStandIn(standIn, 'POST', 'press', { person: phone.id, messageId, row: 0, column: 0 });
    const updates = await api.getUpdates();
    const query = updates.at(-1)?.callback_query;
    if (query === undefined) throw new Error('No press arrived');
    expect(query).toMatchObject({ data: 'yes', from: { id: phone.id }, message: { message_id: messageId } });
    return query.id;
  }

  it('is refused when the press is unknown or too long ago', async () => {
    const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await refusalOf(api.answerCallbackQuery('12345'))).toBe(tooOld);
    const id = await pressed();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await refusalOf(api.answerCallbackQuery(id))).toBe(tooOld);
  });

  it('is missed in the report until it is done', async () => {
    const id = await pressed();
    expect((await readReport(standIn)).unansweredPresses).toMatchObject([{ person: phone.id }]);
    await api.answerCallbackQuery(id, { text: 'Xong', show_alert: true });
    expect((await readReport(standIn)).unansweredPresses).toEqual([]);
    expect(await phone.lastToast()).toEqual({ text: 'Xong', alert: true });
  });

  it('takes at most 200 characters', async () => {
    const id = await pressed();
    expect(await refusalOf(api.answerCallbackQuery(id, { text: 'ế'.repeat(201) }))).toContain('too long');
  });

  it('works for a button of a message that is gone', async () => {
    await write('/start');
    await askStandIn(standIn, 'POST', 'press', { person: phone.id, messageId: 5555, data: 'q:1' });
    const query = (await api.getUpdates()).at(-1)?.callback_query;
    expect(query).toMatchObject({ data: 'q:1', message: { message_id: 5555, date: 0 } });
  });
});
