import { describe, expect, it } from 'vitest';
import { type EnquiryNotice, enquiryNotices, type Notice } from '../../src/app/notice.ts';
import type { Reply } from '../../src/app/reply.ts';
import { wordingIn } from '../../src/app/wording.ts';
import { inlineKeyboard, phoneKeyboard } from '../../src/bot/keyboard.ts';
import { renderEnquiryNotice } from '../../src/bot/render/render-enquiry-notice.ts';
import { renderNotice } from '../../src/bot/render/render-notice.ts';
import { renderReply } from '../../src/bot/render/render-reply.ts';
import type { Screen } from '../../src/bot/render/screen.ts';
import { allRoles } from '../../src/core/roles.ts';
import { countCharacters } from '../../src/demo/stand-in/formatted-text.ts';
import { parseHtml } from '../../src/demo/stand-in/html-entities.ts';
import { loadTranslations } from '../../src/i18n/translator.ts';
import { proposal, worstName, worstRulebook, worstText, worstTitle } from './worst-content.ts';
import { worstHeading, worstLines } from './worst-enquiry-replies.ts';
import { worstReplies } from './worst-replies.ts';

const translations = loadTranslations();
const context = {
  rulebook: worstRulebook,
  translations,
  linkTo: (payload: string) => `https://t.me/khuyencong_caobang_bot?start=${payload}`,
  telegramId: 9_007_199_254_740_991,
};
const render = (reply: Reply, language: string): Screen | null => renderReply(reply, language, context);
const names = Object.keys(worstReplies);
const repliesOf = (name: string): readonly Reply[] =>
  Object.entries(worstReplies).find(([each]) => each === name)?.[1] ?? [];

describe.each(translations.languages)('in the language "%s"', (language) => {
  describe.each(names)('the screen "%s"', (name) => {
    const screens = repliesOf(name)
      .map((reply) => render(reply, language))
      .filter((screen) => screen !== null);

    it('is text that Telegram takes, and not too long, whatever people and the centre wrote', () => {
      for (const { html } of screens) {
        const { text } = parseHtml(html);
        expect(countCharacters(text), html).toBeLessThanOrEqual(4096);
        expect(text.trim()).not.toBe('');
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(32_768);
      }
    });

    it('shows what was written as it was written: no tags of its own, nothing escaped twice', () => {
      for (const { html } of screens) {
        expect(escapedTwice(parseHtml(html).text), html).toBeNull();
      }
    });

    it('has buttons that fit on a phone and say what they do', () => {
      for (const screen of screens) {
        const { inline_keyboard: rows } = inlineKeyboard(screen.buttons);
        const buttons = rows.flat();
        expect(buttons.length).toBeLessThanOrEqual(100);
        for (const row of rows) expect(row.length).toBeLessThanOrEqual(8);
        for (const { text } of buttons) {
          expect(text.trim()).not.toBe('');
          expect(countCharacters(text), text).toBeLessThanOrEqual(64);
          expect(escapedTwice(text), text).toBeNull();
        }
      }
    });

    it('is never a dead end', () => {
      for (const screen of screens) {
        if (screen.html === lastWord(language)) continue;
        const ways = screen.buttons.flat().length + (screen.phoneKeyboard?.length ?? 0);
        expect(ways, screen.html).toBeGreaterThan(0);
      }
    });
  });

  it.each(notices())('the notice "$about" is text that Telegram takes', (notice) => {
    const wording = wordingIn(translations, worstRulebook, language);
    const screen = renderNotice(notice, wording);
    const { text } = parseHtml(screen.html);
    expect(countCharacters(text)).toBeLessThanOrEqual(4096);
    expect(escapedTwice(text), screen.html).toBeNull();
    for (const { text: label } of inlineKeyboard(screen.buttons).inline_keyboard.flat())
      expect(label.trim()).not.toBe('');
  });
});

