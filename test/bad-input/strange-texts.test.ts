import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { loadAnswers } from '../../src/storage/answers.ts';
import type { Applicant } from '../walk/applicant.ts';
import { say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { type Begun, beginForm, expectRefused, finishForm, goTo, leadId, wordsOf } from './begin.ts';

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

describe('a text with odd characters', { timeout: 60_000 }, () => {
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

describe('a text of 4,096 characters', { timeout: 60_000 }, () => {
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

describe('a name with odd characters', { timeout: 60_000 }, () => {
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
