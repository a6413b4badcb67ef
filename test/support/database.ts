// A real database file per test: migrated once, copied for each.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { applyMigrations } from '../../src/storage/apply-migrations.ts';
import type { Database, StorageLog } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';

const root = mkdtempSync(join(tmpdir(), 'khuyen-cong-test-'));
const template = join(root, 'template.sqlite');
const opened: Database[] = [];
let count = 0;

applyMigrations({ file: template });

afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(root, { recursive: true, force: true });
});

/** An empty folder that is removed when the test file is done. */
export function freshFolder(): string {
  count += 1;
  const folder = join(root, String(count));
  mkdirSync(folder);
  return folder;
}

/** An empty database, up to date, in a folder of its own; closed and removed when the test file is done. */
export async function freshDatabase(options: { log?: StorageLog } = {}): Promise<{
  database: Database;
  file: string;
  folder: string;
}> {
  const folder = freshFolder();
  const file = join(folder, 'bot.sqlite');
  copyFileSync(template, file);
  return { database: await reopenDatabase(file, options), file, folder };
}

/** The same file opened once more, as after a restart or from a second process. */
export async function reopenDatabase(
  file: string,
  options: { log?: StorageLog; synchronous?: 'full' | 'normal' } = {},
): Promise<Database> {
  const database = await openDatabase({ file, ...options });
  opened.push(database);
  return database;
}
