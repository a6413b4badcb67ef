// The copy of the rulebook that the matrix runs on: the centre may edit the live one without breaking a test.
import type { Rulebook } from '../../../src/core/rulebook.ts';
import { readRulebook } from '../../../src/rulebook/read-rulebook.ts';

export function readPinnedRulebook(): Rulebook {
  const result = readRulebook(new URL('../../fixtures/rulebook/', import.meta.url));
  if (result.ok) return result.rulebook;
  const faults = result.faults.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
  throw new Error(`The pinned rulebook cannot be read:\n${faults.join('\n')}`);
}
