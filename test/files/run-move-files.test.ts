// The command as it is started: built, with its settings in the environment.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/files/file-store.ts';
import { openFolderStore } from '../../src/files/folder-store.ts';
import { projectRoot } from '../../src/project-root.ts';
import { freshFolder } from '../support/database.ts';
import { settingsOf, startS3 } from '../support/s3/s3-stand-in.ts';

const program = fileURLToPath(new URL('dist/src/run-move-files.js', projectRoot));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** In an empty folder, so that no .env of this machine counts. */
async function run(
  places: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...settings };
  return await new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...places],
      { cwd: freshFolder(), env },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('npm run files:move', () => {
  it('carries a folder into a bucket and says how many, as often as it is asked', async () => {
    const folder = freshFolder();
    const store = openFolderStore(folder);
    const name = await store.put(Buffer.from('báo giá'));
    await store.put(Buffer.from('ảnh xưởng'));
    const s3 = await startS3();
    const { FILES_STORE: bucket = '', ...settings } = settingsOf(s3);
    const said = '2 of 2 files are in the second store, each read back and right.\n';
    expect(await run([folder, bucket], settings)).toEqual({ code: 0, out: said, err: '' });
    expect(await run([folder, bucket], settings)).toEqual({ code: 0, out: said, err: '' });
    writeFileSync(join(folder, pathOf(name)), 'chữ khác');
    expect(await run([folder, bucket], settings)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Look for them in a backup:\n${name}\n`),
    });
    expect(s3.objects.size).toBe(2);
  });

  it.each<[readonly string[], RegExp]>([
    [[], /^Say from where and to where: npm run files:move/],
    [['./a', './a'], /^Both are the same place/],
    [['./nowhere', './files'], /^\.\/nowhere: there is no folder \.\/nowhere\. Make it/],
    [['', './files'], /^A place must not be empty/],
    [['s3://papers', './files'], /^Setting AWS_ACCESS_KEY_ID must be set/],
  ])('says in one line what is wrong with %j', async (places, fault) => {
    const { code, out, err } = await run(places);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(fault);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('says what to do when a store fails', async () => {
    const s3 = await startS3();
    const { FILES_STORE: bucket = '', ...settings } = settingsOf(s3);
    s3.fail({ status: 503, code: 'SlowDown' }, 2);
    const { code, err } = await run([freshFolder(), bucket], settings);
    expect(code).toBe(1);
    expect(err).toContain('the store answered HEAD with 503');
  });
});
