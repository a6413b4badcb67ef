// A disk of its own for the data, so that it can be full without harm to the machine: a mount in memory, which only
// root on Linux may make. Elsewhere the data lie in an ordinary folder, and a full disk cannot be had.
import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const megabytes = 768;
const chunkSizes = [4 * 1024 * 1024, 64 * 1024, 4 * 1024, 512];

export interface SmallDisk {
  readonly folder: string;
  /** Why it cannot be filled; null where it can. */
  readonly unfillable: string | null;
  /** Takes every byte that is left. */
  fill(): void;
  free(): Promise<void>;
  remove(): Promise<void>;
}

export async function mountSmallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyen-cong-chaos-'));
  const unfillable = await mount(folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    unfillable,
    fill() {
      if (unfillable !== null) throw new Error(`The disk cannot be filled: ${unfillable}`);
      const file = openSync(ballast, 'a');
      try {
        for (const size of chunkSizes) writeUntilFull(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      if (unfillable === null) await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function mount(folder: string): Promise<string | null> {
  if (process.platform !== 'linux') return 'mounting in memory needs Linux';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    return null;
  } catch (error) {
    return `the system refused the mount (${error instanceof Error ? error.message.trim() : 'unknown'})`;
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.byteLength) return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
