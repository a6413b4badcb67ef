// Where the peers keep things: SQLite by the product's own driver, one row per key.
import BetterSqlite3 from 'better-sqlite3';

export const database = new BetterSqlite3(process.env.DATABASE);
database.pragma('journal_mode = WAL');
database.pragma(`synchronous = ${process.env.SYNCHRONOUS}`);

/** Reads and writes JSON by key. */
export function openStore() {
  database.exec('CREATE TABLE IF NOT EXISTS draft (key TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID');
  const find = database.prepare('SELECT state FROM draft WHERE key = ?').pluck();
  const save = database.prepare(
    'INSERT INTO draft (key, state) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET state = excluded.state',
  );
  const remove = database.prepare('DELETE FROM draft WHERE key = ?');
  return {
    read(key) {
      const state = find.get(String(key));
      return state === undefined ? undefined : JSON.parse(state);
    },
    write(key, state) {
      save.run(String(key), JSON.stringify(state));
    },
    delete(key) {
      remove.run(String(key));
    },
  };
}
