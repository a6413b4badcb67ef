// The last step of `npm run build`. A rulebook with a fault is not kept: the start reads it then, and says what is wrong.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../project-root.ts';
import { compiledFile, toCompiled } from './compiled-rulebook.ts';
import { readRulebook } from './read-rulebook.ts';

const folder = fileURLToPath(new URL('rulebook/', projectRoot));
const result = readRulebook(folder);
if (result.ok) {
  // Whoever starts meanwhile finds the old one or the new one, whole.
  const unfinished = new URL(`compiled-rulebook.json.${process.pid}`, compiledFile);
  writeFileSync(unfinished, toCompiled(folder, result.rulebook));
  renameSync(unfinished, compiledFile);
} else {
  rmSync(compiledFile, { force: true });
}
