// The file of SQLite that is carried over: nobody else has it while it is open here, and nothing in it is changed.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { findMigrationRefusal, type Migration, readMigrations } from '../migrations.ts';
import { readRecords } from '../sqlite/sqlite-migration-record.ts';
import type { CarriedTable } from './carried-tables.ts';
import type { SqliteValue } from './carried-value.ts';

export interface Source {
  /** Its tables without those of SQLite and Prisma, each with its columns. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  /** The highest id that the table ever gave, also to rows that are gone: an old button may still name it. */
  lastIdOf(table: string): number;
  /** One at a time, the values in the order of the columns; in whatever order they lie there. */
  rowsOf(table: CarriedTable): IterableIterator<SqliteValue[]>;
  close(): void;
}

export type SourceOutcome =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): SourceOutcome => ({ ok: false, message });

/** `path`: the file, or the data folder that it lies in. */
export function openSource(
  path: string,
  migrations: readonly Migration[] = readMigrations('sqlite'),
): SourceOutcome {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'khuyen-cong.db') : path;
  if (!existsSync(file)) return refuse(`There is no file ${file}.`);
  const connection = new BetterSqlite3(file, { fileMustExist: true, timeout: 0 });
  try {
    // Whoever has the file open holds a lock on it, and this one is had beside no other. It ends with the connection.
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const reason = findReason(connection, file, migrations);
    if (reason === null) return { ok: true, source: toSource(connection) };
    connection.close();
    return refuse(reason);
  } catch (error) {
    connection.close();
    const code = error instanceof BetterSqlite3.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY'))
      return refuse(`${file} is in use. Stop the bot, and whatever else has it open, and do this again.`);
    if (code === 'SQLITE_NOTADB') return refuse(`${file} is no database of SQLite.`);
    throw error;
  }
}

/** Why it cannot be carried as it is; null where it can. */
function findReason(
  connection: BetterSqlite3.Database,
  file: string,
  migrations: readonly Migration[],
): string | null {
  const records = readRecords(connection);
  if (records.length === 0) return `${file} holds no database of this product.`;
  const refusal = findMigrationRefusal(records, migrations);
  if (refusal !== null) return refusal.message;
  return records.length < migrations.length
    ? `${file} was last used by an older build. Start this build with it once, stop it, and do this again.`
    : null;
}

function toSource(connection: BetterSqlite3.Database): Source {
  const names = connection
    .prepare<[], string>(
      `SELECT "name" FROM sqlite_master
       WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND "name" <> '_prisma_migrations'`,
    )
    .pluck()
    .all();
  const columnsOf = connection.prepare<[string], string>('SELECT "name" FROM pragma_table_info(?)').pluck();
  const lastId = connection
    .prepare<[string], number>('SELECT "seq" FROM sqlite_sequence WHERE "name" = ?')
    .pluck();
  return {
    tables: new Map(names.map((name) => [name, new Set(columnsOf.all(name))])),
    lastIdOf: (table) => lastId.get(table) ?? 0,
    rowsOf: ({ name, columns }) =>
      connection
        .prepare<[], SqliteValue[]>(
          `SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}"`,
        )
        .safeIntegers(true)
        .raw(true)
        .iterate(),
    close: () => connection.close(),
  };
}
