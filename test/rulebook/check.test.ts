import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyRulebook, plant, smallRulebook } from './planted-rulebook.ts';

function check(folder: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/rulebook/check.ts', folder],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the command that checks the rulebook', () => {
  it('says in one line that all is well and how much is not confirmed', () => {
    const { status, stdout } = check(smallRulebook);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('còn 4 chỗ chưa xác nhận');
  });

  it('lists each fault as file:line reason and fails', () => {
    const folder = copyRulebook();
    plant(folder, 'programmes/machine.yaml', 'percent: 50', 'percent: 150');
    const { status, stderr } = check(folder);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^programmes\/machine\.yaml:9 .*không được quá 100/m);
  });
});
