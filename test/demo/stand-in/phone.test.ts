import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/demo/stand-in/stand-in.ts';
import { openPhone, type Phone } from '../../support/phone.ts';
import { readReport, repeatUpdate, settle } from '../../support/stand-in.ts';
import { createEchoBot, type RunningBot, run } from './echo-bot.ts';

let standIn: StandIn;
let running: RunningBot;
let phone: Phone;

beforeEach(async () => {
  standIn = await startStandIn({ token: '123456:secret' });
  running = await run(createEchoBot(standIn));
  phone = await openPhone(standIn, { firstName: 'Hiền', languageCode: 'vi' });
});

afterEach(async () => {
  await running.stop();
  await standIn.stop();
});

describe('a phone with a running bot', () => {
  it('shows the answer with its buttons as soon as the message is sent', async () => {
    await phone.send('/start');
    expect(await phone.screen()).toBe('Chào anh/chị!\n[Có] [Không]');
    expect((await phone.answers())[0]?.html).toBe('<b>Chào</b> anh/chị!');
    expect(await phone.buttons()).toEqual(['Có', 'Không']);
  });

  it('presses a button, sees the toast and the edited message', async () => {
    await phone.send('/start');
    await phone.press('Có');
    expect(await phone.screen()).toBe('Anh/chị chọn answer:yes');
    expect(await phone.lastToast()).toEqual({ text: 'Đã nhận answer:yes', alert: false });
    expect((await readReport(standIn)).unansweredPresses).toEqual([]);
  });

  it('says which labels exist when a button is not there', async () => {
    await phone.send('/start');
    await expect(phone.press('Có thể')).rejects.toThrow(/sees no button "Có thể"[\s\S]*\[Có\] \[Không\]/);
    const [answer] = await phone.answers();
    await expect(phone.pressOn(answer?.messageId ?? 0, /Sai/)).rejects.toThrow('it has: Có, Không');
  });

  it('delivers forged button data as it was given', async () => {
    await phone.send('/start');
    await phone.press({ data: 'forged:1' });
    expect(await phone.lastText()).toBe('Anh/chị chọn forged:1');
  });

  it('shares the contact by the one-time keyboard, which then goes away', async () => {
    await phone.send('/phone');
    expect((await phone.keyboard())?.rows).toEqual([[{ text: 'Gửi số điện thoại', requestContact: true }]]);
    await phone.tapKeyboard('Gửi số điện thoại');
    expect(await phone.lastText()).toBe(`Số ${phone.person.phone}`);
    expect(await phone.keyboard()).toBeNull();
  });

  it('gets back the very bytes of the photo it sent, with the name the bot gave', async () => {
    await phone.sendPhoto();
    const [answer] = await phone.answers();
    expect(answer?.caption).toBe('Trả lại');
    expect(answer?.document?.name).toBe('ảnh "của" tôi.png');
    const sent = (await phone.messages()).find((message) => message.from === 'person');
    if (answer?.document === undefined || sent?.photo === undefined) throw new Error('A file is missing');
    expect(await phone.download(answer.document)).toEqual(await phone.download(sent.photo));
  });

  it('keeps each person to an own chat', async () => {
    const other = await openPhone(standIn, { firstName: 'Sáng' });
    await phone.send('một');
    await other.send('hai');
    expect(await phone.lastText()).toBe('Đã nghe: một');
    expect(await other.lastText()).toBe('Đã nghe: hai');
    expect(await other.messages()).toHaveLength(2);
  });

  it('sends the same update once more on request', async () => {
    const { updateId } = await phone.send('một lần');
    await repeatUpdate(standIn, updateId);
    const texts = (await phone.messages()).map((message) => message.text);
    expect(texts).toEqual(['một lần', 'Đã nghe: một lần', 'Đã nghe: một lần']);
    await settle(standIn);
  });
});

it('says what is left over when the bot does not answer', async () => {
  await running.stop();
  const alone = await startStandIn({ token: '1:a' });
  try {
    const lonely = await openPhone(alone, { firstName: 'Mai' });
    const body = JSON.stringify({ person: lonely.id, text: 'Có ai không?' });
    await fetch(`${alone.url}/stand-in/send`, { method: 'POST', body });
    await expect(lonely.settle(50)).rejects.toThrow('1 updates not confirmed by the bot');
  } finally {
    await alone.stop();
  }
});
