import { InlineKeyboard, Keyboard } from 'grammy';
import { expect, it } from 'vitest';
import { startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone } from '../../support/phone.ts';
import { askStandIn } from '../../support/stand-in.ts';
import { apiOf } from './bot-calls.ts';

/** Reads the stream until as many events have come. */
async function readEvents(response: Response, count: number): Promise<{ type: string }[]> {
  const events: { type: string }[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)));
    if (events.length >= count) break;
  }
  return events;
}

it('an open page hears of everything that happens in its chat, and of nothing else', async () => {
  const standIn = await startStandIn({ token: '123456:secret' });
  try {
    const api = apiOf(standIn);
    const phone = await openPhone(standIn, { firstName: 'Hiền' });
    const other = await openPhone(standIn, { firstName: 'Sáng' });
    const stream = await fetch(`${standIn.url}/stand-in/events?person=${phone.id}`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');

    const person = phone.id;
    await askStandIn(standIn, 'POST', 'send', { person: other.id, text: 'Không phải chat này' });
    await askStandIn(standIn, 'POST', 'send', { person, text: 'Chào' });
    await api.sendChatAction(person, 'typing');
    const buttons = new InlineKeyboard().text('Có', 'yes');
    const { message_id: messageId } = await api.sendMessage(person, 'Chọn?', { reply_markup: buttons });
    await askStandIn(standIn, 'POST', 'press', { person, messageId, row: 0, column: 0 });
    const query = (await api.getUpdates()).at(-1)?.callback_query;
    await api.answerCallbackQuery(query?.id ?? '', { text: 'Xong' });
    await api.editMessageText(person, messageId, 'Đã chọn');
    await api.deleteMessage(person, messageId);
    await api.sendMessage(person, 'Gửi số?', {
      reply_markup: new Keyboard().requestContact('Gửi').oneTime(),
    });
    await api.setMyCommands([{ command: 'start', description: 'Bắt đầu' }]);

    expect(await readEvents(stream, 9)).toMatchObject([
      { type: 'message', message: { from: 'person', text: 'Chào' } },
      { type: 'typing', action: 'typing' },
      { type: 'message', message: { from: 'bot', text: 'Chọn?', buttons: [[{ text: 'Có', data: 'yes' }]] } },
      { type: 'toast', text: 'Xong', alert: false },
      { type: 'edit', message: { messageId, text: 'Đã chọn' } },
      { type: 'delete', messageId },
      { type: 'message', message: { text: 'Gửi số?' } },
      { type: 'keyboard', keyboard: { rows: [[{ text: 'Gửi', requestContact: true }]], isOneTime: true } },
      { type: 'commands', commands: [{ command: 'start', description: 'Bắt đầu' }] },
    ]);
  } finally {
    await standIn.stop();
  }
});
