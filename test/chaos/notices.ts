// Telling notices, which come by themselves, from answers; and what a stored notice reads like on the phone.
import { readFileSync } from 'node:fs';
import { isAboutEnquiry } from '../../src/app/notice.ts';
import { readNotice } from '../../src/app/notice-schema.ts';
import { wordingIn } from '../../src/app/wording.ts';
import { renderNotice } from '../../src/bot/render/render-notice.ts';
import type { ChatMessage } from '../../src/demo/stand-in/chat-message.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readRulebook } from '../../src/rulebook/read-rulebook.ts';
import { patternOf, plainWords, translations } from '../walk/read-screen.ts';

const patterns = translations.languages.flatMap((language) => {
  const file = new URL(`locales/${language}/notices.json`, projectRoot);
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  // What has no place for a reference is the label of a button.
  return Object.values(texts)
    .filter((html) => html.includes('{{'))
    .map((html) => new RegExp(`^${patternOf(html).source}`));
});

export function isNotice({ text }: ChatMessage): boolean {
  return text !== undefined && patterns.some((pattern) => pattern.test(text));
}

const waitingWords = translations.languages.map((language) =>
  plainWords(translations.in(language).t('applicant.error.waiting')),
);

/** The word that what was sent is not lost and will be answered: it is no answer yet. */
export function isAskedToWait({ text }: ChatMessage): boolean {
  return text !== undefined && waitingWords.includes(text);
}

const rulebook = readRulebook(new URL('rulebook/', projectRoot));

/** As the sender would render it; null where it cannot be read. */
export function wordsOfNotice(stored: unknown, language: string): string | null {
  const notice = readNotice(stored);
  // What is asked there stands in the enquiry; chaos asks nothing.
  if (notice === null || isAboutEnquiry(notice)) return null;
  if (!rulebook.ok) throw new Error('The rulebook has a fault');
  return plainWords(renderNotice(notice, wordingIn(translations, rulebook.rulebook, language)).html).trim();
}
