import { access, constants, mkdir } from 'node:fs/promises';
import { StartRefusal } from './start-refusal.ts';

/** A folder of the product's own, under DATA_DIR. Throws StartRefusal where it cannot be written to. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new StartRefusal(
      `DATA_DIR: the folder ${folder} cannot be written to. Name another, or change its rights.`,
    );
  }
}
