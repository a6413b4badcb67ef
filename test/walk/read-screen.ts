// Reading a chat as its owner does: which question is asked, what was acknowledged, and whether anything leads on.
import { readFileSync } from 'node:fs';
import { decodeAction } from '../../src/bot/action-codec.ts';
import type { AnswerKey } from '../../src/core/answer.ts';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import type { Question } from '../../src/core/questions/question.ts';
import type { ChatMessage, ShownButton } from '../../src/demo/stand-in/chat-message.ts';
import { loadTranslations, type Translator } from '../../src/i18n/translator.ts';
import { projectRoot } from '../../src/project-root.ts';

export const translations = loadTranslations();
const everyLanguage = translations.languages.map((language) => translations.in(language));

export interface ShownQuestion extends AnswerKey {
  readonly asks: Question;
  /** Null where no button names it: the phone number is asked with a keyboard only. */
  readonly proposal: number | null;
}

const wordsOf = (message: ChatMessage): string => message.text ?? message.caption ?? '';

export const buttonsOf = (message: ChatMessage): readonly ShownButton[] => message.buttons?.flat() ?? [];

/** Texts are HTML with values to fill in; on the phone they are words. */
export function plainWords(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** A text as a pattern: whatever is filled in matches anything. */
export function patternOf(html: string): RegExp {
  const parts = plainWords(html).split(/\{\{[^}]*\}\}/);
  return new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*?'));
}

/** Every way in which a question is asked, in every language: `ask`, and what stands beside it for special cases. */
function asksOf(question: Question): RegExp[] {
  return translations.languages.flatMap((language) =>
    Object.entries(questionTexts(language)[question.id] ?? {}).flatMap(([name, html]) =>
      name.startsWith('ask') && typeof html === 'string'
        ? [new RegExp(`(?:^|\\n)${patternOf(html).source}(?:\\n|$)`)]
        : [],
    ),
  );
}

function questionTexts(language: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const file = new URL(`locales/${language}/questions.json`, projectRoot);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const askPatterns = allQuestions.map((asks) => ({ asks, patterns: asksOf(asks) }));

/** The question that this message asks; undefined where it asks none. */
export function readQuestion(message: ChatMessage): ShownQuestion | undefined {
  const words = wordsOf(message);
  const found = askPatterns.find(({ patterns }) => patterns.some((pattern) => pattern.test(words)));
  if (found === undefined) return undefined;
  const { asks } = found;
  const named = buttonsOf(message).flatMap(({ data }) => {
    const action = data === undefined ? null : decodeAction(data);
    return action !== null && 'key' in action && action.key.question === asks.id ? [action] : [];
  });
  const [action] = named;
  return {
    asks,
    question: asks.id,
    row: action?.key.row ?? 0,
    proposal: action === undefined ? null : action.proposal,
  };
}

/** The first paragraph, where it acknowledges an answer: "✅ Đã lưu. …". */
export function readAcknowledgement(message: ChatMessage): string | undefined {
  const words = wordsOf(message);
  const isSaved = acknowledgements.some((pattern) => pattern.test(words));
  return isSaved ? words : undefined;
}

const acknowledgements = everyLanguage.flatMap(({ find }) =>
  ['question.saved', 'question.savedUnknown', 'question.savedLater', 'media.fileKept_other'].flatMap(
    (name) => {
      const html = find(`applicant.${name}`);
      return html === undefined ? [] : [new RegExp(`^${patternOf(html).source}`)];
    },
  ),
);

/** Something to press, to type or to tap: nobody is left standing. */
export function leadsOn(message: ChatMessage): boolean {
  return (
    buttonsOf(message).length > 0 ||
    readQuestion(message) !== undefined ||
    /(?:^|\s)\/[a-z]+/.test(wordsOf(message)) ||
    promptPatterns.some((pattern) => pattern.test(wordsOf(message)))
  );
}

/** Questions to the staff that are answered in words. */
const promptPatterns = everyLanguage.flatMap(({ find }) =>
  [
    'dossier.noteAsk',
    'dossier.declineAsk',
    'dossier.reopenAsk',
    'people.inviteArea',
    'people.areaNotFound',
  ].flatMap((name) => {
    const html = find(`staff.${name}`);
    return html === undefined ? [] : [patternOf(html)];
  }),
);

const brokenPatterns = everyLanguage.map(({ t }) =>
  patternOf(t('applicant.error.broken', { reference: '{{reference}}' })),
);

/** The sentence of the error boundary. */
export function isErrorSentence(message: ChatMessage): boolean {
  return brokenPatterns.some((pattern) => pattern.test(wordsOf(message)));
}

/** Labels may be typed instead of pressed. */
export function labelOf({ find }: Translator, question: Question, option: string): string {
  return plainWords(find(`questions.${question.id}.options.${option}`) ?? option);
}
