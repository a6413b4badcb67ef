// Which folder of src may import which: imports run one way, towards the rules.
import { folderOf, importsOf, packageOf, resolveImport, type Source } from './read-sources.ts';

interface Allowance {
  /** Folders of src, or single files in it. */
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** Settings, words, the rulebook, the store of files and the way out know none of the inner folders. */
const leaves = ['config.ts', 'caller.ts', 'i18n', 'rulebook', 'files', 'outgoing', 'project-root.ts'];
const inner = ['core', 'storage', 'app', ...leaves];

export const allowances: Readonly<Record<string, Allowance>> = {
  core: { folders: [], packages: [] },
  storage: {
    folders: ['core', 'generated', ...leaves],
    packages: [
      'node:',
      'zod',
      'better-sqlite3',
      'pg',
      '@prisma/adapter-better-sqlite3',
      '@prisma/adapter-pg',
      '@prisma/driver-adapter-utils',
    ],
  },
  app: { folders: ['core', 'storage', ...leaves], packages: ['node:', 'zod'] },
  bot: {
    folders: [...inner, 'delivery/messenger.ts', 'delivery/caster.ts'],
    packages: ['node:', 'zod', 'pino', 'grammy'],
  },
  console: {
    folders: inner,
    packages: ['node:', 'zod', 'pino', 'hono', '@picocss/pico', 'rate-limiter-flexible'],
  },
  delivery: { folders: inner, packages: ['node:', 'zod', 'pino'] },
  documents: { folders: inner, packages: ['node:', 'docx', 'fflate', 'qr', 'write-excel-file'] },
  instances: { folders: inner, packages: ['node:', 'pino'] },
  schedule: { folders: inner, packages: ['node:', 'zod', 'pino'] },
  demo: { folders: ['project-root.ts'], packages: ['node:', 'hono'] },
  rulebook: { folders: ['core', 'project-root.ts'], packages: ['node:', 'zod', 'yaml'] },
  i18n: { folders: ['core', 'project-root.ts'], packages: ['node:', 'i18next'] },
  files: { folders: ['core', 'outgoing', 'project-root.ts'], packages: ['node:', 'aws4fetch'] },
  outgoing: { folders: [], packages: ['node:', 'undici'] },
  // Only how two settings are read, which is pure: what they name is opened by who is given it.
  'config.ts': { folders: ['files/store-place.ts', 'outgoing/proxies.ts'], packages: ['zod'] },
  'caller.ts': { folders: [], packages: ['node:'] },
  'project-root.ts': { folders: [], packages: ['node:'] },
  start: { folders: [...inner, 'instances'], packages: ['node:', 'pino', '@hono/node-server'] },
  'compose.ts': {
    folders: [...inner, 'start', 'bot', 'console', 'delivery', 'documents', 'schedule', 'instances', 'demo'],
    packages: ['node:', 'pino', 'hono', '@hono/node-server'],
  },
  'run-move-files.ts': { folders: ['files', 'outgoing', 'start'], packages: [] },
  'run-move-database.ts': { folders: ['files', 'outgoing', 'start', 'storage'], packages: ['node:'] },
  'main.ts': { folders: ['compose.ts', 'config.ts', 'start'], packages: [] },
};

/** The typed text keys are read from the Vietnamese texts. */
const outsideSrc: Readonly<Record<string, RegExp>> = {
  'i18n/text-key.ts': /^\.\.\/locales\/vi\/[\w-]+\.json$/,
};

/** One line per import that the list above does not allow. */
export function findForbiddenImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter((specifier) => !isAllowed(source.path, specifier))
      .map((specifier) => `${source.path} may not import ${specifier}`),
  );
}

function isAllowed(path: string, specifier: string): boolean {
  const from = folderOf(path);
  const allowance = allowances[from];
  if (allowance === undefined) return false;
  const target = resolveImport(path, specifier);
  if (target === null) return allowance.packages.includes(packageOf(specifier));
  if (target.startsWith('../')) return outsideSrc[path]?.test(target) === true;
  const to = folderOf(target);
  const isInside = to === from && to !== path;
  return isInside || allowance.folders.includes(to) || allowance.folders.includes(target);
}
