import { describe, expect, it } from 'vitest';
import { say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { beginForm, expectRefused, finishForm, goTo, leadId, t, wordsOf } from './begin.ts';

describe('a command in the middle of a question', { timeout: 60_000 }, () => {
  const commands = [
    'start',
    'hoso',
    'ketqua',
    'hoidap',
    'dulieucuatoi',
    'ngonngu',
    'trogiup',
    'id',
    'help',
    'menu',
    'danhsach',
    'nguoi',
  ];

  it('is answered, loses nothing, and /tieptuc asks the question again', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'machine-price');
    for (const command of commands) {
      await one.do([say(`/${command}`)], nothing, null);
      await one.goOn();
      expect(one.chatter.askedNow?.question, command).toBe('machine-price');
    }
    await finishForm(begun);
  });

  it('that does not exist is said to be none, and the question comes again', async () => {
    const begun = await beginForm();
    const { one } = begun;
    for (const question of ['legal-form', 'product', 'commune', 'machine-price'] as const) {
      await goTo(one, question);
      for (const text of [
        '/khongco',
        '/start_me',
        `/${'x'.repeat(4000)}`,
        '/ năm tấn',
        '/tieptuc@another_bot',
      ])
        await expectRefused(one, question, say(text));
      const { messages } = await expectRefused(one, question, say('/khongco'));
      expect(wordsOf(messages)).toContain(t('applicant.media.unknownCommand'));
    }
    await finishForm(begun);
  });

  it('with anything behind it does no harm', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    const payloads = [
      'join_0123456789abcdef',
      'area_99999',
      'area_01777x',
      '../../etc',
      'x'.repeat(64),
      '<b>',
      '0',
    ];
    for (const payload of payloads) await one.do([say(`/start ${payload}`)], nothing, null);
    await one.goOn();
    expect(one.chatter.askedNow?.question).toBe('product');
    await finishForm(begun);
  });
});

describe('staff who are asked for a word', { timeout: 60_000 }, () => {
  it('are asked again when they send something else, and what they ticked stays', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await finishForm(begun);
    const proposal = [...one.ledger.entries.keys()][0] ?? 0;
    const lead = await office.phone('Trưởng nhóm', leadId);
    await lead.press({ data: `X:${proposal}` });
    await lead.press({ data: `XC:${proposal}:0` });
    await lead.press({ data: `XK:${proposal}:pr:0` });
    const chosen = t('staff.requestChanges.ask', { count: 1 }).split('\n').at(-1) ?? '';
    expect(await lead.screen()).toContain(chosen);
    for (const send of [
      () => lead.sendFile({ kind: 'sticker', bytes: Buffer.from('x') }),
      () => lead.sendPhoto(),
      () => lead.throwDice(),
      () => lead.send('/khongco'),
      () => lead.sendVoice(),
    ]) {
      await send();
      expect(await lead.screen()).toContain(chosen);
    }
    await lead.send('Mong anh/chị ghi rõ tên sản phẩm');
    expect(await lead.screen()).toContain(t('staff.requestChanges.sent', { count: 1 }));
    expect(office.errors).toEqual([]);
  });
});
