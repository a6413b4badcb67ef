// One field for the text in each language, Vietnamese first.
import { longestAnnouncement } from '../../core/announcement.ts';
import type { Texts } from '../../core/rulebook.ts';
import { sourceLanguage } from '../../i18n/translator.ts';
import { say } from '../say.ts';
import type { Visitor } from '../visitor.ts';

export function TextFields({ visitor, texts }: { readonly visitor: Visitor; readonly texts: Texts }) {
  const { app, wording } = visitor;
  const others = app.translations.languages.filter((language) => language !== sourceLanguage);
  return (
    <>
      {[sourceLanguage, ...others].map((language) => {
        const isSource = language === sourceLanguage;
        return (
          <>
            <label for={`text-${language}`}>
              {say(wording, `announcements.desk.form.${isSource ? 'text' : 'translation'}`)}
            </label>
            <textarea
              id={`text-${language}`}
              name={`text-${language}`}
              lang={language}
              rows={isSource ? 6 : 3}
              required={isSource}
              maxlength={longestAnnouncement}
            >
              {texts[language] ?? ''}
            </textarea>
          </>
        );
      })}
    </>
  );
}
