import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { readCompiled, toCompiled } from '../../src/rulebook/compiled-rulebook.ts';
import { loadRulebook } from '../../src/rulebook/load-rulebook.ts';
import { readRulebook } from '../../src/rulebook/read-rulebook.ts';
import { copyRulebook, plant, smallRulebook } from './planted-rulebook.ts';

let folder: string;
let place: string;
let compiled: string;

beforeEach(() => {
  folder = copyRulebook();
  place = mkdtempSync(join(tmpdir(), 'compiled-'));
  compiled = join(place, 'compiled.json');
  writeFileSync(compiled, toCompiled(folder, read(folder)));
});

afterEach(() => {
  for (const made of [folder, place]) rmSync(made, { recursive: true });
});

function read(from: string) {
  const result = readRulebook(from);
  if (!result.ok) throw new Error(result.faults[0]?.reason);
  return result.rulebook;
}

const load = () => loadRulebook(pathToFileURL(`${folder}/`), compiled);

it.each([
  ['the small one of the tests', smallRulebook],
  ['the one that is in use', fileURLToPath(new URL('rulebook/', projectRoot))],
])('the copy of the build says what the files say: %s', (_, from) => {
  const rulebook = read(from);
  writeFileSync(compiled, toCompiled(from, rulebook));
  expect(readCompiled(from, compiled)).toStrictEqual(rulebook);
});

it('the copy is taken as long as the files are what they were', async () => {
  const other = { ...read(folder), version: 'as only the copy says' };
  writeFileSync(compiled, toCompiled(folder, other));
  expect(await load()).toMatchObject({ ok: true, rulebook: { version: 'as only the copy says' } });
});

it('a figure that is edited after the build counts at the next start', async () => {
  plant(folder, 'programmes/machine.yaml', 'percent: 50', 'percent: 40');
  const loaded = await load();
  expect(loaded).toEqual({ ok: true, rulebook: read(folder), empty: [], unconfirmed: 4 });
  expect(loaded).not.toMatchObject({ rulebook: { version: read(smallRulebook).version } });
});

it('a fault that is written after the build is found', async () => {
  plant(folder, 'programmes/machine.yaml', 'percent: 50', 'percent: 150');
  expect(await load()).toMatchObject({ ok: false, faults: [{ file: 'programmes/machine.yaml', line: 9 }] });
});

it('a file that is added after the build is found', async () => {
  writeFileSync(join(folder, 'Notes.txt'), 'who reads this?');
  expect(await load()).toMatchObject({ ok: false, faults: [{ file: 'Notes.txt' }] });
});

it.each([
  ['missing', () => rmSync(compiled)],
  ['broken off', () => writeFileSync(compiled, '{"files":"')],
])('where the copy is %s the files are read', async (_, spoil) => {
  spoil();
  expect(await load()).toMatchObject({ ok: true, rulebook: read(folder) });
});
