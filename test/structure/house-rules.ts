// What else every source file keeps to: the rules stay pure, names are plain, files stay short, nothing lies about unused.
import { folderOf, importsOf, resolveImport, type Source, withoutComments } from './read-sources.ts';

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'reads the clock'],
  [/\bnew Date\s*(\(\s*\)|(?!\s*\())/, 'reads the clock'],
  [/(?<!new )\bDate\s*\(/, 'reads the clock'],
  [/\bperformance\./, 'reads the clock'],
  [/\bMath\.random\b/, 'is random'],
  [/\bcrypto\b/, 'is random'],
  [/\bprocess\./, 'reads the process'],
  [/\b(console\.|fetch\s*\(|setTimeout\b|setInterval\b|setImmediate\b)/, 'does input or output'],
  [/\b(async|await)\b|\bPromise\b/, 'is not synchronous'],
];

/** The rules neither read a clock nor a die, nor wait for anything. */
export function findImpurities(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => folderOf(path) === 'core')
    .flatMap(({ path, text }) => {
      const code = withoutTexts(withoutComments(text));
      return impure.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path} ${what}`);
    });
}

const longest = 200;

export function findLongFiles(
  sources: readonly Source[],
  reasons: Readonly<Record<string, string>>,
): readonly string[] {
  const isLong = ({ text }: Source): boolean => text.split('\n').length - 1 > longest;
  const long = sources.filter(isLong).map(({ path }) => path);
  return [
    ...long.filter((path) => !Object.hasOwn(reasons, path)).map((path) => `${path} is over ${longest} lines`),
    ...Object.keys(reasons)
      .filter((path) => !long.includes(path))
      .map((path) => `${path} needs no reason any more`),
  ];
}

export function findOddFileNames(sources: readonly Source[]): readonly string[] {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  return sources
    .map(({ path }) => path)
    .filter(
      (path) =>
        !path
          .replace(/\.[a-z]+$/, '')
          .split('/')
          .every((part) => kebab.test(part)),
    );
}

const forbidden = ['util', 'utils', 'helper', 'helpers', 'service', 'manager', 'user', 'users', 'client'];
const declared = /\b(?:function\*?|const|let|class|interface|type)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu;

/** Names that say nothing, in files and in what they declare. 'username' is Telegram's own word and stands. */
export function findEmptyNames(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const names = [...withoutComments(text).matchAll(declared)].flatMap(([, name]) => name ?? []);
    const parts = path.replace(/\.[a-z]+$/, '').split('/');
    return [...parts, ...names]
      .filter((name) => wordsOf(name).some((word) => forbidden.includes(word)))
      .map((name) => `${path}: ${name}`);
  });
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}

/** The process itself, and the commands. */
const startingPoints = [
  'main.ts',
  'run-move-files.ts',
  'run-move-database.ts',
  'rulebook/check.ts',
  'rulebook/compile.ts',
  'demo/page/index.html',
];
/** The page looks for its plays by itself: src/demo/serve-page.ts lists the folder. */
const foundByListing = /^demo\/page\/plays\//;

export function findUnusedFiles(sources: readonly Source[]): readonly string[] {
  const used = new Set(startingPoints);
  for (const source of sources) {
    for (const specifier of importsOf(source)) {
      const target = resolveImport(source.path, specifier);
      if (target !== null && target !== source.path) used.add(target);
    }
    for (const [, target] of source.text.matchAll(/(?:src|href)="(page\/[^"]+)"/g))
      used.add(`demo/${target ?? ''}`);
    // What is read rather than imported is named from the top of the project.
    for (const [, target] of source.text.matchAll(/new URL\('src\/([^']+)', projectRoot\)/g))
      used.add(target ?? '');
  }
  return sources.map(({ path }) => path).filter((path) => !used.has(path) && !foundByListing.test(path));
}

function withoutTexts(code: string): string {
  return code.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
