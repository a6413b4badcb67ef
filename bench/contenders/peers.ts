// The bots to measure against: their code stands in peers/, what they need in package.json beside it.
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { keyAt, type Script } from '../form/script.ts';
import type { ReadKey } from '../stand-in/person.ts';
import type { Contender } from './contender.ts';
import { fileOf } from './start-contender.ts';

interface Peer {
  readonly id: string;
  readonly name: string;
  readonly program: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Rows of `person` and `answers`, a JSON list. */
  readonly answersSql: string;
}

/** What most of them store: one row per chat with all its answers. */
const fromDrafts =
  "SELECT CAST(key AS INTEGER) AS person, json_extract(state, '$.answers') AS answers FROM draft";

export const floor = peer({ id: 'floor', name: 'the floor', program: 'floor', answersSql: fromDrafts });

export const rememberingFloor = peer({
  id: 'floor-remembers',
  name: 'the floor + update_id',
  program: 'floor',
  settings: { REMEMBER: '1' },
  answersSql: fromDrafts,
});

export const telegraf = peer({
  id: 'telegraf',
  name: 'Telegraf wizard',
  program: 'telegraf-wizard',
  answersSql: fromDrafts,
});

export const grammySession = peer({
  id: 'grammy-session',
  name: 'grammY + session',
  program: 'grammy-session',
  answersSql: fromDrafts,
});

export const conversations = peer({
  id: 'conversations',
  name: 'grammY + conversations',
  program: 'grammy-conversations',
  answersSql:
    'SELECT person, json_group_array(text ORDER BY position) AS answers FROM answer GROUP BY person',
});

export const gramio = peer({
  id: 'gramio',
  name: 'gramio + counter',
  program: 'gramio-counter',
  answersSql: fromDrafts,
});

function peer({ id, name, program, settings = {}, answersSql }: Peer): Contender {
  const databaseFile = (folder: string): string => join(folder, 'bot.db');
  return {
    id,
    name,
    isPeer: program !== 'floor',
    program: fileOf(`../peers/${program}.mjs`),
    environment: ({ folder, formFile, apiRoot, token, synchronous }) => ({
      BOT_TOKEN: token,
      API_ROOT: apiRoot,
      DATABASE: databaseFile(folder),
      SYNCHRONOUS: synchronous,
      FORM: formFile,
      ...settings,
    }),
    databaseFile,
    opening: [],
    readKey: readNumberedKey,
    areRight: (file, people, script) => areRight(file, answersSql, people, script),
  };
}

/** Peers number their questions; no words are compared. */
function readNumberedKey(script: Script | null): ReadKey {
  return ({ text }) => {
    if (script === null) return null;
    if (text === 'Xong') return script.after;
    const position = /^(\d+)\//.exec(text)?.[1];
    return position === undefined ? null : keyAt(script, Number(position) - 1);
  };
}

function areRight(file: string, sql: string, people: readonly number[], script: Script): readonly boolean[] {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    const rows = database.prepare<[], { person: number; answers: string }>(sql).all();
    const stored = new Map(rows.map(({ person, answers }) => [person, answers]));
    const expected = JSON.stringify(script.steps.map(({ answer }) => answer.text));
    return people.map((id) => stored.get(id) === expected);
  } finally {
    database.close();
  }
}
