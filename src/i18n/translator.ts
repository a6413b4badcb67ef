// Words in a person's language. Texts are HTML; whatever is filled into them is escaped.
import { readdirSync, readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { projectRoot } from '../project-root.ts';
import type { TextKey } from './text-key.ts';

/** A folder name under locales/: 'vi', 'en'. */
export type Language = string;

export const sourceLanguage: Language = 'vi';

export type TextValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: Language;
  /** The text with its values filled in. */
  t(key: TextKey, values?: TextValues): string;
  /** For keys put together from data (option ids, criteria); undefined where there is no such text. */
  find(key: string, values?: TextValues): string | undefined;
}

export interface Translations {
  readonly languages: readonly Language[];
  /** The translator of a language; of the source language where it is unknown. */
  in(language: Language): Translator;
}

const localesFolder = new URL('locales/', projectRoot);

/** Reads all of locales/. Throws where a file is not JSON: the build is broken then. */
export function loadTranslations(): Translations {
  const languages = readdirSync(localesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const engine = createInstance();
  void engine.init({
    resources: Object.fromEntries(
      languages.map((language) => [language, { translation: readTexts(language) }]),
    ),
    fallbackLng: sourceLanguage,
    supportedLngs: languages,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: true, escape: (value: unknown) => escapeHtml(String(value)) },
  });
  const translators = new Map(languages.map((language) => [language, createTranslator(engine, language)]));
  const source = translators.get(sourceLanguage);
  if (source === undefined) throw new Error(`locales/${sourceLanguage} is missing`);
  return { languages, in: (language) => translators.get(language) ?? source };
}

function readTexts(language: Language): Record<string, unknown> {
  const folder = new URL(`${language}/`, localesFolder);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    ]),
  );
}

/** No text of ours says this. */
const noText = '\0';

function createTranslator(engine: i18n, language: Language): Translator {
  const translate = engine.getFixedT(language);
  const fill = (key: string, values?: TextValues): string | undefined => {
    // The key of a group gives an object.
    const text: unknown = translate(key, { ...values, returnObjects: true, defaultValue: noText });
    return typeof text === 'string' && text !== noText ? text : undefined;
  };
  // Texts do not change while the product runs.
  const known = new Map<string, string>();
  const find = (key: string, values?: TextValues): string | undefined => {
    if (values !== undefined) return fill(key, values);
    const text = known.get(key) ?? fill(key);
    if (text !== undefined) known.set(key, text);
    return text;
  };
  return {
    language,
    find,
    t(key, values) {
      const text = find(key, values);
      if (text === undefined) throw new Error(`no text for ${key} in ${language}`);
      return text;
    },
  };
}

/** What a text of ours says without its tags: for papers and frozen copies. */
export function toPlainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Makes a text safe inside Telegram's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