describe.each(translations.languages)('of an enquiry, in the language "%s"', (language) => {
  it.each(enquiryNotices)('the notice "%s" is text that Telegram takes, whatever was said', (about) => {
    const wording = wordingIn(translations, worstRulebook, language);
    for (const line of worstLines)
      for (const heading of [
        worstHeading,
        { ...worstHeading, title: '', holderName: null, areaCode: null },
      ]) {
        const screen = renderEnquiryNotice({ about, heading, line }, wording);
        const { text } = parseHtml(screen.html);
        expect(countCharacters(text)).toBeLessThanOrEqual(4096);
        expect(escapedTwice(text), screen.html).toBeNull();
        expect(screen.buttons.flat().length).toBeGreaterThan(0);
      }
  });
});

describe('a choice', () => {
  it('offers every option of its question in words, in every language', () => {
    for (const language of translations.languages) {
      for (const reply of worstReplies.question) {
        const { asks, value } = reply.line;
        if (asks.answer.kind !== 'choice' || value !== undefined || reply.guess !== null) continue;
        const labels = render(reply, language)
          ?.buttons.flat()
          .flatMap((each) =>
            'action' in each && each.action.do === 'answer' ? [{ ...each, data: each.action.data }] : [],
          );
        expect(labels?.map(({ data }) => data).sort()).toEqual([...asks.answer.options].sort());
        for (const { text, data } of labels ?? []) expect(text, `${language} ${asks.id}`).not.toBe(data);
      }
    }
  });
});

describe('a masked answer', () => {
  const digits = '4800123456-001';

  it('is shown in full only where the staff on the dossier read it', () => {
    const owner = render(onlyTaxCode(), 'vi');
    expect(owner?.html).toMatch(/•+6?-?001/);
    expect(owner?.html).not.toContain(digits);
    const pages = worstReplies.dossierAnswers.map((reply) => ({
      reply,
      html: render(reply, 'vi')?.html ?? '',
    }));
    const shown = pages.filter(({ html }) => html.includes(digits));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ reply }) => reply.isUnmasked)).toBe(true);
  });
});

it('the phone number is asked for with a keyboard that shares it', () => {
  const reply = worstReplies.question.find(({ line }) => line.asks.answer.kind === 'phone');
  const screen = reply === undefined ? null : render(reply, 'vi');
  expect(screen?.phoneKeyboard?.length).toBeGreaterThan(1);
  const { keyboard } = phoneKeyboard(screen?.phoneKeyboard ?? []);
  expect(keyboard[0]).toEqual([expect.objectContaining({ request_contact: true })]);
});

function onlyTaxCode(): Reply {
  const [reply] = worstReplies.review;
  if (reply === undefined) throw new Error('no review card');
  return { ...reply, lines: reply.lines.filter(({ question }) => question === 'tax-code') };
}

/** After erasing, there is nothing left to do. */
function lastWord(language: string): string {
  const reply = worstReplies.myData.find(({ stage }) => stage === 'done');
  return (reply === undefined ? undefined : render(reply, language)?.html) ?? '';
}

function escapedTwice(shown: string): string | null {
  return /&(amp|lt|gt|quot);/.exec(shown)?.[0] ?? null;
}

function notices(): readonly Exclude<Notice, EnquiryNotice>[] {
  const reference = worstTitle;
  const about = { proposal, reference };
  return [
    { about: 'claimed', reviewer: worstName, ...about },
    { about: 'changesRequested', ...about },
    { about: 'shortlisted', ...about },
    { about: 'declined', reason: worstText(1500), ...about },
    { about: 'reopened', ...about },
    { about: 'erasureClosed', ...about },
    { about: 'verdictChanged', before: 'eligible', after: 'ineligible', ...about },
    { about: 'newSubmission', title: worstTitle, areaCode: '01777', outcome: 'needsStaff', ...about },
    { about: 'resubmission', title: worstTitle, areaCode: null, outcome: null, ...about },
    { about: 'withdrawn', title: worstTitle, ...about },
    { about: 'handedOver', title: worstTitle, ...about },
    { about: 'erasureAsked', ...about },
    { about: 'released', ...about },
    {
      about: 'enquiriesWaiting',
      count: 50_000,
      oldest: [0, 59, 60, 99_999, 1].map((minutes) => ({ enquiry: worstHeading.id, minutes })),
    },
    ...allRoles.map((role) => ({ about: 'roleRemoved' as const, role })),
  ];
}
