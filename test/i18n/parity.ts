// What two languages must share: the keys (each with its own plural forms), the blanks and the tags. All return faults.
import { isPlural, type Texts, withoutPlural } from './texts.ts';

/** The keys that a language lacks or has too many, compared with the language that the texts are written in. */
export function findKeyFaults(language: string, texts: Texts, source: Texts): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = new Set(
    [...source.keys()].flatMap((key) =>
      isPlural(key) ? forms.map((form) => `${withoutPlural(key)}_${form}`) : [key],
    ),
  );
  return [
    ...[...wanted].filter((key) => !texts.has(key)).map((key) => `${key} is missing`),
    ...[...texts.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is not wanted`),
  ];
}

const blank = /\{\{(\w+)(?:, number)?\}\}/g;

const blanksIn = (text: string): string =>
  [...new Set([...text.matchAll(blank)].map((match) => match[1] ?? ''))].sort().join(' ');

const tagsIn = (text: string): string =>
  [...text.matchAll(/<[^<>]*>/g)]
    .map(([tag]) => tag)
    .sort()
    .join(' ');

export function findBlankFaults(texts: Texts, source: Texts): readonly string[] {
  return [
    ...findDifferences(texts, source, blanksIn),
    ...[...texts]
      .filter(([, text]) => /[{}]/.test(text.replace(blank, '')))
      .map(([key]) => `${key}: a broken blank`),
  ];
}

export function findTagDifferences(texts: Texts, source: Texts): readonly string[] {
  return findDifferences(texts, source, tagsIn);
}

function findDifferences(texts: Texts, source: Texts, describe: (text: string) => string): readonly string[] {
  const sources = new Map([...source].map(([key, text]) => [withoutPlural(key), describe(text)]));
  return [...texts].flatMap(([key, text]) => {
    const wanted = sources.get(withoutPlural(key));
    const found = describe(text);
    return wanted === undefined || wanted === found ? [] : [`${key}: "${found}" instead of "${wanted}"`];
  });
}
