// The product's source files as text, and what each of them imports.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

export interface Source {
  /** Below src, with forward slashes: 'core/journey.ts'. */
  readonly path: string;
  readonly text: string;
}

const src = new URL('src/', projectRoot);

/** Written by hand: what Prisma generates is not ours to shape. */
export function readSources(): readonly Source[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(tsx?|js|css|html)$/.test(path) && !path.startsWith('generated/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }));
}

const specifiers = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\s]+)['"]/g;

/** What a file names after `from` or in `import(…)`, types included; comments do not count. */
export function importsOf({ path, text }: Source): readonly string[] {
  if (!/\.(tsx?|js)$/.test(path)) return [];
  const code = withoutComments(text);
  return [...code.matchAll(specifiers)].flatMap(([, specifier]) => specifier ?? []);
}

/** Below src; a file outside of it starts with '../'. Null for packages. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/** 'grammy' for 'grammy/types', '@hono/node-server' as it is, 'node:' for all that Node brings. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

/** 'core' for 'core/journey.ts'; the file itself where it lies in no folder. */
export function folderOf(path: string): string {
  const slash = path.indexOf('/');
  return slash === -1 ? path : path.slice(0, slash);
}
