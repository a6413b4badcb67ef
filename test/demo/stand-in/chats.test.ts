import type { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, type Phone } from '../../support/phone.ts';
import { askStandIn } from '../../support/stand-in.ts';
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
  standIn = await startStandIn({ token: '123456:secret' });
  api = apiOf(standIn);
  phone = await openPhone(standIn, { firstName: 'Hiền' });
});

afterEach(() => standIn.stop());

describe('what else happens in a chat', () => {
  it('shows that the bot is typing until its message comes', async () => {
    await write('/start');
    expect(await phone.isBotTyping()).toBe(false);
    await api.sendChatAction(phone.id, 'typing');
    expect(await phone.isBotTyping()).toBe(true);
    await api.sendMessage(phone.id, 'a');
    expect(await phone.isBotTyping()).toBe(false);
  });

  it('copies, forwards, pins and marks only what is there', async () => {
    const own = await write('Cảm ơn');
    const copy = await api.copyMessage(phone.id, phone.id, own);
    await api.forwardMessage(phone.id, phone.id, own);
    await api.pinChatMessage(phone.id, copy.message_id);
    await api.setMessageReaction(phone.id, own, [{ type: 'emoji', emoji: '👍' }]);
    const shown = await phone.messages();
    expect(shown.map(({ text, from }) => `${from} ${text}`)).toEqual([
      'person Cảm ơn',
      'bot Cảm ơn',
      'bot Cảm ơn',
    ]);
    expect(shown.map((message) => message.isPinned ?? false)).toEqual([false, true, false]);
    expect(shown[2]?.forwardedFrom).toBe('Hiền');
    await api.unpinChatMessage(phone.id);
    expect(await refusalOf(api.copyMessage(phone.id, phone.id, 99))).toContain('message to copy not found');
    expect(await refusalOf(api.forwardMessage(phone.id, phone.id, 99))).toContain(
      'message to forward not found',
    );
    expect(await refusalOf(api.pinChatMessage(phone.id, 99))).toContain('message to pin not found');
    expect(await refusalOf(api.unpinChatMessage(phone.id))).toContain('message to unpin not found');
  });

  it('shows the commands of the nearest scope in the own language', async () => {
    await api.setMyCommands([{ command: 'start', description: 'Begin' }]);
    await api.setMyCommands([{ command: 'start', description: 'Bắt đầu' }], { language_code: 'vi' });
    expect(await phone.commands()).toEqual([{ command: 'start', description: 'Bắt đầu' }]);
    const scope = { type: 'chat', chat_id: phone.id } as const;
    await api.setMyCommands([{ command: 'list', description: 'Danh sách' }], { scope });
    expect(await phone.commands()).toEqual([{ command: 'list', description: 'Danh sách' }]);
    expect(await api.getMyCommands({ scope })).toHaveLength(1);
    await api.deleteMyCommands({ scope });
    expect(await phone.commands()).toEqual([{ command: 'start', description: 'Bắt đầu' }]);
  });

  it('keeps what the bot says about itself', async () => {
    await api.setMyDescription('Trợ lý khuyến công');
    await api.setMyShortDescription('Giúp', { language_code: 'vi' });
    expect(await api.getMyDescription()).toEqual({ description: 'Trợ lý khuyến công' });
    expect(await api.getMyShortDescription({ language_code: 'vi' })).toEqual({ short_description: 'Giúp' });
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
    expect(await api.getChatMenuButton()).toEqual({ type: 'commands' });
    expect(await api.getChat(phone.id)).toMatchObject({ type: 'private', first_name: 'Hiền' });
  });

  it('brings polls, dice, places, channel posts and forwarded texts to the bot', async () => {
    const person = phone.id;
    await askStandIn(standIn, 'POST', 'poll', { person, question: 'Máy nào?', options: ['A', 'B'] });
    await askStandIn(standIn, 'POST', 'dice', { person });
    await askStandIn(standIn, 'POST', 'location', { person, latitude: 22.6, longitude: 106.2 });
    await askStandIn(standIn, 'POST', 'group', { person, text: 'Tin', kind: 'channel' });
    await askStandIn(standIn, 'POST', 'send', { person, text: 'Chuyển', forwardedFrom: 'Cán bộ xã' });
    const updates = await api.getUpdates();
    expect(updates[0]?.message?.poll?.question).toBe('Máy nào?');
    expect(updates[1]?.message?.dice?.emoji).toBe('🎲');
    expect(updates[2]?.message?.location).toEqual({ latitude: 22.6, longitude: 106.2 });
    expect(updates[3]?.my_chat_member?.chat.type).toBe('channel');
    expect(updates[4]?.channel_post).toMatchObject({ text: 'Tin', sender_chat: { type: 'channel' } });
    expect(updates[5]?.message?.forward_origin).toMatchObject({ sender_user_name: 'Cán bộ xã' });
  });
});
