import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/core/questions/all-questions.ts';
import { sourceLanguage } from '../../src/i18n/translator.ts';
import { findFormFaults, findLongLabels } from './form-texts.ts';
import { findButtonKeys, findUnusedKeys, readCode } from './keys-in-code.ts';
import { findBlankFaults, findKeyFaults, findTagDifferences } from './parity.ts';
import {
  findBrokenHtml,
  findDoubleSpaces,
  findEmpty,
  findLongSentences,
  findNotComposed,
  findToneMarks,
  findTooLong,
  findWithoutDiacritics,
} from './style.ts';
import { listLanguages, readLanguage } from './texts.ts';

const source = readLanguage(sourceLanguage);
const code = readCode();

/** Written, reviewed and translated, but no screen shows them yet. A screen that does takes them off this list. */

/** Labels that reach a button by another way than button(t('…')). */
const moreLabels = [...source.keys()].filter((key) =>
  /^questions\.(?:.+\.options\..+|sector\.yes|[^.]+\.label)$|^applicant\.question\.(?:unknown|later|before|sharePhone)$|^staff\.(?:role|list\.filters|dossier\.buttons)\.\w+(?<!_other)$/.test(
    key,
  ),
);

const besideEachOther = [
  ...['questions.machines.done', 'questions.machines.add'],
  ...['applicant.consent.questions', 'applicant.consent.refuse'],
  ...['applicant.question.addMore', 'applicant.question.keep', 'applicant.question.review'],
  ...['applicant.question.unknown', 'applicant.question.later', 'applicant.question.before'],
  ...['applicant.media.filesDone', 'applicant.media.fileRemoveAll'],
  ...['applicant.generalAnswers.more', 'applicant.home.new', 'applicant.home.back', 'staff.people.invite'],
  ...[
    'applicant.review.send',
    'applicant.review.next',
    'applicant.review.previous',
    'applicant.changes.edit',
  ],
  ...['applicant.discard.confirm', 'applicant.discard.back'],
  ...['applicant.withdraw.confirm', 'applicant.withdraw.back'],
  ...['staff.dossier.confirm', 'staff.dossier.cancel'],
];

describe.each(listLanguages())('the texts in %s', (language) => {
  const texts = readLanguage(language);

  it('are the same as in Vietnamese, each with the plural forms of the language', () => {
    expect(findKeyFaults(language, texts, source)).toEqual([]);
  });

  it('fill in the same values and mark up with the same tags as in Vietnamese', () => {
    expect(findBlankFaults(texts, source)).toEqual([]);
    expect(findTagDifferences(texts, source)).toEqual([]);
  });

  it('are messages that Telegram takes', () => {
    expect(findBrokenHtml(texts)).toEqual([]);
    expect(findTooLong(texts)).toEqual([]);
  });

  it('say something, in composed letters and without slips of the space bar', () => {
    expect(findEmpty(texts)).toEqual([]);
    expect(findNotComposed(texts)).toEqual([]);
    expect(findDoubleSpaces(texts)).toEqual([]);
  });

  it('spell Vietnamese words with one style of tone marks', () => {
    expect(findToneMarks(texts)).toEqual([]);
  });

  it('cover every question and every option of the form, and nothing that is not asked', () => {
    expect(findFormFaults(texts, allQuestions)).toEqual([]);
  });

  it('fit on the buttons, and on half a row where two share it', () => {
    const labels = findButtonKeys(code);
    expect(labels.length).toBeGreaterThan(50);
    expect(findLongLabels(texts, [...labels, ...moreLabels], 40)).toEqual([]);
    expect(findLongLabels(texts, besideEachOther, 20)).toEqual([]);
  });
});

describe('the Vietnamese texts', () => {
  it('are all typed with their diacritics', () => {
    expect(findWithoutDiacritics(source)).toEqual([]);
  });

  it('keep to about twenty words a sentence', () => {
    expect(findLongSentences(source, 22)).toEqual([]);
  });

  it('are all shown somewhere', () => {
    expect(findUnusedKeys(source, code)).toEqual([]);
  });
});
