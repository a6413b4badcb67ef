// The texts of a language as one flat list: "applicant.home.text" -> "Chào anh/chị! …".
import { readdirSync, readFileSync } from 'node:fs';
import { projectRoot } from '../../src/project-root.ts';

export type Texts = ReadonlyMap<string, string>;

const folder = new URL('locales/', projectRoot);

export function listLanguages(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export function readLanguage(language: string): Texts {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((file) => file.endsWith('.json'));
  const tree = files.map((file) => {
    const content: unknown = JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'));
    return [file.slice(0, -'.json'.length), content] as const;
  });
  return flatten(Object.fromEntries(tree));
}

/** Throws on anything that is neither a text nor a group of texts. */
export function flatten(tree: unknown, path: readonly string[] = []): Texts {
  if (typeof tree === 'string') return new Map([[path.join('.'), tree]]);
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    throw new Error(`${path.join('.')} is neither a text nor a group of texts`);
  return new Map(Object.entries(tree).flatMap(([name, inner]) => [...flatten(inner, [...path, name])]));
}

const pluralEnding = /_(?:zero|one|two|few|many|other)$/;

/** The key as the code names it: without the ending of a plural form. */
export const withoutPlural = (key: string): string => key.replace(pluralEnding, '');

export const isPlural = (key: string): boolean => pluralEnding.test(key);
