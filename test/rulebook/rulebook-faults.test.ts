import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mistakesInProgrammes } from './mistakes-in-programmes.ts';
import { mistakesInSharedFiles } from './mistakes-in-shared-files.ts';
import { copyRulebook, faultsIn, plant } from './planted-rulebook.ts';

const machine = 'programmes/machine.yaml';

describe('a mistake in the rulebook is named with its file, its line and a reason', () => {
  for (const { mistake, file, right, wrong, below = 0, reason } of [
    ...mistakesInProgrammes,
    ...mistakesInSharedFiles,
  ]) {
    it(mistake, () => {
      const folder = copyRulebook();
      const line = plant(folder, file, right, wrong) + below;
      const faults = faultsIn(folder);
      rmSync(folder, { recursive: true });
      expect(faults).toContainEqual({ file, line, reason: expect.stringMatching(reason) });
    });
  }

  it('a whole file is missing', () => {
    const folder = copyRulebook();
    rmSync(join(folder, 'centre.yaml'));
    expect(faultsIn(folder)).toEqual([
      { file: 'centre.yaml', line: 1, reason: expect.stringMatching(/Thiếu tệp/) },
    ]);
    rmSync(folder, { recursive: true });
  });

  it('a programme saved under a name that would be passed over', () => {
    const folder = copyRulebook();
    writeFileSync(join(folder, 'programmes', 'Mua máy.yml'), 'code: X');
    expect(faultsIn(folder)).toEqual([
      { file: 'programmes/Mua máy.yml', line: 1, reason: expect.stringMatching(/Tệp lạ/) },
    ]);
    rmSync(folder, { recursive: true });
  });

  it('a folder that is not a rulebook at all', () => {
    expect(faultsIn(join(import.meta.dirname, 'nowhere')).map(({ file }) => file)).toEqual([
      'answers.yaml',
      'areas.yaml',
      'centre.yaml',
      'criteria.yaml',
      'programmes',
      'sources.yaml',
    ]);
  });

  it('several mistakes come together, in the order of the files and lines', () => {
    const folder = copyRulebook();
    plant(folder, machine, 'percent: 50', 'percent: 500');
    plant(folder, machine, 'code: MAY', 'colour: MAY');
    plant(folder, 'areas.yaml', '"01777"', '"1777"');
    expect(faultsIn(folder).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'areas.yaml:12',
      `${machine}:1`,
      `${machine}:1`,
      `${machine}:9`,
    ]);
    rmSync(folder, { recursive: true });
  });
});
