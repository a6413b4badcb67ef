// What one draft costs the disk. The first person's answers show how far the write-ahead log grows; for the second one
// triggers add up the columns that the contender's statements write.
import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Contender } from '../contenders/contender.ts';
import { inRoom } from '../contenders/room.ts';
import type { Script } from '../form/script.ts';
import { openForms } from './open-forms.ts';

export interface DraftCost {
  /** Sum of the columns written, by table. */
  readonly payloadBytes: ReadonlyMap<string, number>;
  /** Growth of the write-ahead log: whole pages. */
  readonly logBytes: number;
}

export function measureDraft(contender: Contender, script: Script): Promise<DraftCost> {
  return inRoom(contender, { script, synchronous: 'normal' }, async (room) => {
    const [first, second] = await openForms(room, 2, 1);
    if (first === undefined || second === undefined) throw new Error('Two people are needed');
    const logSize = (): number => statSync(`${room.databaseFile}-wal`).size;
    const database = new BetterSqlite3(room.databaseFile);
    try {
      // The log starts empty; it is copied back into the database after 1,000 pages, more than one draft.
      database.pragma('wal_checkpoint(TRUNCATE)');
      const before = logSize();
      await first.answer(script, 0, script.steps.length);
      const logBytes = logSize() - before;
      watchWrites(database);
      await second.answer(script, 0, script.steps.length);
      const rows = database
        .prepare<[], { tableName: string; bytes: number }>(
          'SELECT tableName, sum(bytes) AS bytes FROM benchWritten GROUP BY tableName',
        )
        .all();
      return { payloadBytes: new Map(rows.map(({ tableName, bytes }) => [tableName, bytes])), logBytes };
    } finally {
      database.close();
    }
  });
}

function watchWrites(database: BetterSqlite3.Database): void {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  database.exec('CREATE TABLE benchWritten (tableName TEXT, bytes INTEGER)');
  for (const table of tables) {
    const columns = database
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table);
    const note = (names: readonly string[]): string =>
      `BEGIN INSERT INTO benchWritten VALUES ('${table}', ${names.map(sizeOf).join(' + ')}); END`;
    database.exec(`CREATE TRIGGER "benchInsert${table}" AFTER INSERT ON "${table}" ${note(columns)}`);
    // An update writes the columns that it names, changed or not.
    for (const column of columns)
      database.exec(
        `CREATE TRIGGER "bench${table}${column}" AFTER UPDATE OF "${column}" ON "${table}" ${note([column])}`,
      );
  }
}

/** Bytes of a text, eight of a number, none where nothing stands. */
const sizeOf = (column: string): string =>
  `CASE typeof(NEW."${column}") WHEN 'null' THEN 0 WHEN 'text' THEN length(CAST(NEW."${column}" AS BLOB)) ELSE 8 END`;
