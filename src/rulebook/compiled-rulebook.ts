// What reading the rulebook came to, kept beside the compiled code by the build. Reading YAML takes a third of a start
// and leaves memory behind that is not given back; a copy that belongs to the files as they are saves both.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook, Source } from '../core/rulebook.ts';
import { listNames } from './folder.ts';

/** The build writes it here, and a source that runs uncompiled finds none. */
export const compiledFile = new URL('compiled-rulebook.json', import.meta.url);

interface Compiled {
  /** The files it was read from: their hash. */
  readonly files: string;
  readonly rulebook: Omit<Rulebook, 'sources'> & { readonly sources: readonly (readonly [string, Source])[] };
}

export function toCompiled(folder: string, rulebook: Rulebook): string {
  const compiled: Compiled = {
    files: hashFiles(folder),
    rulebook: { ...rulebook, sources: [...rulebook.sources] },
  };
  return JSON.stringify(compiled);
}

/** Null where there is no copy, or where the files in the folder are others by now. */
export function readCompiled(folder: string, file: URL | string): Rulebook | null {
  try {
    const { files, rulebook }: Compiled = JSON.parse(readFileSync(file, 'utf8'));
    return files === hashFiles(folder) ? { ...rulebook, sources: new Map(rulebook.sources) } : null;
  } catch {
    return null;
  }
}

/** Every name and every byte: a file that should not be there counts as well. Throws where one cannot be read. */
function hashFiles(folder: string): string {
  const hash = createHash('sha256');
  const programmes = listNames(join(folder, 'programmes')).map((name) => join('programmes', name));
  for (const name of [...listNames(folder).filter((each) => each !== 'programmes'), ...programmes])
    hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
