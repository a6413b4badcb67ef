import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';

const keptBackups = 5;

/**
 * Writes a whole, consistent copy into the folder `backups` beside the file, named by the moment, and keeps the last
 * five. Returns the copy's path. Throws where there is no room for it: nothing should then be changed either.
 */
export function backUpSqlite(file: BetterSqlite3.Database, now: Date): string {
  const folder = join(dirname(file.name), 'backups');
  mkdirSync(folder, { recursive: true });
  const prefix = `${basename(file.name)}.`;
  const copy = nameCopy(folder, prefix, now);
  file.prepare('VACUUM INTO ?').run(copy);
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort();
  for (const old of copies.slice(0, -keptBackups)) rmSync(join(folder, old));
  return copy;
}

/** Two copies of one second get different names: VACUUM INTO never writes over a file. */
function nameCopy(folder: string, prefix: string, now: Date): string {
  const moment = now.toISOString().replaceAll(/[:.]/g, '-');
  let copy = join(folder, `${prefix}${moment}`);
  while (existsSync(copy)) copy = `${copy}-again`;
  return copy;
}
