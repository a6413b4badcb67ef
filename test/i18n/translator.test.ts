import { describe, expect, it } from 'vitest';
import { loadTranslations } from '../../src/i18n/translator.ts';

const translations = loadTranslations();

describe('the translator', () => {
  it('knows both languages by their own names', () => {
    const names = translations.languages.map((language) =>
      translations.in(language).t('applicant.languageName'),
    );
    expect(names.sort()).toEqual(['English', 'Tiếng Việt']);
  });

  it('speaks Vietnamese to a person whose language it does not have', () => {
    expect(translations.in('fr').language).toBe('vi');
  });

  it('counts as each language does', () => {
    const left = (language: string, count: number) =>
      translations.in(language).t('applicant.question.remaining', { count });
    expect(left('en', 1)).toContain('1 question left');
    expect(left('en', 6)).toContain('6 questions left');
    expect(left('vi', 6)).toContain('Còn khoảng 6 câu');
  });

  it('groups figures as each language does', () => {
    const values = { length: 12_500, atMost: 2000 };
    expect(translations.in('vi').find('answers.problem.textTooLong', values)).toContain('12.500');
    expect(translations.in('en').find('answers.problem.textTooLong', values)).toContain('12,500');
  });

  it('keeps what a person wrote from becoming mark-up', () => {
    const title = 'Miến <b>dong</b> & lạp sườn';
    expect(translations.in('vi').t('applicant.discard.done', { title })).toContain(
      '<b>Miến &lt;b&gt;dong&lt;/b&gt; &amp; lạp sườn</b>',
    );
  });

  it('does not fill in values that a person smuggles into a value', () => {
    const comment = '{{comment}} $t(applicant.home.text)';
    expect(translations.in('vi').t('applicant.question.staffComment', { comment })).toContain(comment);
  });

  it('says that a text does not exist rather than showing its key', () => {
    expect(translations.in('en').find('questions.sector.options.nothing')).toBeUndefined();
    expect(translations.in('en').find('questions.sector.options')).toBeUndefined();
  });
});
