import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asId, type ProposalId } from '../../src/core/ids.ts';
import { findProposal } from '../../src/storage/proposals.ts';
import type { Applicant } from '../walk/applicant.ts';
import { say } from '../walk/chatter.ts';
import { nothing } from '../walk/ledger.ts';
import { photo } from '../walk/photo.ts';
import { isErrorSentence } from '../walk/read-screen.ts';
import { beginAnother, beginForm, finishForm, goTo, t, wordsOf } from './begin.ts';

/** Presses data that nobody was shown: one message or a word on the button, nothing changed, no sentence about our errors. */
async function pressForged(one: Applicant, data: string): Promise<string> {
  const answered = await one
    .do([['press', { messageId: 1, data }]], nothing, null)
    .catch((error: unknown) => {
      throw new Error(`the button data ${JSON.stringify(data)}`, { cause: error });
    });
  expect(answered.messages.length + (answered.toast === null ? 0 : 1), data).toBeGreaterThanOrEqual(1);
  expect(answered.messages.some(isErrorSentence), data).toBe(false);
  return wordsOf(answered.messages);
}

describe('a button with data that no button of ours has', { timeout: 60_000 }, () => {
  const unreadable = [
    ['nothing', ''],
    ['a blank', ' '],
    ['only colons', '::::::'],
    ['an unknown action', 'zz:1'],
    ['an unknown question', 'a:1:zz:household'],
    ['a question in a row that is too high', 'a:1:mn.99999:x'],
    ['a negative proposal', 'a:-1:lf:household'],
    ['proposal nought', 'a:0:lf:household'],
    ['a proposal above 31 bits', 'a:2147483648:lf:household'],
    ['a proposal above 64 bits', `c:${'9'.repeat(30)}`],
    ['a proposal in scientific notation', 'c:1e3'],
    ['a proposal in hexadecimal', 'c:0x1'],
    ['a broken proposal', 'c:1.5'],
    ['a page that is negative', 'r:1:-1'],
    ['SQL', "a:1:lf:' OR 1=1 --"],
    ['SQL in the number', 'c:1;DROP TABLE "Proposal"'],
    ['a path', 'g:../../etc/passwd'],
    ['JSON', '{"do":"home"}'],
    ['too many parts', 'a:1:lf:household:more'],
    ['the name of a prototype', '__proto__'],
    ['a role that does not exist', 'IA:owner'],
    ['a language that is a path', 'sl:../vi'],
    ['control characters', '\u0000\u0001\u0007'],
    ['letters of other scripts', 'tiếng Việt ✅'],
    ['far more than 64 bytes', 'a:1:lf:'.padEnd(4000, 'x')],
  ] as const;

  it('is answered with a sentence and a way on', async () => {
    const begun = await beginForm();
    for (const [name, data] of unreadable) {
      const words = await pressForged(begun.one, data);
      expect(words, name).toContain(t('applicant.error.oldButton'));
    }
    await begun.one.goOn();
    await finishForm(begun);
  });

  it('made of random bytes is answered with a sentence and a way on', async () => {
    const begun = await beginForm();
    for (let count = 0; count < 200; count += 1) {
      const bytes = randomBytes(1 + (count % 64));
      await pressForged(begun.one, bytes.toString(count % 2 === 0 ? 'latin1' : 'base64').slice(0, 64));
    }
    await finishForm(begun);
  }, 60_000);

  it('cut off at any place does nothing but say so', async () => {
    const begun = await beginForm();
    const { one } = begun;
    const whole = one.chatter.newestButtons.map(({ data }) => data);
    for (const data of whole.slice(0, 3))
      for (let length = 1; length < data.length; length += 1) {
        const cut = data.slice(0, length);
        // "cooperative-union" cut off may be another button of the same question.
        if (!whole.includes(cut)) await pressForged(one, cut);
      }
    await finishForm(begun);
  }, 60_000);
});

describe('a button that is readable but not for this person', { timeout: 60_000 }, () => {
  it('of somebody else opens nothing of theirs and changes nothing', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    const other = await beginAnother(office, 9_100_002, 'Hoàng Văn Slao');
    await goTo(other, 'paper-quotation');
    await other.sendToQuestion(photo());
    const before = other.ledger;
    const own = [...one.ledger.entries.keys()];
    const foreign = other.chatter.buttons.filter(
      ({ data }) => /^[a-zA-Z]+:\d+/.test(data) && !/^np?:/.test(data),
    );
    expect(foreign.length).toBeGreaterThan(20);
    for (const { data } of foreign) {
      const words = await pressForged(one, data);
      expect(words, data).not.toContain('Nông Văn');
    }
    await one.do([say('/hoso')], nothing, null);
    expect([...one.ledger.entries.keys()]).toEqual(own);
    await other.do([say('/hoso')], nothing, null);
    expect(JSON.stringify([...other.ledger.entries])).toBe(JSON.stringify([...before.entries]));
    await one.goOn();
    await finishForm(begun);
  }, 60_000);

  it('of the staff is refused, and leaves a sent proposal as it is', async () => {
    const begun = await beginForm();
    const { office, one } = begun;
    await finishForm(begun);
    const [id] = one.ledger.entries.keys();
    const proposal = id ?? 0;
    for (const code of ['D', 'X', 'XR', 'XH', 'XN', 'XS', 'XD', 'XO', 'XE', 'DF'])
      await pressForged(one, `${code}:${proposal}`);
    for (const data of [
      'L:waiting:0',
      `XC:${proposal}:0`,
      `XK:${proposal}:pr:0`,
      'P:0',
      'PR:1',
      'PX:1:admin',
      'I',
      'IA:admin',
      'ac',
    ])
      await pressForged(one, data);
    const stored = await findProposal(office.product.app.database, asId<ProposalId>(proposal));
    expect(stored?.status).toBe('submitted');
    expect(stored?.reviewerId).toBeNull();
    expect(office.errors).toEqual([]);
  });
});
