// A copy of the small rulebook in a folder of its own, with mistakes planted by replacing text.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRulebook } from '../../src/rulebook/read-rulebook.ts';

export const smallRulebook = fileURLToPath(new URL('./small-rulebook/', import.meta.url));

export function copyRulebook(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
  cpSync(smallRulebook, folder, { recursive: true });
  return folder;
}

/** Replaces the first `right` in the file by `wrong`; returns the line on which the mistake stands. */
export function plant(folder: string, file: string, right: string, wrong: string): number {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(right);
  if (start < 0) throw new Error(`"${right}" is not in ${file}`);
  writeFileSync(
    path,
    text.replace(right, () => wrong),
  );
  return text.slice(0, start).split('\n').length;
}

export function faultsIn(folder: string): readonly { file: string; line: number; reason: string }[] {
  const result = readRulebook(folder);
  return result.ok ? [] : result.faults;
}
