import { describe, expect, it } from 'vitest';
import { findPersonByTelegramId } from '../../src/storage/persons.ts';
import { readReport } from '../support/stand-in.ts';
import { say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { beginForm, expectRefused, finishForm, goTo, leadId, personId, t, wordsOf } from './begin.ts';

describe('a group', { timeout: 60_000 }, () => {
  for (const kind of ['group', 'supergroup'] as const)
    it(`hears nothing but where to find the bot, and only when it asks (${kind})`, async () => {
      const begun = await beginForm();
      const { office, one } = begun;
      await goTo(one, 'product');
      const phone = await office.phone('Nông Thị Hoa', personId);
      const sendsBefore = (await readReport(office.standIn)).calls['sendMessage'] ?? 0;
      const { chatId } = await phone.writeInGroup('Chào bà con, miến dong đây', { kind, title: 'Làng miến' });
      await phone.writeInGroup('/khongco@another_bot hay quá', { kind, chatId });
      const quiet = (await readReport(office.standIn)).calls['sendMessage'] ?? 0;
      await phone.writeInGroup('/start', { kind, chatId });
      await phone.writeInGroup('@khuyen_cong_bot giúp với', { kind, chatId });
      const said = (await readReport(office.standIn)).calls['sendMessage'] ?? 0;
      expect(quiet - sendsBefore).toBeLessThanOrEqual(1);
      expect(said - quiet).toBe(2);
      // What was said there is no answer to anything.
      await one.goOn();
      expect(one.chatter.askedNow?.question).toBe('product');
      await finishForm(begun);
    });

  it('in which somebody presses, sends a photo or shares a number changes nothing', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    const chat = { id: -4_000_000_123, type: 'group', title: 'Làng miến' };
    const from = { id: personId, is_bot: false, first_name: 'Hoa' };
    const base = { message_id: 5, date: 1_790_000_000, chat, from };
    const pushed = [
      { message: { ...base, photo: [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }] } },
      { message: { ...base, contact: { phone_number: '0912345678', first_name: 'Hoa', user_id: personId } } },
      { message: { ...base, new_chat_members: [from] } },
      { edited_message: { ...base, text: 'sửa', edit_date: 1_790_000_001 } },
      { callback_query: { id: '1', from, chat_instance: '1', message: base, data: 'n' } },
      {
        my_chat_member: {
          chat,
          from,
          date: 1,
          old_chat_member: { user: from, status: 'left' },
          new_chat_member: { user: from, status: 'member' },
        },
      },
    ];
    for (const update of pushed) await one.chatter.act(['update', { update }]);
    await one.goOn();
    expect(one.chatter.askedNow?.question).toBe('product');
    await finishForm(begun);
  });
});

describe('a channel', { timeout: 60_000 }, () => {
  it('is not answered', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    const phone = await office.phone('Nông Thị Hoa', personId);
    const before = (await readReport(office.standIn)).calls['sendMessage'] ?? 0;
    await phone.writeInGroup('/start', { kind: 'channel', title: 'Tin tức' });
    const chat = { id: -1_002_000_000_999, type: 'channel', title: 'Tin tức' };
    await one.chatter.act([
      'update',
      { update: { channel_post: { message_id: 1, date: 1, chat, text: '/start' } } },
    ]);
    expect((await readReport(office.standIn)).calls['sendMessage'] ?? 0).toBe(before);
    await one.goOn();
    await finishForm(begun);
  });
});

describe('an update of a kind that the bot knows nothing of', { timeout: 60_000 }, () => {
  it('is let pass, and the form goes on', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    const from = { id: personId, is_bot: false, first_name: 'Hoa' };
    const robot = { id: 777, is_bot: true, first_name: 'Robot' };
    const chat = { id: 777, type: 'private', first_name: 'Robot' };
    for (const update of [
      { something_of_next_year: {} },
      { poll: { id: '1' } },
      { inline_query: { id: '1', from, query: 'x', offset: '' } },
      {
        message_reaction: {
          chat: { id: personId, type: 'private' },
          message_id: 1,
          date: 1,
          old_reaction: [],
          new_reaction: [],
        },
      },
      { message: { message_id: 9, date: 1, chat, from: robot, text: '/start' } },
    ])
      await one.chatter.act(['update', { update }]);
    await one.goOn();
    expect(one.chatter.askedNow?.question).toBe('product');
    await finishForm(begun);
  });
});

