// The rulebook for a start: from the copy that the build made where it still fits, otherwise read from its files.
import { fileURLToPath } from 'node:url';
import type { Rulebook } from '../core/rulebook.ts';
import { compiledFile, readCompiled } from './compiled-rulebook.ts';
import type { Fault } from './fault.ts';

export type LoadedRulebook =
  | { readonly ok: true; readonly rulebook: Rulebook }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** `compiled` is where the copy lies; the tests have others. */
export async function loadRulebook(
  folder: URL,
  compiled: URL | string = compiledFile,
): Promise<LoadedRulebook> {
  const rulebook = readCompiled(fileURLToPath(folder), compiled);
  if (rulebook !== null) return { ok: true, rulebook };
  // What reads YAML is loaded only here.
  const { readRulebook } = await import('./read-rulebook.ts');
  return readRulebook(folder);
}
