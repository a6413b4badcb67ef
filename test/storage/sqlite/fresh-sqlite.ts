// SQLite whatever the engine under test: for what only a file can show.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import type { Synchronous } from '../../../src/storage/database-place.ts';
import { openSqlite } from '../../../src/storage/sqlite/open-sqlite.ts';
import { freshFolder, sqliteTemplate } from '../../support/database.ts';

export async function openFreshSqlite(
  synchronous: Synchronous = 'full',
): Promise<{ database: Database; file: string }> {
  const file = join(freshFolder(), 'bot.sqlite');
  copyFileSync(sqliteTemplate(), file);
  const database = await openSqlite({ file, synchronous });
  onTestFinished(() => database.close());
  return { database, file };
}