describe('a message that was changed, forwarded or is an answer to an old one', { timeout: 60_000 }, () => {
  it('changed afterwards changes no answer, and says how to change it', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    await one.say('Miến dong');
    const messageId = one.chatter.ownTexts.at(-1);
    const { messages } = await expectRefused(one, 'sector', ['edit', { messageId, text: 'Rượu ngô' }]);
    expect(wordsOf(messages)).toContain(t('applicant.media.edited'));
    await finishForm(begun);
  });

  it('changed while nothing is asked gets a sentence and a way on', async () => {
    const { one } = await beginForm();
    const messageId = one.chatter.ownTexts[0];
    await one.do([say('/start')], nothing, null);
    const { messages } = await one.do([['edit', { messageId, text: '/hoso' }]], nothing, null);
    expect(wordsOf(messages)).toContain(t('applicant.media.edited'));
  });

  it('forwarded counts as said by whoever forwards it', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    await one.sendToQuestion(['send', { text: 'Miến dong', forwardedFrom: 'Anh Nông' }]);
    expect(one.chatter.askedNow?.question).toBe('sector');
    await finishForm(begun);
  });

  it('written as a reply to an old message answers what is asked now', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'representative');
    const replyTo = one.chatter.buttons[0]?.messageId;
    await one.sendToQuestion(['send', { text: 'Nông Thị Hoa', replyTo }]);
    expect(one.chatter.askedNow?.question).toBe('phone');
    await finishForm(begun);
  });
});

describe('a phone number', { timeout: 60_000 }, () => {
  it('of somebody else is not taken, one without an owner neither', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'phone');
    const foreign = await expectRefused(one, 'phone', [
      'contact',
      { ofPerson: leadId, phone: '+84912345678' },
    ]);
    expect(wordsOf(foreign.messages)).toContain(t('applicant.question.wrongContact'));
    const chat = { id: personId, type: 'private', first_name: 'Hoa' };
    const from = { id: personId, is_bot: false, first_name: 'Hoa' };
    const contact = { phone_number: '0912345678', first_name: 'Ai đó' };
    await expectRefused(one, 'phone', [
      'update',
      { update: { message: { message_id: 900_001, date: 1, chat, from, contact } } },
    ]);
    await finishForm(begun);
  });

  it('of one’s own where something else is asked is not taken for an answer', async () => {
    const begun = await beginForm();
    await goTo(begun.one, 'product');
    await expectRefused(begun.one, 'product', ['contact', {}]);
    await finishForm(begun);
  });

  it('that cannot be read gets the question again', async () => {
    const begun = await beginForm();
    await goTo(begun.one, 'phone');
    for (const phone of ['12', '+', 'không có', '0'.repeat(60)])
      await expectRefused(begun.one, 'phone', ['contact', { phone }]);
    await finishForm(begun);
  });
});

describe('somebody who blocks the bot in the middle of the form', { timeout: 60_000 }, () => {
  it('finds it where it was after coming back', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await goTo(one, 'machine-price');
    await one.chatter.act(['block', {}]);
    const { database } = office.product.app;
    expect((await findPersonByTelegramId(database, personId))?.isReachable).toBe(false);
    await one.chatter.act(['unblock', {}]);
    await one.say('180 triệu');
    expect((await findPersonByTelegramId(database, personId))?.isReachable).toBe(true);
    expect(one.chatter.askedNow?.question).toBe('machines');
    await finishForm(begun);
  });

  it('between answering and the reply loses no answer', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await goTo(one, 'product');
    const { target } = one;
    const both = await Promise.all([one.chatter.act(say('Miến dong')), one.chatter.act(['block', {}])]);
    expect(both).toHaveLength(2);
    await one.chatter.act(['unblock', {}]);
    await one.do([say('/tieptuc')], { ...nothing, keys: (_, key) => key === `${target?.question}/0` }, null);
    expect(one.chatter.askedNow?.question).toBe('sector');
    expect(office.errors).toEqual([]);
    await finishForm(begun, [/blocked by the user/]);
  });
});
