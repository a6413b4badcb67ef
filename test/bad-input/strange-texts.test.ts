import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import type { Applicant } from '../walk/applicant.ts';
import { say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { type Begun, beginForm, expectRefused, finishForm, goTo, leadId, t, wordsOf } from './begin.ts';

/** What was sent as a product, and what is kept and shown of it. */
const keptTexts: readonly (readonly [string, string, string])[] = [
  ['emoji', '👩‍👩‍👧‍👦 Miến dong 🇻🇳✅', '👩‍👩‍👧‍👦 Miến dong 🇻🇳✅'],
  ['tags', '<b>Miến</b> & <script>alert(1)</script>', '<b>Miến</b> & <script>alert(1)</script>'],
  ['an unclosed tag', 'Miến <a href="https://x.vn', 'Miến <a href="https://x.vn'],
  ['names of characters', 'Miến &lt;dong&gt; &amp; &#39;', 'Miến &lt;dong&gt; &amp; &#39;'],
  ['zero-width characters', 'Mi\u200Bế\u200Dn \uFEFFdong', 'Miến dong'],
  ['right-to-left marks', '\u202EMiến dong\u202C \u2067x\u2069', 'Miến dong x'],
  ['control characters', 'Miến\u0000 do\u0007ng\u001B[31m', 'Miến dong[31m'],
  ['half characters', '\uD83DMiến dong\uDE00', 'Miến dong'],
  ['letters put together from marks', 'Mie\u0302\u0301n dong', 'Miến dong'],
  [
    'a mark on a mark on a mark',
    `Miến dong${'\u0323\u0302'.repeat(60)}`,
    `Miến dong${'\u0323\u0302'.repeat(60)}`,
  ],
  ['placeholders', '{{value}} $t(applicant.home.text) %s %d', '{{value}} $t(applicant.home.text) %s %d'],
  ['SQL', `'; DROP TABLE "Answer"; --`, `'; DROP TABLE "Answer"; --`],
  ['the name of a prototype', '__proto__', '__proto__'],
  ['empty lines', 'Miến\n\n\n\n\ndong', 'Miến\n\ndong'],
  ['what looks like an acknowledgement', '✅ Đã lưu. Sản phẩm: vàng', '✅ Đã lưu. Sản phẩm: vàng'],
  ['a mention of the bot', '@khuyen_cong_bot', '@khuyen_cong_bot'],
];

async function storedProduct({ office }: Begun, proposal: number): Promise<string | undefined> {
  const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(proposal));
  const value = answers.get('product/0');
  return value?.kind === 'text' ? value.text : value?.kind;
}

/** Opens the question of the product again, as the button on the review card does. */
async function openProduct(one: Applicant, proposal: number): Promise<void> {
  await one.press({ messageId: 1, data: `q:${proposal}:pr` });
  expect(one.chatter.askedNow?.question).toBe('product');
}

describe('a text with odd characters', () => {
  it('is kept as it reads, shown as it is kept, and the form goes on', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    for (const [name, sent, kept] of keptTexts) {
      await openProduct(one, proposal);
      const { messages } = await one.say(sent);
      expect(await storedProduct(begun, proposal), name).toBe(kept.normalize('NFC'));
      expect(wordsOf(messages), name).toContain(kept.normalize('NFC'));
      // Every card that shows it is one that Telegram takes.
      await one.press({ messageId: 1, data: `r:${proposal}:0` });
      await one.do([say('/hoso')], nothing, null);
      await one.do([say('/ketqua')], nothing, null);
    }
    await openProduct(one, proposal);
    await one.say('Miến dong');
    await finishForm(begun);
  });

  it('that has nothing to read in it is asked for again', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    for (const text of ['\u200B', '\u2800\u2800', '\u202E\u202C', '\uD800', '\u0000\u0001', '\u{E0001}'])
      await expectRefused(one, 'product', say(text));
    await finishForm(begun);
  });

  it('is refused where a figure is asked for, each time with the question again', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'machine-price');
    const noMoney = ['nhiều lắm', '<b>', '&lt;', '🐃', '1e999', 'NaN', 'Infinity', '٣٤٥', '9'.repeat(400)];
    for (const text of noMoney) await expectRefused(one, 'machine-price', say(text));
    await goTo(one, 'workers');
    for (const text of ['nhiều', '1.5.6.7', '100001', '9'.repeat(400)])
      await expectRefused(one, 'workers', say(text));
    await goTo(one, 'phone');
    for (const text of ['số của tôi', '123', '<a>0912</a>']) await expectRefused(one, 'phone', say(text));
    await finishForm(begun);
  });
});

describe('a text of 4,096 characters', () => {
  it('is too long for a short answer, whatever it is made of, and is said to be', async () => {
    const begun = await beginForm();
    const { one } = begun;
    await goTo(one, 'product');
    for (const letter of ['x', '&', '<', '"', 'ệ', '字']) {
      const { messages } = await expectRefused(one, 'product', say(letter.repeat(4096)));
      expect(wordsOf(messages)).toContain('300');
    }
    await finishForm(begun);
  });

  it('is refused by every other kind of question too', async () => {
    const begun = await beginForm();
    const { one } = begun;
    for (const question of [
      'legal-form',
      'commune',
      'machine-price',
      'when',
      'workers',
      'output-now',
      'phone',
      'tax-code',
    ] as const) {
      await goTo(one, question);
      await expectRefused(one, question, say('&x'.repeat(2048)));
    }
    await finishForm(begun);
  });

  it('as long as a question allows is kept whole and shown on every card, also where each letter grows in HTML', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await goTo(one, 'situation');
    const proposal = one.chatter.askedNow?.proposal ?? 0;
    const text = '&<>"\'2 máy '.repeat(181).slice(0, 2000).trim();
    await one.say(text);
    const answers = await loadAnswers(office.product.app.database, asId<ProposalId>(proposal));
    expect(answers.get('situation/0')).toEqual({ kind: 'text', text });
    for (const page of [0, 1, 2]) await one.press({ messageId: 1, data: `r:${proposal}:${page}` });
    await one.press({ messageId: 1, data: `q:${proposal}:si` });
    await finishForm(begun);
    // The staff read it too.
    const lead = await office.phone('Trưởng nhóm', leadId);
    for (const data of [
      `D:${proposal}`,
      `DA:${proposal}:0`,
      `DA:${proposal}:1`,
      `DA:${proposal}:2`,
      `DH:${proposal}:0`,
    ])
      await lead.press({ data });
    expect(office.errors).toEqual([]);
  });
});

describe('a name with odd characters', () => {
  it('spoils nothing for its owner or for the staff', async () => {
    const begun = await beginForm('<b>Hoa & \u202E\uD83D "Đặng" {{name}}');
    const { office, one } = begun;
    await one.do([say('/dulieucuatoi')], nothing, null);
    expect(wordsOf(one.chatter.newest)).toContain('<b>Hoa &');
    await one.goOn();
    await finishForm(begun);
    const lead = await office.phone('Trưởng nhóm', leadId);
    await lead.send('/danhsach');
    await lead.send('/nguoi');
    expect(office.errors).toEqual([]);
  });
});

describe('a command in the middle of a question', () => {
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

describe('staff who are asked for a word', () => {
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
